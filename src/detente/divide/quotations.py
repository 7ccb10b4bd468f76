"""Pairs quotation marks of every style, within a paragraph and from one paragraph to the next.

A mark opens a quotation where it stands before a word, closes one where it stands behind a word, and a straight or
single mark between letters is an apostrophe. Newspapers repeat the opening mark at each paragraph of a long quotation
and close it once; such pieces share a `chain`. Where the closing mark is missing, a quotation ends with its paragraph.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from detente.divide.document import Quote
from detente.record import Span

CLOSERS = {
    "“": '”"',
    "„": "“”",
    "«": "»",
    "»": "«",
    '"': '"”',
    "``": ("''", '"'),
    "''": ("''",),
    "‘": "’",
    "'": "'",
    "「": "」",
    "『": "』",
}
"""Each opening mark with the marks that close it."""

_MARKS = frozenset("“”„«»\"‘’'`「」『』")
_SINGLE = frozenset("‘'’")
_ANY_CLOSER = frozenset({"”", '"', "»", "''"})
_ALWAYS_OPENING = frozenset({"“", "„", "«", "``", "「", "『"})
_ALWAYS_CLOSING = frozenset({"”", "」", "』"})
_BEHIND_CLOSING = frozenset(",.;:!?)]}")
_BEFORE_OPENING = frozenset("([{—–-/:")


@dataclass(frozen=True, slots=True)
class _Mark:
    text: str
    start: int
    end: int
    opens: bool
    """Whether what stands around it lets it open a quotation."""
    closes: bool


@dataclass(frozen=True, slots=True)
class _Open:
    mark: _Mark
    chain: int


def quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Quote, ...]:
    """Every quotation in the paragraphs, in order of where it opens."""
    chains = count()
    found: list[Quote] = []
    pending: int | None = None
    for paragraph in paragraphs:
        pieces, pending = _in_paragraph(text, paragraph, pending, chains)
        found += pieces
    return tuple(sorted(found, key=lambda quote: (quote.outside.start, quote.depth)))


def _in_paragraph(
    text: str, paragraph: Span, pending: int | None, chains: "count[int]"
) -> tuple[list[Quote], int | None]:
    """The quotations of one paragraph, and the chain that may go on in the next."""
    marks = tuple(_marks(text, paragraph))
    last = {mark.text: mark.start for mark in marks if mark.closes}
    found: list[Quote] = []
    stack: list[_Open] = []
    for mark in marks:
        if stack and _does_close(stack[-1].mark, mark, last, text):
            found.append(_quote(stack.pop(), mark.start, mark.end, len(stack), closed=True))
        elif pending is not None and not stack and not found and mark.closes and mark.text in _ANY_CLOSER:
            found.append(Quote(Span(paragraph.start, mark.start), Span(paragraph.start, mark.end), 0, True, pending))
        elif mark.opens and _may_open(mark, last):
            while stack and stack[-1].mark.text == mark.text:
                found.append(_quote(stack.pop(), mark.start, mark.start, len(stack), closed=False))
            goes_on = pending is not None and mark.start == paragraph.start
            stack.append(_Open(mark, pending if goes_on and pending is not None else next(chains)))
    left_open = stack[0].chain if stack else None
    while stack:
        found.append(_quote(stack.pop(), paragraph.end, paragraph.end, len(stack), closed=False))
    return found, left_open


def _quote(opened: _Open, inside_end: int, outside_end: int, depth: int, *, closed: bool) -> Quote:
    mark = opened.mark
    return Quote(Span(mark.end, inside_end), Span(mark.start, outside_end), depth, closed, opened.chain)


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    at = paragraph.start
    while at < paragraph.end:
        if text[at] in _MARKS:
            mark = _mark(text, at, paragraph)
            at = mark.end
            yield mark
        else:
            at += 1


def _mark(text: str, at: int, paragraph: Span) -> _Mark:
    double = text[at : at + 2] in ("``", "''")
    end = at + (2 if double else 1)
    before = text[at - 1] if at > paragraph.start else " "
    behind = text[end] if end < paragraph.end else " "
    apart = before.isspace() or before in _BEFORE_OPENING or before in _MARKS
    opens = text[at:end] in _ALWAYS_OPENING or (apart and behind not in _BEHIND_CLOSING and not behind.isspace())
    closes = text[at:end] in _ALWAYS_CLOSING or (not before.isspace() and not behind.isalnum())
    return _Mark(text[at:end], at, end, opens, closes)


def _does_close(opened: _Mark, mark: _Mark, last: dict[str, int], text: str) -> bool:
    if mark.text not in CLOSERS.get(opened.text, ""):
        return False
    if mark.text in _SINGLE:
        return mark.closes and not (_is_plural(mark, text) and _closes_later(opened, mark, last))
    return mark.closes or not mark.opens


def _is_plural(mark: _Mark, text: str) -> bool:
    """Whether a single mark stands as the apostrophe of a plural does ("the leaders' plan")."""
    behind = text[mark.end : mark.end + 2]
    return text[mark.start - 1] in "sS" and behind[:1] == " " and behind[1:].islower()


def _closes_later(opened: _Mark, mark: _Mark, last: dict[str, int]) -> bool:
    """Whether the paragraph holds, behind `mark`, one that can close what `opened` opens."""
    return any(last.get(closer, -1) > mark.start for closer in CLOSERS[opened.text])


def _may_open(mark: _Mark, last: dict[str, int]) -> bool:
    """Whether the mark is one that opens; a single mark only where a later one closes it."""
    return mark.text in CLOSERS and (mark.text not in _SINGLE or _closes_later(mark, mark, last))


def chains(quotes: Iterable[Quote]) -> dict[int, tuple[Quote, ...]]:
    """The outermost quotes by the number of the quotation that they are pieces of."""
    pieces: dict[int, list[Quote]] = {}
    for quote in quotes:
        if quote.depth == 0:
            pieces.setdefault(quote.chain, []).append(quote)
    return {chain: tuple(each) for chain, each in pieces.items()}
