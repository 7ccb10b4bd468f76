"""Codes: every row of every table leads to a root, a mode of PLOVER 2.0 and a known context."""

import pytest

from detente.extract.events import codes
from detente.extract.events.codes import Code
from detente.extract.events.contexts import Context
from detente.extract.events.speech import Collapse, SpeechAct
from detente.extract.events.words import EventWord, ObjectClass
from detente.extract.lexicon.tables import load
from detente.record import Root
from detente.record.plover import modes

MODES = {(root, mode) for root in Root for mode in (None, *modes(root))}
CODES = {row.code: row for row in load("cameo.tsv", Code)}
WORDS = load("events.tsv", EventWord)


@pytest.mark.parametrize("code", CODES.values(), ids=lambda c: c.code)
def test_a_cameo_code_maps_to_a_mode_that_plover_has(code: Code) -> None:
    assert (code.root, code.mode) in MODES


def test_contexts_of_codes_are_contexts_of_plover() -> None:
    known = {row.context for row in load("contexts.tsv", Context)}
    assert len(known) == 37
    assert {context for code in CODES.values() for context in code.contexts} <= known


def test_event_words_cover_every_root_and_use_modes_and_codes_that_there_are() -> None:
    assert {row.root for row in WORDS} == set(Root)
    assert {(row.root, row.mode) for row in WORDS} <= MODES
    assert {row.cameo for row in WORDS if row.cameo} <= set(CODES)


def test_event_words_name_only_object_classes_that_there_are() -> None:
    named = {want[1:] for row in WORDS for want in row.object if want.startswith("@")}
    assert named <= {row.name for row in load("object_classes.tsv", ObjectClass)}


def test_no_two_event_words_are_the_same() -> None:
    keys = [(row.lemma, row.pos, row.particle, row.object, row.doer, row.thing) for row in WORDS]
    assert len(keys) == len(set(keys))


def test_every_root_has_what_it_becomes_when_it_is_still_to_come() -> None:
    assert {row.root for row in load("collapse.tsv", Collapse) if row.mode is None} == set(Root)


def test_speech_acts_use_modes_and_codes_that_there_are() -> None:
    rows = load("speech_acts.tsv", SpeechAct)
    assert {(row.root, row.mode) for row in rows} <= MODES
    assert {row.cameo for row in rows if row.cameo} <= set(CODES)


def test_an_unknown_cameo_code_stands_for_nothing() -> None:
    assert codes.cameo("999") is None
    assert codes.cameo(None) is None
