"""Builds reviews of the record of tests/records.py, and strategies for any number of them."""

from itertools import count

from hypothesis import strategies as st

from detente.record import (
    Event,
    Link,
    LinkKind,
    Record,
    Review,
    Root,
    Statement,
    StatementKind,
    Status,
    Verdict,
    make_id,
)
from detente.record.model import Change
from records import RECORD

_WHEN = count()


def review(
    of: str,
    verdict: Verdict,
    amended: str | None = None,
    *,
    by: str = "ada",
    note: str = "",
    changes: dict[str, Change] | None = None,
    labels: tuple[str, ...] = (),
) -> Review:
    """A review made later than those built before it."""
    when = f"2024-05-01T00:00:00.{next(_WHEN):06}+00:00"
    id = make_id("review", of, verdict, amended, by, when)
    return Review(
        id=id,
        of=of,
        verdict=verdict,
        amended=amended,
        changes=changes or {},
        labels=labels,
        by=by,
        when=when,
        note=note,
    )


def merged(keep: str, other: str) -> Review:
    return review(other, Verdict.AMEND, keep)


def means(mention: str, actor: str | None) -> Review:
    return review(mention, Verdict.AMEND if actor else Verdict.REJECT, actor)


def undone(other: Review) -> Review:
    return review(other.id, Verdict.REJECT)


def rejected(of: str) -> Review:
    return review(of, Verdict.REJECT)


def accepted(of: str) -> Review:
    return review(of, Verdict.ACCEPT)


def is_to_be(of: str, **changes: Change) -> Review:
    return review(of, Verdict.AMEND, changes=changes)


_ACTORS = st.sampled_from([actor.id for actor in RECORD.actors])
_MENTIONS = st.sampled_from([mention.id for mention in RECORD.mentions])
_FACTS = st.sampled_from([*RECORD.events, *RECORD.statements])


def _beside(fact: Event | Statement) -> st.SearchStrategy[str]:
    return st.sampled_from([mention.id for mention in RECORD.mentions if mention.article == fact.article])


def _dates() -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, "1991-01", "1991-01-12", "1990/.."])


@st.composite
def _amendments(draw: st.DrawFn, fact: Event | Statement) -> Review:
    if isinstance(fact, Event):
        fields: dict[str, st.SearchStrategy[Change]] = {
            "root": st.sampled_from([root.value for root in Root]),
            "status": st.sampled_from([status.value for status in Status]),
            "actors": st.lists(_beside(fact), max_size=2).map(tuple),
            "recipients": st.lists(_beside(fact), max_size=2).map(tuple),
            "date": _dates(),
        }
    else:
        fields = {
            "kind": st.sampled_from([kind.value for kind in StatementKind]),
            "speaker": st.none() | _beside(fact),
            "addressees": st.lists(_beside(fact), max_size=2).map(tuple),
            "date": _dates(),
        }
    names = draw(st.lists(st.sampled_from(sorted(fields)), min_size=1, max_size=3, unique=True))
    return review(fact.id, Verdict.AMEND, changes={name: draw(fields[name]) for name in names})


@st.composite
def any_reviews(draw: st.DrawFn) -> list[Review]:
    """Merges in any direction, splits, verdicts on facts, notes, and undoings of what came before them."""
    made: list[Review] = []
    for _ in range(draw(st.integers(0, 8))):
        what = draw(st.sampled_from(["merge", "split", "amend", "judge", *(["undo"] if made else [])]))
        if what == "merge":
            made.append(merged(draw(_ACTORS), draw(_ACTORS)))
        elif what == "split":
            made.append(means(draw(_MENTIONS), draw(st.none() | _ACTORS)))
        elif what == "amend":
            made.append(draw(_amendments(draw(_FACTS))))
        elif what == "judge":
            verdict = draw(st.sampled_from([Verdict.ACCEPT, Verdict.REJECT, Verdict.NOTE]))
            made.append(review(draw(_FACTS).id, verdict))
        else:
            made.append(undone(draw(st.sampled_from(made))))
    return made


@st.composite
def any_reviews_of(draw: st.DrawFn, record: Record) -> list[Review]:
    """Verdicts on the events, statements and links of a record, and undoings."""
    facts = st.sampled_from([*record.events, *record.statements, *record.links])
    made: list[Review] = []
    for _ in range(draw(st.integers(0, 6))):
        fact = draw(facts)
        if made and draw(st.booleans()):
            made.append(undone(draw(st.sampled_from(made))))
        elif isinstance(fact, Link) and draw(st.booleans()):
            kinds = [kind.value for kind in LinkKind if kind is not LinkKind.SAME]
            made.append(is_to_be(fact.id, kind=draw(st.sampled_from(kinds))))
        else:
            made.append(review(fact.id, draw(st.sampled_from([Verdict.ACCEPT, Verdict.REJECT]))))
    return made
