"""What a person decides: a fact is so, is not, or is another; two actors are one. Each can be taken back."""

import getpass
from collections.abc import Iterable, Mapping
from typing import Annotated, TypeVar

import typer

from detente.record import Actor, Mention, Review, Thing, Verdict
from detente.record.amending import changes_of
from detente.record.errors import NotInRecord
from detente.store import Decision, Store, decide, decide_all, open_store, take_back
from detente.view.cli.forms import REVIEWS, put
from detente.view.cli.listing import Asked, listing
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.screen import out, tell
from detente.view.facts import review_views
from detente.view.printable import printable

T = TypeVar("T", bound=Thing)

By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who decides.", show_default="the name you are logged in by")
]
Note = Annotated[str, typer.Option("--note", metavar="WORDS", help="Why.")]
Labels = Annotated[
    list[str] | None,
    typer.Option("--label", metavar="WORD", help="A short word to sort by; give several if you like."),
]
Ids = Annotated[
    list[str], typer.Argument(metavar="ID...", help="Statements, events, links or mentions, by the beginnings of ids.")
]
Sets = Annotated[
    list[str], typer.Option("--set", metavar="FIELD=VALUE", help="What a field is to be; empty: not known, nobody.")
]


def accept(ids: Ids, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = "", label: Labels = None) -> None:
    """It is as it was read."""
    _decide_all(ids, Verdict.ACCEPT, record=record, by=by, note=note, labels=label)


def reject(ids: Ids, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = "", label: Labels = None) -> None:
    """It is not so: a fact is left out, with the links from it and to it; a mention means nobody that is known."""
    _decide_all(ids, Verdict.REJECT, record=record, by=by, note=note, labels=label)


def amend(
    ids: Ids,
    set_: Sets,
    *,
    record: RecordFile = DEFAULT_RECORD,
    by: By = None,
    note: Note = "",
    label: Labels = None,
) -> None:
    """A field of a fact is to be something else; what was read stays beside it."""
    _decide_all(ids, Verdict.AMEND, record=record, by=by, note=note, labels=label, words=_pairs(set_))


def note(ids: Ids, record: RecordFile = DEFAULT_RECORD, by: By = None, note: Note = "", label: Labels = None) -> None:
    """A remark, or labels, that decide nothing."""
    _decide_all(ids, Verdict.NOTE, record=record, by=by, note=note, labels=label)


def merge(
    keep: Annotated[str, typer.Argument(metavar="KEEP", help="The actor that stays.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The actor that is the same.")],
    record: RecordFile = DEFAULT_RECORD,
    by: By = None,
    note: Note = "",
) -> None:
    """Two actors are one: whatever OTHER did and said is KEEP's."""
    with open_store(record, create=False) as store:
        kept, same = _get(store, Actor, keep), _get(store, Actor, other)
        who = by or _user()
        _say(store, [decide(store, of=same.id, verdict=Verdict.AMEND, amended=kept.id, by=who, note=note)], "actors")


def split(
    mention: Annotated[str, typer.Argument(metavar="MENTION", help="The mention; `detente explain` names it.")],
    as_: Annotated[
        str | None, typer.Option("--as", metavar="ACTOR", help="Whom it means.", show_default="nobody that is known")
    ] = None,
    record: RecordFile = DEFAULT_RECORD,
    by: By = None,
    note: Note = "",
) -> None:
    """A mention does not mean whom it was read to mean, but another, or nobody that is known."""
    with open_store(record, create=False) as store:
        of = _get(store, Mention, mention)
        instead = _get(store, Actor, as_).id if as_ else None
        verdict = Verdict.AMEND if instead else Verdict.REJECT
        who = by or _user()
        _say(store, [decide(store, of=of.id, verdict=verdict, amended=instead, by=who, note=note)], "actors")


def undo(
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="The review; `detente review list` names it.")],
    record: RecordFile = DEFAULT_RECORD,
    by: By = None,
    note: Note = "",
) -> None:
    """Take a review back; the taking back is a review too, and can be taken back."""
    with open_store(record, create=False) as store:
        of = _get(store, Review, review)
        _say(store, [take_back(store, of.id, by=by or _user(), note=note)], "review")


@listing()
def reviews(asked: Asked) -> None:
    """What was decided, by whom and when, and whether it still holds."""
    with asked.store() as store:
        put(tuple(review_views(store.decisions())), REVIEWS, asked.output)


def _decide_all(
    ids: Iterable[str],
    verdict: Verdict,
    *,
    record: str,
    by: str | None,
    note: str,
    labels: Iterable[str] | None,
    words: Mapping[str, str] | None = None,
) -> None:
    """The same verdict on several things: all are written, or none."""
    who, changes, several = by or _user(), changes_of(words or {}), tuple(labels or ())
    made = (Decision(of=id, verdict=verdict, by=who, changes=changes, note=note, labels=several) for id in ids)
    with open_store(record, create=False) as store:
        _say(store, decide_all(store, made), "review")


def _pairs(given: Iterable[str]) -> dict[str, str]:
    """Fields and their values; a usage error where one of those given has no `=`."""
    pairs = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals:
            raise typer.BadParameter(f"--set {one}: write FIELD=VALUE")
        pairs[name.strip()] = value
    return pairs


def _get(store: Store, kind: type[T], id: str) -> T:
    """The thing of a kind that the beginning of an id names; raises NotInRecord where it names none."""
    thing = store.get(id)
    if not isinstance(thing, kind):
        what, is_ = kind.__name__.lower(), type(thing).__name__.lower()
        raise NotInRecord(f"names no {what}, but {_article(is_)}", where=repr(id), advice=_WHERE[kind])
    return thing


_WHERE: Mapping[type[Thing], str] = {
    Actor: "list actors with `detente actors`",
    Mention: "`detente explain ID` of a fact names the mentions in it",
    Review: "list reviews with `detente review list`",
}


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _say(store: Store, made: Iterable[Review], command: str) -> None:
    """The ids of reviews to stdout, and what they say."""
    views = {view.review.id: view for view in review_views(store.decisions())}
    for review in made:
        out().print(review.id)
        tell(printable(f"{views[review.id].says}. Take it back with: detente {command} undo {review.id}"))


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # there is no user of that number, as in some containers
        raise typer.BadParameter("say who you are with --by") from error
