"""A story whose people are all gone, while others speak in its setting, has ended."""

import pytest

from detente.clean.cast import is_introduced_anew, is_new_cast
from detente.clean.lines import line_at
from detente.clean.signs import Paragraph, paragraph
from detente.record import Span

COUNCIL = [
    "The Security Council of the United Nations heard the case of Freeland against Oldland in Africa.",
    "President Amara told the Security Council that Oldland had armed the rebels in the north of Freeland.",
    "Foreign Minister Boro denied it, and asked the United Nations to send observers to the north.",
    "President Amara said observers had come to Freeland before, and had seen nothing in Africa.",
    "Foreign Minister Boro and Ambassador Cadon of Oldland left the Security Council before the vote.",
    "Oldland has always denied that it arms them, and Boro did so again with President Amara beside him.",
]
FOOD = [
    "The United Nations will send food to Freeland, Envoy Dora Eklund said at the Security Council in Africa.",
    "Eklund said the rebels and the soldiers of Freeland had let the lorries of the United Nations pass.",
    "General Felix Grano promised that the soldiers would guard the lorries to Oldland and back.",
    "Bishop Hugo Imani said hunger in the north of Freeland was worse than the war.",
]


def read(lines: list[str]) -> list[Paragraph]:
    return [paragraph(line_at(Span(0, len(line)), line)) for line in lines]


def test_none_of_the_principals_comes_again() -> None:
    assert is_new_cast(read(COUNCIL), read(FOOD))


def test_not_where_one_of_them_comes_again() -> None:
    assert not is_new_cast(read(COUNCIL), read([*FOOD, "President Amara thanked the bishop."]))


def test_not_where_nobody_who_is_new_speaks() -> None:
    assert not is_new_cast(read(COUNCIL), read(FOOD[3:]))
    assert not is_new_cast(read(COUNCIL), read(["The lorries stood in the rain."] * 3 + FOOD))


def test_not_in_another_setting() -> None:
    elsewhere = ["Trader Dora Eklund said oil rose.", "Trader Felix Grano sold.", "Trader Hugo Imani said he bought."]
    assert not is_new_cast(read(COUNCIL), read(elsewhere))


LATER = [
    "Freeland has asked its neighbours to close their borders to copper after a raid on its northern mines.",
    "Speaking in Africa, Envoy Dora Eklund said President Felix Amara had asked for the help of the United Nations.",
]


def test_who_went_by_title_and_surname_is_introduced_anew_beside_somebody_new() -> None:
    assert is_introduced_anew(read(COUNCIL), read(LATER))


@pytest.mark.parametrize(
    "after",
    [
        [LATER[0], LATER[1].replace("President Felix Amara", "President Amara")],
        [LATER[0], LATER[1].replace("Envoy Dora Eklund", "Ambassador Cadon")],
        [LATER[0], LATER[1].replace("President Felix Amara", "President Felix Okonjo")],
        ["But " + LATER[0], LATER[1]],
    ],
    ids=["by surname still", "nobody new", "another president", "carried on"],
)
def test_not_introduced_anew(after: list[str]) -> None:
    assert not is_introduced_anew(read(COUNCIL), read(after))


def test_a_full_name_that_was_given_lately_is_no_new_introduction() -> None:
    before = [*COUNCIL, "President Felix Amara left for home."]
    assert not is_introduced_anew(read(before), read(LATER))
