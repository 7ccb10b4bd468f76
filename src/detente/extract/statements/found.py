"""What `find` hands to `resolve`: an attribution as the words show it, before anybody asks who the source is."""

from dataclasses import dataclass

from detente.divide.document import Sentence, Token
from detente.extract.statements.cues import Cue
from detente.record import Span


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name a source or an addressee, and the word that heads them."""

    sentence: int
    head: Token
    span: Span


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution: who (None where unsaid), by which words, what; a reason that says how it was found."""

    cue: Cue
    sentence: int
    cue_span: Span | None
    source: Named | None
    content: tuple[Span, ...]
    addressee: Named | None
    reason: str


def named(sentence: Sentence, head: Token | None) -> Named | None:
    """The noun phrase that `head` heads, with what stands in apposition to it but without clauses that hang on it."""
    if head is None:
        return None
    words = sentence.subtree(
        head, without=frozenset({"relcl", "punct", "cc", "advcl", "mark"}) - _joining(sentence, head)
    )
    return Named(sentence.index, head, Span(words[0].span.start, words[-1].span.end))


def _joining(sentence: Sentence, head: Token) -> frozenset[str]:
    return frozenset({"cc", "punct"}) if sentence.children(head, "conj") else frozenset()
