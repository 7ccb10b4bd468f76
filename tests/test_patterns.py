"""Every regular expression of the package takes time in proportion to what it reads, whatever that is.

Worst cases are made from each pattern's own parse tree (tests/pumps.py) and tried as the package uses it.
DETENTE_PATTERNS=all, or `make bench-patterns`, tries every case, and a megabyte of the worst.
"""

import os
import re

import pytest

from detente.extract.dates import patterns as dates
from tests.made import MADE
from tests.patterns import Used, patterns, sites, unseen, unusual
from tests.pumps import Look, looks

ALL = os.environ.get("DETENTE_PATTERNS") == "all"
_MOST = 100_000 if ALL else 100
_LONG = 1_000_000 if ALL else 100_000
_LINEAR = 1.3
"""The power of the length that a linear search may seem to grow with, for no clock is even."""
_A_CHARACTER = 6e-6
"""Seconds a character that no pattern takes longer than: the dearest rule of dates takes half of that."""
_WORSE = 1.3
"""How many times as long as the last that was looked at a case has to take to be looked at too."""
_A_GROUP = 24
EVERY = patterns(MADE)


def test_every_pattern_is_known() -> None:
    """One that a function puts together stands in MADE; no other way leads to one."""
    assert not unseen(MADE)
    assert not unusual()
    assert {site.key for site in sites()} >= MADE.keys()
    assert len(EVERY) > 200
    assert {rule.pattern for rule in dates.rules()} <= {used.pattern for used in EVERY}


@pytest.mark.parametrize("group", range(0, len(EVERY), _A_GROUP))
def test_every_pattern_is_linear(group: int) -> None:
    slow = [told for used in EVERY[group : group + _A_GROUP] if (told := too_slow(used))]
    assert not slow, "\n".join(slow)


def too_slow(used: Used) -> str | None:
    """What is wrong with how a pattern takes its worst cases."""
    worst: Look | None = None
    seen = 0.0
    for look in looks(used.pattern, used.methods, _MOST):
        if look.is_suspect and look.rate > _WORSE * seen:
            seen = look.rate
            if (power := look.growth()) > _LINEAR:
                return f"{used.where} grows by the power {power:.2f}: {look.case}"
        worst = look if worst is None or look.rate > worst.rate else worst
    took = worst.took(_LONG) if worst else 0.0
    return f"{used.where} takes {took:.2f} s: {worst.case}" if worst and took > _LONG * _A_CHARACTER else None


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"\s+$", "sub"),
        (r"[\s,]*\bMon\s*$", "sub"),
        (r"(a+)+b", "match"),
        (r"(?:a|a)*\d", "match"),
        (r"(?:\w+\s?)*:", "match"),
        (r"\s*\r?\n\s*\{", "match"),
        (r"<a[^>]*>", "search"),
        (r"\S+@\S+\s*\((.+)\)", "fullmatch"),
        (r".*,.*,.*,x", "match"),
        (r"[A-Z]\w+ Serb", "search"),
    ],
)
def test_what_is_not_linear_is_found(pattern: str, method: str) -> None:
    assert too_slow(Used("", re.compile(pattern), frozenset({method})))
