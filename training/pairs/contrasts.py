"""Sets of contrasts: a fact, and others of the same crisis of which some bear on it and some only look as if."""

import random
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from detente.link.judge import AGAIN, in_order
from detente.link.proposition import Proposition
from detente.record import LinkKind
from detente.view.evaluate.links import Bundle, Joined, Marked, Told, read
from training.pairs.lessons import bears, takes, told

SETS = Path("training/links/contrasts")
_SPEAKS = frozenset(["said", "says", "told", "claimed", "denied", "warned", "argued", "declared", "insisted", "added"])
_ASIDE = 8
"""How many pairs of others without a link are learned from at most, for each set."""
_TOGETHER, _APART = 0.4, 1000
"""The share of pairs that are learned from as if one article told both, and the characters between them."""


class Fact(Struct, frozen=True):
    """A text with its fact in [[ ]]; what it is to the first of its set, or, `by_first`, the first to it."""

    published: str
    text: str
    link: LinkKind | None = None
    by_first: bool = False

    @property
    def plain(self) -> str:
        """The text alone."""
        return self.text.replace("[[", "").replace("]]", "")

    @property
    def words(self) -> str:
        """The words of the fact."""
        return self.text.partition("[[")[2].partition("]]")[0]

    @property
    def is_again(self) -> bool:
        """Whether it tells the first again."""
        return self.link in AGAIN


class Contrast(Struct, frozen=True):
    """A row: a fact and others."""

    crisis: str
    first: Fact
    others: tuple[Fact, ...]

    def bundle(self) -> Bundle:
        """All its texts, with the links that are told and those that follow from them."""
        facts = (self.first, *self.others)
        return Bundle(
            id=self.first.words,
            crisis=self.crisis,
            articles=tuple(Told(f"Paper {n}", one.published, None, one.plain) for n, one in enumerate(facts)),
            facts=tuple(
                Marked(str(n), n, "event" if _SPEAKS.isdisjoint(one.words.split()) else "statement", one.words)
                for n, one in enumerate(facts)
            ),
            links=(*self._told(), *self._following()),
        )

    def _told(self) -> Iterator[Joined]:
        for n, one in enumerate(self.others, 1):
            if one.link:
                yield Joined(one.link, *(("0", str(n)) if one.by_first else (str(n), "0")))

    def _following(self) -> Iterator[Joined]:
        """What bears on the first bears on what had told it again before."""
        for i, again in enumerate(self.others, 1):
            for j, one in enumerate(self.others, 1):
                if i != j and again.is_again and one.link and not one.by_first and one.published > again.published:
                    yield Joined(one.link, str(j), str(i))

    def apart(self) -> list[tuple[str, str]]:
        """Pairs of others, one of which bears on the first and the other does not: they have nothing to do together."""
        linked = [str(n) for n, one in enumerate(self.others, 1) if one.link and not one.is_again]
        alone = [str(n) for n, one in enumerate(self.others, 1) if not one.link]
        pairs = [(one, other) for one in linked for other in alone]
        return random.Random(self.first.words).sample(pairs, min(_ASIDE, len(pairs)))


def contrasted(contrast: Contrast) -> Iterator[tuple[Proposition, Proposition, int]]:
    """The propositions of a set two by two, the earlier first, with the number of how they bear on each other.

    Of others of which nobody has said what they are to each other there is nothing.
    """
    bundle = contrast.bundle()
    known = {frozenset(pair) for pair in contrast.apart()}
    known |= {frozenset(("0", fact.id)) for fact in bundle.facts[1:]}
    known |= {frozenset((link.from_, link.to)) for link in bundle.links}
    facts = {one: of for one, of in told(bundle, read(bundle), unread=True).items() if of}
    rng = random.Random(contrast.first.words)
    for one, other in combinations(facts, 2):
        if facts[one] | facts[other] in known:
            beside = _beside(one, other, rng) if rng.random() < _TOGETHER else other
            first, second = in_order(one, beside)
            ends = (facts[one], facts[other]) if first is one else (facts[other], facts[one])
            right = bears(bundle, *ends)
            if right is not None and takes(right, first, second):
                yield first, second, right


def _beside(one: Proposition, other: Proposition, rng: random.Random) -> Proposition:
    """The other as the article of the one could have told it, before or after."""
    at = one.at + rng.choice((-_APART, _APART))
    return replace(other, article=one.article, outlet=one.outlet, day=one.day, at=at)
