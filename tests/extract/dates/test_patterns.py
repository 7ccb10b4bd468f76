"""The table of rules as regular expressions."""

import pytest

from detente.extract.dates import patterns, resolve, words
from detente.extract.dates.patterns import anchors, compiled, filled, mod, modifiers, rules


def test_every_rule_of_the_table_compiles_and_names_a_meaning_that_exists() -> None:
    assert {rule.meaning for rule in rules()} == set(resolve._MEANINGS)
    assert all(rule.pattern for rule in rules())


def test_every_rule_has_a_known_kind() -> None:
    assert {rule.kind for rule in rules()} == {"point", "span", "set", "reference"}


def test_slots_are_filled_to_the_last() -> None:
    assert not patterns._SLOT.search(filled("{count} {unit}"))


@pytest.mark.parametrize("text", ["third quarter", "third-quarter", "third  quarter", "third\nquarter"])
def test_a_space_stands_for_white_space_or_a_hyphen(text: str) -> None:
    assert compiled("{ordinal} quarter").fullmatch(text)


@pytest.mark.parametrize("text", ["xMonday", "Mondayish", "monday", "$Monday"])
def test_a_name_needs_its_capital_and_its_edges(text: str) -> None:
    assert not compiled("{weekday}").search(text)


@pytest.mark.parametrize(
    ("before", "of", "words"),
    [("by early ", "point", "early"), ("for more than ", "span", "more than"), ("in mid-", "point", "mid")],
)
def test_a_modifier_is_what_the_text_before_ends_with(before: str, of: str, words: str) -> None:
    match = modifiers(of).search(before)
    assert match
    assert match["words"] == words


@pytest.mark.parametrize(("before", "of"), [("more than ", "point"), ("early ", "set"), ("nearly", "span")])
def test_a_modifier_needs_its_kind_and_a_gap(before: str, of: str) -> None:
    assert not modifiers(of).search(before)


def test_a_modifier_has_its_timex_name() -> None:
    assert (mod("The end of"), mod("about"), mod("never")) == ("END", "APPROX", None)


@pytest.mark.parametrize(
    ("named", "some"),
    [
        (("deictic",), {"yesterday", "tomorrow", "overnight"}),
        (("holiday",), {"christmas", "ramadan"}),
        (("m", "am"), {"m", "am"}),
        (("#",), {"#"}),
    ],
)
def test_an_anchor_is_the_longest_word_of_each_entry(named: tuple[str, ...], some: set[str]) -> None:
    assert some <= anchors(named)


@pytest.mark.parametrize("text", ["", "They met.", "On Friday, May 3, two weeks after Easter 2011, at 5 p.m.", "1961"])
def test_the_rules_for_a_text_are_those_that_have_an_anchor_in_it(text: str) -> None:
    held = words.present(text)
    assert patterns.rules_for(held) == [rule for rule in patterns.rules() if rule.anchors & held]
