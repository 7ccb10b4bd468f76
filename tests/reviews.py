"""Builds reviews of the record of tests/records.py, and strategies for any number of them."""

from itertools import count

from hypothesis import strategies as st

from detente.record import Review, Verdict, make_id
from records import RECORD

_WHEN = count()


def review(of: str, verdict: Verdict, amended: str | None = None, *, by: str = "ada", note: str = "") -> Review:
    """A review made later than those built before it."""
    when = f"2024-05-01T00:00:00.{next(_WHEN):06}+00:00"
    id = make_id("review", of, verdict, amended, by, when)
    return Review(id=id, of=of, verdict=verdict, amended=amended, by=by, when=when, note=note)


def merged(keep: str, other: str) -> Review:
    return review(other, Verdict.AMEND, keep)


def means(mention: str, actor: str | None) -> Review:
    return review(mention, Verdict.AMEND if actor else Verdict.REJECT, actor)


def undone(other: Review) -> Review:
    return review(other.id, Verdict.REJECT)


_ACTORS = st.sampled_from([actor.id for actor in RECORD.actors])
_MENTIONS = st.sampled_from([mention.id for mention in RECORD.mentions])


@st.composite
def any_reviews(draw: st.DrawFn) -> list[Review]:
    """Merges in any direction, splits, and undoings of what came before them."""
    made: list[Review] = []
    for _ in range(draw(st.integers(0, 8))):
        what = draw(st.sampled_from(["merge", "split", "undo"] if made else ["merge", "split"]))
        if what == "merge":
            made.append(merged(draw(_ACTORS), draw(_ACTORS)))
        elif what == "split":
            made.append(means(draw(_MENTIONS), draw(st.none() | _ACTORS)))
        else:
            made.append(undone(draw(st.sampled_from(made))))
    return made
