"""What a date is said of."""

import pytest

from detente.extract.dates.clause import fellows, holders, lenders, opener, reaches, sharers
from detente.record import Span
from texts import document


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("The envoys met on Friday.", "Friday", ["met"]),
        ("The council rejected the deal of 2015.", "2015", ["deal"]),
        ("The council discussed Friday's vote.", "Friday", ["vote"]),
        ("A guard was killed in Friday's clash.", "Friday", ["clash", "killed"]),
        ("A guard was killed after Friday's clash.", "Friday", ["clash"]),
        ("The envoys accused the party of fraud in Friday's vote.", "Friday", ["vote"]),
        ("The mayor was indicted for bribery in the vote of 2015.", "2015", ["vote"]),
        ("A guard fell on the morning of Friday.", "Friday", ["fell"]),
        ("The envoys met on Friday, the king said.", "Friday", ["met"]),
        ("Did the envoys meet on Friday?", "Friday", ["meet"]),
    ],
)
def test_a_date_is_said_of_its_verb_or_only_names_a_thing(text: str, date: str, expected: list[str]) -> None:
    (sentence,) = document(text).sentences
    span = Span(text.index(date), text.index(date) + len(date))
    assert [t.text for t in holders(sentence, span)] == expected


@pytest.mark.parametrize(
    ("text", "word", "shared", "lent"),
    [
        ("The envoys met the king and signed a pact.", "signed", ["signed", "met"], []),
        ("The envoys met the king and will sign a pact.", "sign", ["sign"], []),
        ("The envoys agreed to meet.", "meet", ["meet"], []),
        ("The envoys held talks.", "talks", ["talks", "held"], []),
        ("The envoys discussed talks.", "talks", ["talks"], []),
        ("The envoys began to leave.", "began", ["began"], ["leave"]),
        ("Speaking in Oslo, the king accused them.", "accused", ["accused"], ["Speaking"]),
        ("The envoys fled when a bomb went off.", "went", ["went", "fled"], []),
        ("The envoys were seized and killed.", "seized", ["seized"], ["killed"]),
        ("The envoys fled when a bomb went off.", "fled", ["fled"], ["went"]),
    ],
)
def test_time_is_shared_with_the_clause_above_and_lent_from_below(
    text: str, word: str, shared: list[str], lent: list[str]
) -> None:
    (sentence,) = document(text).sentences
    trigger = next(t for t in sentence.tokens if t.text == word)
    assert [t.text for t in sharers(sentence, trigger)] == shared
    assert [t.text for t in lenders(sentence, trigger)] == lent


@pytest.mark.parametrize(
    ("text", "verb", "reached"),
    [
        ("The council demanded that troops leave by Friday.", "demanded", True),
        ("The council will act unless troops leave by Friday.", "act", True),
        ("The council said that troops left on Friday.", "said", False),
        ("The council will act; troops leave by Friday.", "act", False),
    ],
)
def test_a_deadline_is_reached_through_no_clause_that_is_told(text: str, verb: str, reached: bool) -> None:
    sentence = document(text).sentences[0]
    word = next(t for t in sentence.tokens if t.text == verb)
    assert reaches(sentence, word, Span(text.index("Friday"), text.index("Friday") + 6)) is reached


def test_fellows_are_those_that_share_a_time_and_those_that_lend_them_theirs() -> None:
    (sentence,) = document("The envoys began to leave on Friday and told the king.").sentences
    trigger = next(t for t in sentence.tokens if t.text == "told")
    assert [t.text for t in fellows(sentence, trigger)] == ["told", "began", "leave"]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("On Friday the army fled and rebels burned the mill.", "On Friday "),
        ("The army fled on Friday and rebels burned the mill.", ""),
        ("On Friday the army fled and rebels will have burned the mill.", None),
        ("On Friday rebels burned the mill.", None),
    ],
)
def test_what_opens_a_sentence_stands_before_the_subject_of_its_first_clause(text: str, opening: str | None) -> None:
    (sentence,) = document(text).sentences
    first = opener(sentence, next(t for t in sentence.tokens if t.text == "burned"))
    found = first and text[: first[1]].removesuffix("the ").removesuffix("The ")
    assert found == opening
