"""The tables of cues: the verbs, nouns and set phrases that say that somebody said or holds something."""

from functools import cache

from msgspec import Struct

from detente.extract.lexicon.tables import load
from detente.record import StatementKind

_PLAIN = 0.9


class Cue(Struct, frozen=True):
    """A verb, noun or adjective and the frames in which its content stands, the most telling first."""

    lemma: str
    pos: str
    kind: StatementKind
    frames: tuple[str, ...]
    medium: str | None = None
    confidence: float = 0.7
    things: bool = False
    """Whether things do it too ("the debris suggests that …"), so that a common noun must be known to speak."""

    @property
    def takes_quotation(self) -> bool:
        """Whether words between quotation marks can be its content: whatever speaks in clauses takes those."""
        return "that" in self.frames and self.kind is StatementKind.SPEECH

    @property
    def is_plain(self) -> bool:
        """Whether a verb does nothing but report, so that what follows it is its content whatever the parser says."""
        return self.pos == "VERB" and "that" in self.frames and self.confidence >= _PLAIN


class Speaker(Struct, frozen=True):
    """A common noun for people or papers that speak."""

    lemma: str


class Talking(Struct, frozen=True):
    """A verb for talk, whatever is said."""

    lemma: str


@cache
def speakers() -> frozenset[str]:
    """The common nouns for people and papers that speak."""
    return frozenset(row.lemma for row in load("speakers.tsv", Speaker))


@cache
def talking() -> frozenset[str]:
    """The verbs for talk that say nothing of its words."""
    return frozenset(row.lemma for row in load("talking.tsv", Talking))


@cache
def _cues() -> dict[tuple[str, str], Cue]:
    return {(cue.lemma, cue.pos): cue for cue in load("cues.tsv", Cue)}


def cue_of(lemma: str, pos: str = "VERB") -> Cue | None:
    """The row of a word; None where it reports nothing."""
    return _cues().get((lemma, pos))
