"""What `find` hands to `resolve`: an attribution as the words show it, before anybody asks who the source is."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.divide.document import Sentence, Token
from detente.extract.statements.cues import Cue
from detente.record import Span

_CLAUSES = frozenset({"relcl", "advcl", "mark"})
_WHEN = frozenset({"prep", "npadvmod", "nmod", "advmod", "tmod"})
_TIMES = frozenset({"DATE", "TIME"})
_BRACKETS = frozenset(")]")


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
    frame: str
    """The frame of the cue that the content fills, `quotation`, `colon` or `phrase`."""
    reason: str
    addressees: tuple[Named, ...] = ()
    reporter: Named | None = None
    """Whoever quotes the source, where the clause itself says so."""

    @property
    def words(self) -> tuple[Span, ...]:
        """What is said, and the cue where there is one."""
        return (*self.content, self.cue_span) if self.cue_span else self.content


def each_named(sentence: Sentence, head: Token | None) -> tuple[Named, ...]:
    """Every noun phrase that `head` joins ("Chad and Niger")."""
    heads: list[Token] = []
    waiting = [head] if head else []
    while waiting:
        heads.append(waiting.pop())
        waiting += sentence.children(heads[-1], "conj")
    return tuple(_phrase(sentence, one, without=_CLAUSES | {"conj", "cc"}, cut=set()) for one in heads)


def named(sentence: Sentence, head: Token | None, *, apart_from: Token | None = None) -> Named | None:
    """The noun phrase that `head` heads, without clauses that hang on it and without the branch of the cue itself."""
    if head is None:
        return None
    below = {t.index for t in sentence.subtree(head)}
    cut = {t.index for t in sentence.subtree(apart_from)} if apart_from and apart_from.index in below else set()
    return _phrase(sentence, head, without=_CLAUSES, cut=cut)


def _phrase(sentence: Sentence, head: Token, *, without: frozenset[str], cut: set[int]) -> Named:
    cut = cut | {t.index for branch in _dates(sentence, head) for t in branch}
    words = [t for t in sentence.subtree(head, without=without) if t.index not in cut or t == head]
    return Named(sentence.index, head, trimmed(words, head))


def trimmed(words: Sequence[Token], head: Token) -> Span:
    """From the first word to the last, without what hangs over on either side of the head."""
    ends = [t for t in words if t == head or not _hangs_over(t)]
    return Span(ends[0].span.start, ends[-1].span.end)


def _dates(sentence: Sentence, head: Token) -> list[tuple[Token, ...]]:
    """The branches behind a name that only say when ("Mr. Diallo on Friday")."""
    branches = [sentence.subtree(c) for c in sentence.children(head) if c.index > head.index and c.dep in _WHEN]
    return [b for b in branches if any(t.entity in _TIMES for t in b[:2])]


def _hangs_over(token: Token) -> bool:
    """Whether a word at the end of a phrase is no part of it: a conjunction, or punctuation that closes nothing."""
    return token.dep in ("cc", "preconj") or (token.pos == "PUNCT" and token.text not in _BRACKETS)
