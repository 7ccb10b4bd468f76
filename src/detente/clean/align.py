"""Where the characters of an article stand in the markup it was read from."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from detente.clean.lines import WORD, Line
from detente.clean.markup import seen
from detente.record import Aligned, Span

_KEY = 4
"""Words in a row that find a place anywhere; fewer, at the end of a line, are looked for close by."""
_CLOSE_BY = 50

Words = tuple[str, ...]
Places = dict[Words, list[int]]


def align(text: str, lines: Iterable[Line], markup: str) -> tuple[Aligned, ...]:
    """Runs of characters that `text` and `markup` have in common, in order of `text`, in time linear in both.

    The words of a line are looked for behind those of the line before, then anywhere; what is not found has no run.
    """
    view = seen(markup)
    pairs = _pairs(text, [_words(line.text, line.span.start) for line in lines], view.text)
    runs = (
        Aligned(pair.text + run.text - pair.source, run.source, run.length)
        for pair in pairs
        for run in view.in_markup(pair.source, pair.source + pair.length)
    )
    return tuple(_joined(runs))


def _words(text: str, start: int = 0) -> list[Span]:
    return [Span(start + match.start(), start + match.end()) for match in WORD.finditer(text)]


def _pairs(text: str, lines: Sequence[Sequence[Span]], seen_text: str) -> Iterator[Aligned]:
    """Runs common to `text` and the visible text; `source` is a place in the latter."""
    there = _words(seen_text)
    words = [span.of(seen_text) for span in there]
    keys = [[span.of(text) for span in line] for line in lines]
    places = _places(words, {key for line in keys for key in map(tuple, _windows(line))})
    cursor = 0
    for spans, line in zip(lines, keys, strict=True):
        done = 0
        while done < len(line):
            place = _place(tuple(line[done : done + _KEY]), places, cursor)
            count = _common(line, done, words, place) if place is not None else 0
            if place is not None:
                cursor = place + count
                yield from _characters(text, spans[done : done + count], seen_text, there[place:cursor])
            done += max(count, 1)


def _windows(line: Sequence[str]) -> Iterator[Sequence[str]]:
    return (line[i : i + _KEY] for i in range(len(line)))


def _places(words: Sequence[str], wanted: set[Words]) -> Places:
    """The numbers of the words at which each wanted key begins."""
    lengths = defaultdict(set)
    for key in wanted:
        lengths[key[0]].add(len(key))
    places: Places = defaultdict(list)
    for i, word in enumerate(words):
        for length in lengths.get(word, ()):
            if (key := tuple(words[i : i + length])) in wanted and len(key) == length:
                places[key].append(i)
    return places


def _place(key: Words, places: Places, cursor: int) -> int | None:
    """Where a key stands at or after the cursor, else, for one of full length, anywhere."""
    found = places.get(key, [])
    after = bisect_left(found, cursor)
    if len(key) < _KEY:
        return found[after] if after < len(found) and found[after] < cursor + _CLOSE_BY else None
    return found[after] if after < len(found) else next(iter(found), None)


def _common(line: Sequence[str], start: int, words: Sequence[str], place: int) -> int:
    """How many words from `start` of the line and from `place` on are the same."""
    count = 0
    while start + count < len(line) and place + count < len(words) and line[start + count] == words[place + count]:
        count += 1
    return count


def _characters(text: str, here: Sequence[Span], seen_text: str, there: Sequence[Span]) -> Iterator[Aligned]:
    """Runs of the same words, with the characters around and between them where these are the same too."""
    before = _same_around(text, here[0].start, seen_text, there[0].start, step=-1)
    yield Aligned(here[0].start - before, there[0].start - before, before)
    for run in _unbroken(text, here, seen_text, there):
        mine, its = here[run.start], there[run.start]
        yield Aligned(mine.start, its.start, mine.length)
        end = here[run.stop - 1].end
        yield Aligned(mine.end, its.end, end - mine.end)
        behind = there[run.stop - 1].end
        yield Aligned(end, behind, _same_around(text, end, seen_text, behind, step=1))


def _unbroken(text: str, here: Sequence[Span], seen_text: str, there: Sequence[Span]) -> Iterator[range]:
    """The numbers of words in a row between which the same characters stand."""
    start = 0
    for i in range(1, len(here)):
        if text[here[i - 1].end : here[i].start] != seen_text[there[i - 1].end : there[i].start]:
            yield range(start, i)
            start = i
    yield range(start, len(here))


def _same_around(text: str, here: int, seen_text: str, there: int, *, step: int) -> int:
    """How many characters beside a word, marks and no white space, are the same."""
    count, place, other = 0, here if step > 0 else here - 1, there if step > 0 else there - 1
    while 0 <= place < len(text) and 0 <= other < len(seen_text):
        if text[place] != seen_text[other] or text[place].isalnum() or text[place].isspace():
            break
        count, place, other = count + 1, place + step, other + step
    return count


def _joined(runs: Iterable[Aligned]) -> Iterator[Aligned]:
    """Runs that follow each other in both texts as one, without empty ones and what an earlier run holds."""
    last: Aligned | None = None
    for run in runs:
        if not run.length or (last and run.text < last.text + last.length):
            continue
        if last and run.text == last.text + last.length and run.source == last.source + last.length:
            last = last._replace(length=last.length + run.length)
        else:
            if last:
                yield last
            last = run
    if last:
        yield last
