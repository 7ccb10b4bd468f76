"""Which words are a date expression."""

import pytest

from detente.extract.dates.find import Candidate, Found, find, longest
from detente.extract.dates.parts import Parts
from detente.extract.dates.patterns import Rule
from detente.record import Span
from texts import document


def found(text: str) -> tuple[Found, ...]:
    (sentence,) = document(text).sentences
    return find(sentence, text)


def test_an_expression_says_what_it_says_and_not_when_that_is() -> None:
    (expression,) = found("They met on Jan. 15 in Oslo.")
    assert expression == Found(Span(12, 19), "calendar", "point", Parts(month=1, day=15))


@pytest.mark.parametrize(
    ("text", "words", "mod"),
    [
        ("It lasted more than six hours.", "more than six hours", "MORE_THAN"),
        ("It began in early January.", "early January", "START"),
        ("It ends at the end of 2018.", "the end of 2018", "END"),
        ("It began in mid-2018.", "mid-2018", "MID"),
        ("It cost more than a ship.", None, None),
    ],
)
def test_a_modifier_belongs_to_the_expression_that_it_stands_before(
    text: str, words: str | None, mod: str | None
) -> None:
    assert [(f.span.of(text), f.mod) for f in found(text)] == ([(words, mod)] if words else [])


def candidates(text: str, *rules: str) -> list[Candidate]:
    made = [Rule(name, "point", "", frozenset(), name) for name in rules]
    return [(Span(*m.span("extent")), rule, m) for rule in made if (m := rule.pattern.search(text))]


def test_the_longest_expression_wins() -> None:
    kept = longest(candidates("ab c d e", "(?P<extent>ab)", "(?P<extent>ab c)", "(?P<extent>e)"))
    assert [match["extent"] for _, _, match in kept] == ["ab c", "e"]


def test_of_two_alike_the_one_wins_that_saw_more() -> None:
    kept = longest(candidates("ab c d e", "(?P<extent>ab)", "(?P<extent>ab) c d e"))
    assert [match[0] for _, _, match in kept] == ["ab c d e"]


def test_expressions_stand_in_order_and_apart() -> None:
    text = "On Friday and Saturday, two weeks after May 3, 2011, they met."
    assert [f.span.of(text) for f in found(text)] == ["Friday", "Saturday", "two weeks", "May 3, 2011"]
