"""Takes a source or an actor out of a record for good, and says what is left of it, if anything."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from msgspec import Struct
from msgspec.json import encode

from detente.acquire.web.memory import Memory, cache_file
from detente.record import Actor, Article
from detente.record.errors import NotInRecord
from detente.store import open_store
from detente.store.forgetting import Gone, Proof, Trace, Whom
from detente.store.store import Store
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.screen import counted, out, tell
from detente.view.printable import printable

What = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE|ACTOR", help="A source by id or address, or an actor by id or the beginning of a name."
    ),
]

_BEYOND = (
    "What lies elsewhere is not reached: the inputs themselves, backups, exports, logs of a database server, "
    "and what a browser or a running reading room holds in memory."
)


def forget(
    what: What,
    *,
    record: RecordFile = DEFAULT_RECORD,
    under: Annotated[bool, typer.Option("--under", help="All sources whose address begins so.")] = False,
    publisher: Annotated[bool, typer.Option("--publisher", help="All sources with a story of this publisher.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before.")] = False,
    allow: Annotated[bool, typer.Option("--allow", help="Let it be read again; what is gone stays gone.")] = False,
    json: Annotated[bool, typer.Option("--json", help="What went and what was searched, as JSON.")] = False,
) -> None:
    """Take out for good all that was read from a source, or all that concerns an actor, and search for what is left."""
    if under and publisher:
        raise typer.BadParameter("--under is of addresses, --publisher of who prints; give one of them")
    with open_store(record, create=False) as store:
        if allow:
            _allow(store, what)
            return
        whom = store.whom(what, under=under, publisher=publisher)
        _check(whom)
        if dry_run or (whom.is_known and not yes):
            gone = store.forget(whom, tell=_as_it_was, only_try=True)
            _list(f"Of {whom.name} would go from {store.place}:", gone)
            if dry_run or not _agreed():
                return
        gone = store.forget(whom)
        proof = store.prove(gone.trace if whom.is_known else whom.trace)
        _say(store.place, whom, gone, proof)
        if json:
            _put(whom, gone, proof)
    if proof.left:
        raise typer.Exit(1)


def _as_it_was(_: Article) -> tuple[Actor, ...]:
    """Nobody: who only wants to know what would go need not wait until articles are read again."""
    return ()


def _allow(store: Store, what: str) -> None:
    if not store.allow(what):
        raise NotInRecord("was not forgotten", where=repr(what), advice="name it as it was named then")
    tell(printable(f"{what} may be read into {store.place} again."))


def _check(whom: Whom) -> None:
    """Raises NotInRecord where there is nothing to forget, and nothing was."""
    if not (whom.is_known or whom.was_forgotten):
        advice = "list addresses with `detente export --format csv`, actors with `detente actors`"
        raise NotInRecord("neither a source nor an actor of the record", where=repr(whom.asked), advice=advice)


def _agreed() -> bool:
    """Whether somebody says that it is to go; a usage error where nobody can."""
    if not sys.stdin.isatty():
        raise typer.BadParameter("nobody can be asked here: add --yes to forget it, --dry-run to look")
    return typer.confirm("For good?", err=True)


def _list(head: str, gone: Gone) -> None:
    tell(printable(head))
    for part in (*counted(gone.counts), *_blacked(gone)):
        tell(f"  {part}")


def _blacked(gone: Gone) -> Iterator[str]:
    if number := len(gone.blacked):
        yield f"its names, blacked out in {'1 article that stays' if number == 1 else f'{number:,} articles that stay'}"


def _say(place: str, whom: Whom, gone: Gone, proof: Proof) -> None:
    """Says what went, what was searched and found, and what nobody can reach from here."""
    if whom.is_known:
        _list(f"Forgotten: {whom.name}. Gone from {place}:", gone)
    else:
        tell(printable(f"{whom.asked} was forgotten before; {place} was written anew."))
    if Memory(cache_file()).forget(gone.addresses):
        tell(f"  an address in {cache_file()}")
    searched = f"Searched {proof.tables:,} tables, {proof.bytes:,} bytes"
    tell(f"{searched}: {'this is left' if proof.left else 'nothing left.'}")
    for left in proof.left:
        times = "" if left.times == 1 else f" {left.times:,} times"
        tell(f"  {printable(f'in {left.where}{times}: {left.what}')}")
    if proof.left:
        tell("  → forget the sources of such addresses, and the actors of such names, as well")
    for part in _audited(place, gone.trace):
        tell(printable(part))
    tell(f"It is not read again into this record, until `detente forget --allow`. {_BEYOND}")


def _audited(place: str, trace: Trace) -> Iterator[str]:
    """Where audit logs beside a record name what was forgotten."""
    folder = Path() if "://" in place else Path(place).parent
    for file in sorted(folder.glob("*.audit.jsonl")):
        with file.open(encoding="utf-8", errors="replace") as lines:
            times = sum(any(True for _ in trace.within(line)) for line in lines)
        if times:
            yield f"{file} names it in {times:,} {'line' if times == 1 else 'lines'}; it is left as it is."


class _Place(Struct):
    """Where something is left."""

    where: str
    times: int
    what: str


class _Told(Struct):
    """What `--json` gives."""

    asked: str
    gone: dict[str, int]
    blacked: int
    retold: int
    tables: int
    bytes: int
    left: tuple[_Place, ...]


def _put(whom: Whom, gone: Gone, proof: Proof) -> None:
    left = tuple(_Place(one.where, one.times, one.what) for one in proof.left)
    told = _Told(whom.asked, dict(gone.counts), len(gone.blacked), gone.renamed, proof.tables, proof.bytes, left)
    out().file.write(encode(told).decode() + "\n")
