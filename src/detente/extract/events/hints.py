"""What speaks for somebody of a sentence being whom an event is done to, in words that recipients.tsv weighs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from detente.divide.document import Sentence, Token
from detente.extract.events.read import Deed
from detente.record import Root

_FAMILIES = {
    "force": (Root.ASSAULT, Root.COERCE, Root.SANCTION, Root.MOBILIZE),
    "words": (Root.ACCUSE, Root.REJECT, Root.REQUEST, Root.THREATEN, Root.PROTEST),
    "gifts": (Root.AID, Root.RETREAT, Root.CONCEDE, Root.AGREE, Root.SUPPORT),
    "talks": (Root.CONSULT, Root.COOPERATE),
}
_FAMILY = {root: name for name, roots in _FAMILIES.items() for root in roots}
_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "acl", "xcomp", "pcomp", "conj", "parataxis"})
_LONG = 4
"""Ways of more steps than this are not told step by step, and more choices than this are many."""
_NEAR = (1, 3, 6, 12)
_LIKELY = (0.01, 0.05, 0.2, 0.5, 0.8)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom an event may be done to: a mention with its head, and what the encoder says of it.

    `side` is its tag, if it has one; `likely` is how probable the event's root is from its actor to the candidate,
    `unrelated` how probable that the actor does nothing to it.
    """

    mention: str
    head: Token
    kind: str
    is_town: bool
    side: str
    likely: float
    unrelated: float


@dataclass(frozen=True, slots=True)
class Way:
    """The dependencies between two words: up to what they share, then down."""

    up: tuple[str, ...]
    down: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.up) + len(self.down)

    def __str__(self) -> str:
        return f"{'^'.join(self.up)}/{'>'.join(self.down)}"


def hints(sentence: Sentence, deed: Deed, one: Candidate, rivals: Sequence[Candidate]) -> Iterator[str]:
    """What speaks for or against a candidate, who is among its rivals."""
    trigger, root = deed.found.trigger, deed.coding.root
    family = _FAMILY[root]
    holders = (*deed.found.words, *chain.from_iterable(act.words for act in deed.found.acts))
    yield from _along(min((way(sentence, t, one.head) for t in holders), key=len), family)
    distance = one.head.index - trigger.index
    yield f"distance {'+' if distance > 0 else '-'}{_level(abs(distance), _NEAR)}"
    yield from (f"kind {one.kind}", f"kind {one.kind}, {family}", f"kind {one.kind}, {root}")
    if one.is_town:
        yield f"town, {family}"
    if not deed.actors:
        yield "actor unknown"
    yield from _told(one, rivals)


def _along(path: Way, family: str) -> Iterator[str]:
    if len(path) <= _LONG:
        yield from (f"way {path}", f"way {path}, {family}")
    yield from (f"out of {dep}" for dep in path.up if dep in _CLAUSES)
    yield from (f"into {dep}" for dep in path.down if dep in _CLAUSES)
    last = ">".join(path.down[-2:])
    yield from (f"last {last}", f"last {last}, {family}")


def _told(one: Candidate, rivals: Sequence[Candidate]) -> Iterator[str]:
    """What the encoder says of a candidate."""
    if one.side:
        yield f"tagged {one.side}"
    yield f"likely {_level(one.likely, _LIKELY)}"
    yield f"unrelated {_level(one.unrelated, _LIKELY)}"
    if one.likely == max(rival.likely for rival in rivals):
        yield "likeliest"


def of_nobody(sentence: Sentence, deed: Deed, rivals: Sequence[Candidate], *, alone: float) -> Iterator[str]:
    """What speaks for nobody being named; `alone` is how probable the root is of the actor without a recipient."""
    trigger, root = deed.found.trigger, deed.coding.root
    yield from ("nobody", f"nobody, {root}", f"nobody, {_FAMILY[root]}", f"nobody, {deed.status}")
    yield from (f"nobody, {trigger.pos}", f"nobody, {root} {trigger.pos}")
    yield f"nobody of {min(len(rivals), _LONG)}"
    yield from (f"nobody, {flag}" for flag in deed.found.word.flags)
    if deed.found.acts:
        yield "nobody, of acts"
    if sentence.children(trigger, "dobj"):
        yield "nobody, with object"
    if not any(one.side for one in rivals):
        yield "nobody tagged"
    yield f"likely alone {_level(alone, _LIKELY)}"


def _level(value: float, steps: Sequence[float]) -> int:
    """How many of some steps a value is above."""
    return sum(value > each for each in steps)


def way(sentence: Sentence, one: Token, other: Token) -> Way:
    """The way from one word to the other."""
    ups, downs = ([t, *sentence.ancestors(t)] for t in (one, other))
    shared = {t.index for t in ups} & {t.index for t in downs}
    up = (_edge(t) for t in ups if t.index not in shared)
    down = (_edge(t) for t in reversed(downs) if t.index not in shared)
    return Way(tuple(up), tuple(down))


def _edge(word: Token) -> str:
    """How a word hangs from the one above it; a preposition is named."""
    return f"{word.dep}:{word.lemma}" if word.dep in ("prep", "agent", "dative") and word.pos == "ADP" else word.dep
