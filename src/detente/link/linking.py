"""Draws the links of a story: inside it, and between it and those that are near.

What two stories give depends on the two alone, so that a record has the same links in whatever order it was read.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from detente.link.admissible import is_admissible
from detente.link.anchors import Near
from detente.link.judge import Judgement, Propositions, judge
from detente.link.proposition import Proposition, Story
from detente.link.propositions import stories
from detente.link.reason import reason
from detente.link.sieve import between, within
from detente.record import AnyThing, Link, LinkKind, Record, make_id
from detente.record.incidents import incidents

_OF_ONE_CLAIM = frozenset({LinkKind.DENIES, LinkKind.DOUBTS, LinkKind.CONFIRMS})
"""Kinds of which a sentence is to one claim of a story."""


class Known(Protocol):
    """The stories that have come in so far, with their links."""

    def holds(self, article: str) -> bool:
        """Whether the story of an article is there."""

    def near(self, story: Story) -> Iterable[Story]:
        """Those of other articles that it is to be held against (`anchors.are_near`)."""

    def add(self, story: Story, links: Sequence[Link]) -> None:
        """Keeps a story, and the links between its facts and those of the stories before."""


def link(record: Record) -> Record:
    """A record of articles with the links between its facts, and the incidents that these make."""
    found = link_to(record, Near())
    return Record((*record, *found, *incidents(found)))


class Foreseen:
    """The links that articles will have if nothing near them comes in before: worked out while others may write."""

    def __init__(self, things: Iterable[AnyThing], known: Known) -> None:
        self._known, self._among = known, Near()
        self._drawn: dict[str, tuple[Story, Sequence[Story], tuple[Link, ...]]] = {}
        for story in stories(Record(things)):
            if not known.holds(story.article):
                others = _near(story, known, self._among)
                self._drawn[story.article] = story, others, _drawn(story, others)
                self._among.add(story, ())

    def links(self, story: Story, others: Sequence[Story]) -> tuple[Link, ...] | None:
        """The links of a story to those near it; None where it, or what is near it, is not what was foreseen."""
        was, held, found = self._drawn.get(story.article, (None, (), ()))
        return found if was is not None and [*map(_told, (was, *held))] == [*map(_told, (story, *others))] else None


def link_to(things: Iterable[AnyThing], known: Known, foreseen: Foreseen | None = None) -> tuple[Link, ...]:
    """Links the facts of articles to each other and to what is known; the links that are new.

    `things` are all that was read from the articles; one that is known is left out.
    """
    made: list[Link] = []
    for story in stories(Record(things)):
        if not known.holds(story.article):
            others = _near(story, known)
            drawn = foreseen.links(story, others) if foreseen else None
            found = _drawn(story, others) if drawn is None else drawn
            known.add(story, found)
            made += found
    return tuple(made)


def links(story: Story, known: Known) -> tuple[Link, ...]:
    """The links inside a story, and between it and the known ones that are near."""
    return _drawn(story, _near(story, known))


def _near(story: Story, *known: Known) -> Sequence[Story]:
    """The known stories that are near one, in the order of their articles."""
    return sorted((other for some in known for other in some.near(story)), key=lambda other: other.article)


def _told(story: Story) -> tuple[str, Sequence[Proposition]]:
    """What the links of a story depend on."""
    return story.article, story.propositions


def _drawn(story: Story, others: Sequence[Story]) -> tuple[Link, ...]:
    """The links inside a story, and between it and others."""
    worth = [within(story), *between(story, others)]
    judged = iter(judge([pair for pairs in worth for pair in pairs]))
    return tuple(one for pairs in worth for one in _made(pairs, [*islice(judged, len(pairs))]))


def _made(pairs: Sequence[Propositions], judged: Sequence[tuple[Judgement, ...]]) -> Iterator[Link]:
    """Of the links of a kind between two sentences, or from one to claims of the other story, the surest."""
    found = [(pair, one) for pair, ones in zip(pairs, judged, strict=True) for one in ones]
    taken = set()
    for (first, second), one in sorted(found, key=lambda each: -each[1].confidence):
        by, to = (second, first) if one.back else (first, second)
        place = one.kind, by.article, by.text, to.article, *(() if one.kind in _OF_ONE_CLAIM else (to.text,))
        if place not in taken and (made := _link(by, to, one)):
            taken.add(place)
            yield made


def _link(by: Proposition, to: Proposition, judged: Judgement) -> Link | None:
    from_, of = by.end(judged.kind), to.end(judged.kind)
    if from_ is None or of is None or not is_admissible(judged.kind, by, to):
        return None
    return Link(
        id=make_id("link", judged.kind, from_, of),
        kind=judged.kind,
        from_=from_,
        to=of,
        confidence=round(judged.confidence, 3),
        reason=reason(judged.kind, by, to),
    )
