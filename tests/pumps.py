"""Worst cases for a regular expression, made from its own parse tree, and how long it takes over them."""

import math
import re
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, product
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from time import thread_time
from typing import Any

ALPHABET = " \n\tabeAZnst019_.,;:-'\"’“”()[]{}<>/\\&#@$%!?+*=|~–é中\u00a0\0\x02"
"""What stands for a set of characters: those of these that are in it."""
METHODS_OF_ALL = frozenset({"finditer", "findall", "split", "sub", "subn"})
NASTY = (
    *" \n\t\raA1.,-'\"“”‘’([{<>)]&#@!?…_\0\u00a0\u200b\u202e中é\U0001f600",
    *("\r\n", " \n", "\n ", "\n\n", '"\\', '{"', '":', "\\", "\\\\", "ab" * 20 + " ", "=" * 7),
    *("a ", "A ", "1 ", "a, ", "A, ", "1,", "1.", "A.", "A. ", "a.", "a b ", "A b ", ". ", ", ", "- ", " -", "--"),
    *("' ", '" ', " '", ' "', "'a", '"a', "((", "()", "%s", "T0", "P1", "://", "2017-", "1,000 ", "1 May ", "May 1, "),
    *("<a", "<a ", "<!--", "<!", "</", "</a", "<a>", "&#", "&a", "&amp", "http://", "www.", "a@", "a.b@", "one "),
    *("of ", "the ", "and ", "Mr. ", "al-", "Monday "),
)
"""What hostile pages are full of."""
TAILS = ("", "\0", " ", "\n", "a", "A", "0", "!", "\x02")
SCREENED = (24, 300, 2400)
"""Lengths of text at which every case is tried, so that what explodes does so early."""
_SLOW, _STEEPER, _AT_ALL = 2e-6, 2.0, 5e-8
"""A case is looked at longer where a character of the longest text takes so many seconds, or so many times as many as
one of the text before, and that is anything at all."""
_TOO_LONG = 0.1
_EACH = 6


def examples(tree: Iterable[Any], most: int = _EACH) -> list[str]:
    """Some short texts that a parsed pattern matches, as far as it can be told without looking around."""
    parts = [_examples(op, value, most) for op, value in tree]
    spread = max(map(len, parts), default=1)
    along = ["".join(part[i % len(part)] for part in parts) for i in range(spread)]
    return list(dict.fromkeys(along))[:most]


def _examples(op: Any, value: Any, most: int) -> list[str]:
    if op in (codes.LITERAL, codes.NOT_LITERAL, codes.IN, codes.ANY):
        return _characters(op, value)[:most]
    if op is codes.BRANCH:
        found = [examples(branch, 2) for branch in value[1]]
        spread = [*found[: most - 2], *found[-2:]]
        return list(dict.fromkeys(chain.from_iterable(spread)))[:most]
    if op is codes.SUBPATTERN:
        return examples(value[3], most)
    if op is codes.ATOMIC_GROUP:
        return examples(value, most)
    if op in _REPEATS:
        return [one * max(1, min(value[0], 40)) for one in examples(value[2], most)]
    return [""]


_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


def _characters(op: Any, value: Any) -> list[str]:
    """The characters of ALPHABET that a single item matches, and its own where it is a literal."""
    if op is codes.LITERAL:
        return [chr(value)]
    own = [chr(v) for o, v in (value if op is codes.IN else ()) if o is codes.LITERAL]
    own += [chr(v[0]) for o, v in (value if op is codes.IN else ()) if o is codes.RANGE]
    one = parser.SubPattern(parser.State(), [(op, value)])
    matches = re._compiler.compile(one, re.S).match  # type: ignore[attr-defined]
    return [c for c in dict.fromkeys([*_spread(own), *ALPHABET]) if matches(c)] or own[:1] or ["a"]


def _spread(some: list[str]) -> list[str]:
    return some[:2] + some[-1:] if len(some) > 3 else some


