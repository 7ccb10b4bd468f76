"""Content as it is tagged, mended where it lies apart from its cue or breaks off amid a sentence or a phrase."""

from collections.abc import Iterable, Iterator

from detente.divide.document import Document, Sentence
from detente.record import Span, hull

_MOST = 0.7
"""The share of the words of another sentence than the cue's that has to be tagged, outside quotations."""
_BEFORE = frozenset({"amod", "aux", "auxpass", "compound", "det", "neg", "nmod", "nummod", "poss"})
_BEHIND = frozenset({"compound", "nummod"})
_NEAR = 4


def mended(document: Document, content: Iterable[Span], cue: Sentence) -> Iterator[Span]:
    """The spans that hang together with a cue, each to the end of the phrase that it ends in.

    A span hangs together with the cue, or with one that does, where no sentence lies between them. What is not quoted
    of another paragraph than the cue's, or only begun of another sentence, is left out.
    """
    for span, sentences in _together(document, sorted(content), cue):
        if kept := [part for s in sentences if (part := _part(document, s, span, cue))]:
            yield hull(kept)


def _together(
    document: Document, content: Iterable[Span], cue: Sentence
) -> Iterator[tuple[Span, tuple[Sentence, ...]]]:
    """The spans that hang together with a cue, each with the sentences that it stands in."""
    standing = [(span, document.sentences_over(span)) for span in content]
    behind = before = cue.index
    for span, sentences in standing:
        if sentences and cue.index <= sentences[0].index <= behind + 1:
            behind = max(behind, sentences[-1].index)
            yield span, sentences
    for span, sentences in reversed(standing):
        if sentences and sentences[0].index < cue.index and sentences[-1].index >= before - 1:
            before = min(before, sentences[0].index)
            yield span, sentences


def _part(document: Document, sentence: Sentence, span: Span, cue: Sentence) -> Span | None:
    """What a sentence has of a span, to the end of a phrase; None where that is only the odd words of it."""
    words = sentence.within(span)
    if not words:
        return None
    quoted = any(document.quote_at(word.span.start) for word in words)
    apart = sentence.paragraph != cue.paragraph or len(words) < _MOST * len(sentence.tokens)
    if sentence.index != cue.index and apart and not quoted:
        return None
    return Span(words[0].span.start, sentence.tokens[_last(sentence, words[-1].index)].span.end)


def _last(sentence: Sentence, end: int) -> int:
    """The index of the word that the phrase around a word ends with: "by Jan. 15" after "by Jan"."""
    word, behind = sentence.tokens[end], sentence.tokens[end + 1 : end + 1 + _NEAR]
    if word.dep in _BEFORE and any(t.index == word.head for t in behind):
        return word.head
    hanging = next((t for t in behind if t.text != "."), None)
    return hanging.index if hanging and hanging.head == end and hanging.dep in _BEHIND else end
