"""Cuts a paragraph into sentences, never inside a quotation."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice, pairwise

from detente.divide.document import Quote
from detente.record import Span, trimmed

# A final mark, what closes behind it, white space, and what may open the next sentence.
_CANDIDATE = re.compile(r"(?<![.!?…])([.!?…]++)([\"'”’»)\]]*+)(\s++)(?=[\"'“‘«„(\[]*[^\W_a-z])")
_LAST_WORD = re.compile(r"(?<![^\s\"'“”‘’«»()\[\]])[^\s\"'“”‘’«»()\[\]]++$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+|[A-Z]\.")
_NEXT_WORD = re.compile(r"[\"'“‘«„(\[]*([\w’'-]+)")
_SPEAKER = re.compile(r"(?:[A-Z][\w.’'-]*\s+|of\s+|the\s+|al-|de\s+|van\s+){1,5}([a-z]+)")
_WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")
_SPACE = re.compile(r"\s")

# Longer than any sentence of news, quotations included, of which 1 in 10,000 has 1,400 characters or 270 words.
_LONGEST, _MOST_WORDS = 2000, 400


@cache
def _words(name: str) -> frozenset[str]:
    lines = (files(__package__) / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def sentence_spans(text: str, paragraph: Span, quotes: Sequence[Quote]) -> list[Span]:
    """The sentences of a paragraph, without white space at their ends; one too long to be one is cut between words."""
    inside = [quote.outside for quote in quotes if quote.depth == 0 and quote.outside.overlaps(paragraph)]
    whole = _between(text, paragraph, _outside(breaks(text, paragraph), inside))
    return [part for sentence in whole for part in _bounded(text, sentence)]


def _outside(places: Iterable[int], quotes: Sequence[Span]) -> Iterator[int]:
    """The places that lie inside none of some quotations; both are in order."""
    at = 0
    for place in places:
        while at < len(quotes) and quotes[at].end <= place:
            at += 1
        if at == len(quotes) or place <= quotes[at].start:
            yield place


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    while cut := _cut(text, start, sentence.end):
        yield trimmed(Span(start, cut), text)
        start = trimmed(Span(cut, sentence.end), text).start
    yield Span(start, sentence.end)


def _cut(text: str, start: int, end: int) -> int | None:
    """The last white space at which what begins at `start` is no longer than a sentence may be, else the first."""
    if end - start <= _MOST_WORDS:
        return None
    words = islice(_WORD_OR_MARK.finditer(text, start, end), _MOST_WORDS, None)
    most = min(start + _LONGEST, next((word.start() for word in words), end))
    if most >= end:
        return None
    before = next((at for at in range(most, start, -1) if text[at].isspace()), None)
    behind = _SPACE.search(text, most, end)
    return before or (behind.start() if behind else None)


def breaks(text: str, paragraph: Span) -> list[int]:
    """Where a sentence could end, quotations not regarded: the offset behind its last mark."""
    found = []
    for match in _CANDIDATE.finditer(text, paragraph.start, paragraph.end):
        if _ends_sentence(text, paragraph, match):
            found.append(match.end(2))
    return found


def _between(text: str, paragraph: Span, ends: Iterable[int]) -> list[Span]:
    edges = [paragraph.start, *ends, paragraph.end]
    pieces = (trimmed(Span(a, b), text) for a, b in pairwise(edges))
    return [piece for piece in pieces if piece.length]


def _ends_sentence(text: str, paragraph: Span, match: re.Match[str]) -> bool:
    mark, closing = match.group(1), match.group(2)
    if closing and mark[-1] in "!?" and _is_inquit(text[match.end() : match.end() + 80]):
        return False
    if mark != "." or closing:
        return True
    last = _LAST_WORD.search(text[max(paragraph.start, match.start() - 40) : match.end(1)])
    behind = _NEXT_WORD.match(text, match.end())
    return not (last and behind) or not _is_abbreviation(last.group(), behind.group(1))


def _is_abbreviation(word: str, behind: str) -> bool:
    """Whether `word`, with its full stop, is shortened and `behind` goes on with the sentence."""
    if word.lower() in _words("abbreviations.txt"):
        return True
    if _INITIALS.fullmatch(word):
        return behind not in _words("openers.txt")
    return word.lower() in _words("abbreviations_final.txt") and (
        behind[0].isdigit() or behind not in _words("openers.txt")
    )


def _is_inquit(behind: str) -> bool:
    """Whether what follows a closed question names its speaker (“Why?” Smith asked)."""
    speaker = _SPEAKER.match(behind)
    return bool(speaker) and speaker.group(1) in _words("inquits.txt")  # type: ignore[union-attr]
