"""How far a line speaks for the page, not for the story: phrases of notices, and headings of what is not the story."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, islice

from msgspec import Struct

from detente.clean.lines import WORD, Line, words_of
from detente.clean.tables import load, words
from detente.record import PassageKind

Words = tuple[str, ...]

_ADDRESS = re.compile(r"https?://(?!t\.co/)\S+|\bwww\.\S+|(?<!\S)[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}")
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)[\s,©]{0,3}(?:\(c\)\s?)?\d{4}", re.I)
_LABEL, _CAPTION, _CREDIT = 8, 60, 6
_PARTING = frozenset(":|>»/")
_QUOTES = frozenset('"“”„«»')


class Cue(Struct, frozen=True):
    """A phrase of notices and how far it settles the matter alone."""

    cue: str
    topic: str
    weight: float


class Heading(Struct, frozen=True):
    """A line, or the beginning of one, that opens what is not the story."""

    cue: str
    kind: PassageKind
    place: str


def notice_score(line: Line) -> float:
    """1 and more for a notice: its phrases and its address to a reader, less words of reporting and quotation marks."""
    addresses = _addresses(line.text)
    cues = sum(_weights_in(line.words)) + addresses + bool(_RIGHTS.match(line.text))
    speaks = 0.15 * sum(word in words("address") for word in line.words) + 0.3 * (_bids(line) or addresses > 0)
    if not cues:
        return min(0.3, speaks) * _bids(line)
    story = 0.5 * any(word in words("reporting") for word in line.words) + 0.5 * bool(_QUOTES & set(line.text))
    voice = 0.5 if line.stops and len(line.words) > _LABEL and not speaks else 1.0
    return (cues * voice + min(0.4, speaks) - story) / max(1.0, len(line.words) / 25)


def _bids(line: Line) -> bool:
    """Whether it opens as a bidding does ("Follow us", "Read more")."""
    return bool(line.words) and line.words[0] in words("bidding")


def _addresses(text: str) -> float:
    """What e-mail and web addresses add, most where hardly anything else is said."""
    others, addresses = _ADDRESS.subn("", text)
    return addresses and max(0.3, 1.0 - len(others.split()) / 10)


def heading_of(line: Line) -> PassageKind | None:
    """What a heading such as "Related:" or a credit says the line is; None where it has neither."""
    if kind := _headings("whole").get(line.words):
        return kind
    return _credit(line) or next(
        (kind for opening in _beginnings(line.words) if (kind := _opened(line, opening))), None
    )


def _credit(line: Line) -> PassageKind | None:
    """The kind that the last words give, in brackets or where no sentence ends: "(AP Photo/Jane Doe)"."""
    if len(line.words) > _CAPTION or (line.stops and not line.text.rstrip(".").endswith((")", "]"))):
        return None
    tail = line.words[-_CREDIT:]
    parts = (tail[i:j] for i, j in combinations(range(len(tail) + 1), 2))
    return next((kind for part in parts if (kind := _headings("ends").get(part))), None)


def _opened(line: Line, opening: Words) -> PassageKind | None:
    """The kind of heading that `opening` is: a mark parts it from the rest, or no sentence follows."""
    kind = _headings("opens").get(opening)
    if not kind or not line.text[0].isalnum():
        return None
    rest = line.text[_end_of_word(line.text, len(opening)) :].lstrip()
    return kind if rest[:1] in _PARTING or (len(opening) > 1 and not line.stops) else None


def _end_of_word(text: str, number: int) -> int:
    """Where the word of that number, counted from one, ends."""
    return next(islice(WORD.finditer(text), number - 1, None)).end()


def _beginnings(line: Words) -> Iterator[Words]:
    return (line[:length] for length in range(min(len(line), 4), 0, -1))


def _weights_in(line: Words) -> Iterator[float]:
    for i, word in enumerate(line):
        for cue, weight in _cues().get(word, ()):
            if line[i : i + len(cue)] == cue:
                yield weight


@cache
def _cues() -> dict[str, list[tuple[Words, float]]]:
    """The phrases of notices by their first word."""
    by_first: defaultdict[str, list[tuple[Words, float]]] = defaultdict(list)
    for row in load("cues.tsv", Cue):
        by_first[words_of(row.cue)[0]].append((words_of(row.cue), row.weight))
    return dict(by_first)


@cache
def _headings(place: str) -> dict[Words, PassageKind]:
    return {words_of(row.cue): row.kind for row in load("headings.tsv", Heading) if row.place == place}
