"""Marked texts: every pronoun is marked, the marks come off, and a ranker learns what they show."""

import re

import pytest
from training.antecedents.fit import chosen, fitted
from training.antecedents.lessons import lessons
from training.antecedents.texts import Marked, marked, texts

LINE = "1956-11-05\tPresident Nasser{1} met the envoys{2}; he{1} told them{2} that it{0} was late.\n"
PRONOUN = re.compile(r"\b(?:he|him|his|she|her|it|its|they|them|their)\b(?!\{)", re.IGNORECASE)
RAW = list(texts())


def test_marks_come_off_and_say_who_is_meant() -> None:
    text = marked(LINE.rstrip("\n"))
    assert text.text == "President Nasser met the envoys; he told them that it was late."
    assert text.published == "1956-11-05"
    assert {text.text[:end].split()[-1]: meant for end, meant in text.meant.items()} == {
        "Nasser": {"1"},
        "envoys": {"2"},
        "he": {"1"},
        "them": {"2"},
        "it": {"0"},
    }


def test_a_mark_can_mean_several() -> None:
    assert list(marked("-\tBegin{1} and Sadat{2} met; both{1+2} smiled.").meant.values())[-1] == {"1", "2"}


@pytest.mark.parametrize("part", [True, False])
def test_the_texts_are_many_and_of_all_decades(part: bool) -> None:
    rows = [text for text in RAW if text.is_held_out is part]
    assert len(rows) >= (100 if part else 400)
    assert {int(text.published[:3]) for text in rows if text.published} >= set(range(194, 203))


def test_nearly_every_personal_pronoun_is_marked() -> None:
    ends = sum(len(text.meant) for text in RAW)
    unmarked = [m for text in RAW for m in PRONOUN.finditer(text.text) if m.end() not in text.meant]
    assert len(unmarked) < ends / 200


def test_a_ranker_learns_what_the_texts_show() -> None:
    """Of two persons, one the subject and one the object, the texts mean the subject."""
    names = ("Anthony Eden", "Guy Mollet", "Gamal Abdel Nasser", "Nikita Khrushchev")
    lines = [f"-\t{a}{{1}} met {b}{{2}}. He{{1}} left." for a in names for b in names if a != b]
    taught = [lesson for lesson in lessons(map(marked, lines)) if lesson.pronoun == "he"]
    weights = fitted(taught)
    assert all(chosen(lesson, weights)[0] == lesson.right for lesson in taught)


def test_what_nobody_is_meant_by_has_nobody_for_the_right_choice() -> None:
    (lesson,) = lessons([Marked("It rained.", None, {2: frozenset({"0"})})])
    assert lesson.nobody_meant and lesson.right == len(lesson.choices) - 1