@dataclass(frozen=True)
class Case:
    """A text that grows: a head, a unit said again and again, perhaps a middle and another unit, and a tail."""

    head: str
    unit: str
    tail: str
    middle: str = ""
    other: str = ""

    def text(self, length: int) -> str:
        """The text at about that length."""
        half = length // 2 if self.other else length
        text = self.head + self.unit * max(1, half // len(self.unit)) + self.middle
        return text + self.other * (half // len(self.other) if self.other else 0) + self.tail


def cases(pattern: re.Pattern[Any], most: int) -> list[Case]:
    """The worst cases of a pattern: all, or `most` of every sort, spread over them."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    tree = parser.parse(source, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags)
    wholes = [whole for whole in examples(tree) if whole]
    made = chain(
        (Case("", unit, tail) for unit in NASTY for tail in ("", "\0")),
        (Case("", whole[:cut], tail) for whole in wholes for cut in range(1, len(whole) + 1) for tail in ("", " ")),
        _pumped([*tree], [""], ""),
    )
    every = [case for case in dict.fromkeys(made) if case.unit and _can_be_read(case, pattern)]
    plain = [case for case in every if not case.head and not case.other]
    others = [case for case in every if case.head or case.other]
    return _spread_over(plain, most) + _spread_over(others, most)


def _can_be_read(case: Case, pattern: re.Pattern[Any]) -> bool:
    """Whether the case can be said in what the pattern reads."""
    text = case.text(20)
    return isinstance(pattern.pattern, str) or len(text.encode("latin-1", "ignore")) == len(text)


def _spread_over(some: list[Case], most: int) -> list[Case]:
    return some[:: max(1, math.ceil(len(some) / most))]


def _pumped(tree: list[Any], heads: list[str], rest: str) -> Iterator[Case]:
    """For each repeat the cases that pump what it repeats, behind what leads to it and before what cannot follow."""
    before, pumps = list(heads), deque[str](maxlen=_EACH)
    for place, (op, value) in enumerate(tree):
        after = examples(tree[place + 1 :], 1)[0] + rest if tree[place + 1 :] else rest
        for inner in _inside(op, value):
            yield from _pumped([*inner], before, after)
        if op in _REPEATS and value[1] > 1:
            mine = examples(value[2])
            for head, unit in product(before[:2], mine):
                yield from (Case(head, unit, tail) for tail in (*TAILS, after[:-1] + "\0", after))
                yield Case("", head + unit, "")
                yield from (Case(head, unit, "\0", "", other) for other in pumps)
            pumps.extend(mine[:3])
        found = _examples(op, value, 2)
        before = list(dict.fromkeys(head + more for head, more in product(before[:2], found)))[:3]


def _inside(op: Any, value: Any) -> list[Any]:
    if op is codes.BRANCH:
        return [*islice(value[1], 12)]
    if op is codes.SUBPATTERN:
        return [value[3]]
    if op is codes.ATOMIC_GROUP:
        return [value]
    if op in (codes.ASSERT, codes.ASSERT_NOT):
        return [value[1]]
    return [value[2]] if op in _REPEATS else []


def asked(pattern: re.Pattern[Any], methods: Iterable[str]) -> list[Callable[[Any], object]]:
    """What asks a pattern everything that these methods ask it."""
    every = METHODS_OF_ALL.intersection(methods)
    alone = [getattr(pattern, method) for method in ("match", "fullmatch") if method in methods]
    if every:
        return [*alone, lambda text: deque(pattern.finditer(text), maxlen=0)]
    return [*alone, *([pattern.search] if "search" in methods else [])]


def seconds(ask: Callable[[Any], object], text: Any, *, times: int = 1, most: float = 5.0) -> float:
    """The least processor time of some runs; infinite where one is cut off after `most` seconds."""
    return min(_once(ask, text, most) for _ in range(times))


class _TookTooLong(Exception):
    pass


def _cut_off(*_: object) -> None:
    raise _TookTooLong


def _once(ask: Callable[[Any], object], text: Any, most: float) -> float:
    before = signal.signal(signal.SIGPROF, _cut_off)
    signal.setitimer(signal.ITIMER_PROF, most)
    start = thread_time()
    try:
        ask(text)
        return thread_time() - start
    except _TookTooLong:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def text_of(case: Case, length: int, pattern: re.Pattern[Any]) -> Any:
    """A case at about that length, as characters or bytes."""
    text = case.text(length)
    return text if isinstance(pattern.pattern, str) else text.encode("latin-1")


@dataclass(frozen=True)
class Look:
    """How a pattern takes a case."""

    ask: Callable[[Any], object]
    case: Case
    pattern: re.Pattern[Any]
    rate: float
    """Seconds a character at the longest text that was tried."""
    steep: float
    """How many times that of the text before."""

    @property
    def is_suspect(self) -> bool:
        """Whether it has to be looked at longer."""
        return self.rate > _SLOW or (self.steep > _STEEPER and self.rate > _AT_ALL)

    def took(self, length: int) -> float:
        """Seconds for a text of that length."""
        return seconds(self.ask, text_of(self.case, length, self.pattern))

    def growth(self, most: float = 0.15) -> float:
        """The power of the length that time grows with, from ever longer texts up to one that takes `most` seconds."""
        length, took = SCREENED[0], deque[tuple[int, float]](maxlen=3)
        while length <= 1_000_000:
            text = text_of(self.case, length, self.pattern)
            took.append(
                (len(text), seconds(self.ask, text, times=3 if not took or took[-1][1] < most / 8 else 1, most=1.0))
            )
            if took[-1][1] > most:
                break
            length = int(length * 1.5)
        (small, first), (large, last) = took[0], took[-1]
        if last == math.inf or large == small:
            return math.inf
        return math.log(last / max(first, 1e-9)) / math.log(large / small)


def looks(pattern: re.Pattern[Any], methods: Iterable[str], most: int) -> Iterator[Look]:
    """Every case tried; what seems steep is tried again, for the clock is not to be trusted with so short a time."""
    for ask in asked(pattern, methods):
        for case in cases(pattern, most):
            look = _look(ask, case, pattern, times=1)
            yield _look(ask, case, pattern, times=3) if look.is_suspect else look


def _look(ask: Callable[[Any], object], case: Case, pattern: re.Pattern[Any], *, times: int) -> Look:
    before = rate = 0.0
    for length in SCREENED:
        text = text_of(case, length, pattern)
        before, rate = rate, seconds(ask, text, times=times, most=_TOO_LONG) / len(text)
        if rate == math.inf:
            return Look(ask, case, pattern, rate, rate)
    return Look(ask, case, pattern, rate, rate / max(before, 1e-9))
