"""The regular expressions that functions of the package put together, by the place in which they do so."""

import re
from collections.abc import Callable

from detente.acquire import told
from detente.clean import dates as days
from detente.clean import markup
from detente.extract.actors.names import _SAME_SOUND
from detente.extract.dates import patterns, words
from detente.extract.events import contexts
from detente.store.forgetting import names
from detente.store.forgetting.trace import Trace
from tests.patterns import Made

_EVERY, _MATCH = frozenset({"finditer"}), frozenset({"match"})


def _kinds_of_file() -> Made:
    for kind in told.KINDS:
        match = getattr(kind.looks, "__self__", None)
        if isinstance(match, re.Pattern):
            yield f"{kind.module} {match.pattern[:30]!r}", match, _MATCH


def _unseen_ends() -> Made:
    for name, pattern in markup._UNSEEN_ENDS.items():
        yield name, pattern, frozenset({"search"})


def _rules_of_dates() -> Made:
    for rule in patterns.rules():
        yield rule.written, rule.pattern, _EVERY


def _modifiers() -> Made:
    for kind in ("point", "span", "set"):
        yield kind, patterns.modifiers(kind), frozenset({"search"})


def _weekday() -> Made:
    yield "", re.compile(words.alternation("weekday")), frozenset({"search"})


def _days() -> Made:
    yield "", days._pattern(), _EVERY


def _contexts() -> Made:
    for context, pattern in contexts._patterns().items():
        yield context, pattern, _EVERY


def _sounds() -> Made:
    for pattern, _ in _SAME_SOUND:
        yield pattern.pattern, pattern, _EVERY


def _of_names() -> Made:
    """A name is put in escaped; whose it is makes no difference."""
    yield "", re.compile(r"(?<!\w)[^\WA-Z]*+([A-Z]\w++ Serb)\b"), frozenset({"search"})


def _office() -> Made:
    yield "", re.compile(r"(?i:foreign\ minister) [A-Z]"), _MATCH


def _dated() -> Made:
    for pattern in (r"\d{4}-\d\d", r"\d{4}"):
        yield pattern, re.compile(pattern), _MATCH


def _marks() -> Made:
    for side in "st":
        yield side, re.compile(f"</{side}>"), _EVERY


def _wide() -> Made:
    yield "", re.compile("....-09-.."), _MATCH


def _forgotten_names() -> Made:
    pattern = names._pattern(("jane doe", "doe", "al-assad"), ("jane", "j"))
    assert pattern
    yield "", pattern, _EVERY


def _forgotten_addresses() -> Made:
    pattern = Trace(addresses=frozenset({"https://example.org/a", "wire-1.txt"}))._quoted
    assert pattern
    yield "", pattern, _EVERY


MADE: dict[str, Callable[[], Made]] = {
    "detente.acquire.told._opens": _kinds_of_file,
    "detente.clean.dates._pattern": _days,
    "detente.clean.markup._UNSEEN_ENDS": _unseen_ends,
    "detente.extract.actors.names._SAME_SOUND": _sounds,
    "detente.extract.actors.nations._fuller": _of_names,
    "detente.extract.dates.context._opens_history": _dated,
    "detente.extract.dates.patterns.compiled": _rules_of_dates,
    "detente.extract.dates.patterns.modifiers": _modifiers,
    "detente.extract.dates.today._is_dateline": _weekday,
    "detente.extract.dates.written._first_held": _office,
    "detente.extract.events.contexts._patterns": _contexts,
    "detente.store.forgetting.names._pattern": _forgotten_names,
    "detente.store.forgetting.trace._quoted": _forgotten_addresses,
    "detente.view.evaluate.anchoring._holds": _wide,
    "detente.view.evaluate.plv._places": _marks,
}
