"""Gold that comes as a list of tokens, set again as a sentence that one would print."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from detente.record import Span

_AS_PRINTED = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}

_CLINGS_LEFT = re.compile(r"[.,;:?!%)\]}”’]+|\.\.\.|n['’]t|['’](s|m|d|re|ve|ll)", re.IGNORECASE)
_CLINGS_RIGHT = re.compile(r"[(\[{“‘$€£#]|[A-Z]{1,3}\$")
_CLINGS_BOTH = re.compile(r"[-–/]")
_AFTER_APOSTROPHE = re.compile(r"s|t|m|d|re|ve|ll")
_STRAIGHT = ("'", '"')


@dataclass(frozen=True, slots=True)
class Joined:
    """A text, and where in it each token stands."""

    text: str
    tokens: tuple[Span, ...]

    def over(self, start: int, end: int) -> Span:
        """The characters from token `start` to before token `end`."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)


def joined(tokens: Sequence[str]) -> Joined:
    """The tokens as a text with white space only where print has it."""
    text, spans = "", []
    for i, token in enumerate(tokens):
        text += " " if i and _apart(tokens, i) else ""
        printed = _AS_PRINTED.get(token, token)
        spans.append(Span(len(text), len(text) + len(printed)))
        text += printed
    return Joined(text, tuple(spans))


def _apart(tokens: Sequence[str], i: int) -> bool:
    """Whether white space stands between token `i` and the one before it."""
    return not (_clings_right(tokens, i - 1) or _clings_left(tokens, i))


def _clings_left(tokens: Sequence[str], i: int) -> bool:
    token = _AS_PRINTED.get(tokens[i], tokens[i])
    if token in _STRAIGHT:
        return _closes(tokens, i)
    return bool(_CLINGS_LEFT.fullmatch(token)) or _is_inside_word(tokens, i)


def _clings_right(tokens: Sequence[str], i: int) -> bool:
    token = _AS_PRINTED.get(tokens[i], tokens[i])
    if token in _STRAIGHT:
        return not _closes(tokens, i)
    if token == "’":
        return bool(_AFTER_APOSTROPHE.fullmatch(_next(tokens, i)))
    return bool(_CLINGS_RIGHT.fullmatch(token)) or _is_inside_word(tokens, i)


def _closes(tokens: Sequence[str], i: int) -> bool:
    """Whether a straight mark closes: a mark like it is open before, or an apostrophe follows a plural."""
    open_before = tokens[:i].count(tokens[i]) % 2 == 1
    return open_before or (tokens[i] == "'" and i > 0 and tokens[i - 1].endswith("s"))


def _is_inside_word(tokens: Sequence[str], i: int) -> bool:
    """Whether a hyphen or slash joins its neighbours; one between a name in capitals and a capital is a dateline's."""
    if not _CLINGS_BOTH.fullmatch(tokens[i]) or i == 0:
        return False
    before, after = tokens[i - 1], _next(tokens, i)
    is_dateline = len(before) > 3 and before.isupper() and after[:1].isupper()
    return before[-1:].isalnum() and after[:1].isalnum() and not is_dateline


def _next(tokens: Sequence[str], i: int) -> str:
    return tokens[i + 1] if i + 1 < len(tokens) else ""
