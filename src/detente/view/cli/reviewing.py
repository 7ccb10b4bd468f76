"""What a person decides on actors: two are one, a mention means another; each can be taken back, nothing is edited."""

import getpass
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, TypeVar

import typer

from detente.record import Actor, Mention, Review, Thing, Verdict, make_id
from detente.record.errors import NotInRecord
from detente.record.reviews import meant, standing, verdicts
from detente.store import Store, open_store
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
        known = verdicts(store.things(Review))
        if meant(kept.id, known) == meant(same.id, known):
            raise typer.BadParameter(f"{kept.id} and {same.id} are one already")
        _write(store, same.id, Verdict.AMEND, amended=kept.id, by=by, note=note)


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
        _write(store, of.id, Verdict.AMEND if instead else Verdict.REJECT, amended=instead, by=by, note=note)


def undo(
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="The review; `detente actors reviews` lists them.")],
    record: RecordFile = DEFAULT_RECORD,
    by: By = None,
    note: Note = "",
) -> None:
    """Take a review back; the taking back is a review too, and can be taken back."""
    with open_store(record, create=False) as store:
        of = _get(store, Review, review)
        if of not in standing(store.things(Review)):
            raise typer.BadParameter(f"{of.id} was taken back already")
        _write(store, of.id, Verdict.REJECT, by=by, note=note)


@listing()
def reviews(asked: Asked) -> None:
    """What was decided, by whom and when, and whether it still holds."""
    with asked.store() as store:
        put(tuple(review_views(store.record())), REVIEWS, asked.output)


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
    Review: "list reviews with `detente actors reviews`",
}


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _write(store: Store, of: str, verdict: Verdict, *, amended: str | None = None, by: str | None, note: str) -> None:
    """Adds a review to the record, its id to stdout, and says what it says."""
    who, when = by or _user(), datetime.now(UTC).isoformat()
    id = make_id("review", of, verdict, amended, who, when)
    review = Review(id=id, of=of, verdict=verdict, amended=amended, by=who, when=when, note=note)
    with store.writing() as writer:
        writer.add([review])
    out().print(review.id)
    says = next(view.says for view in review_views(store.record()) if view.review == review)
    tell(printable(f"{says}. Take it back with: detente actors undo {review.id}"))


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # there is no user of that number, as in some containers
        raise typer.BadParameter("say who you are with --by") from error
