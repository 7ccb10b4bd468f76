"""Deeds told by nouns, by the motion of armed men, and by crowds: what each word needs beside it."""

import pytest

from detente.extract.events.find import find
from detente.record import Root
from parsed import sentence
from stories import listed, read

R = Root


def roots(text: str) -> list[Root]:
    return [found.word.root for found in find(sentence(text))]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The entry of foreign troops into the valley is over.", R.MOBILIZE),
        ("The arrival of paratroopers at the airfield is late.", R.MOBILIZE),
        ("The advance of the glacier on the port is slow.", None),
        ("The entry of tourists into the valley is over.", None),
        ("The arrival of the mail is late.", None),
        ("The departure of the last regiment is a relief.", R.RETREAT),
        ("The departure of the last train is late.", None),
        ("The fortress's fall to the rebels is denied.", R.COERCE),
        ("The fall of the dollar to a new low is no surprise.", None),
        ("The closing of the border is illegal.", R.COERCE),
        ("The closure of the consulate is illegal.", R.SANCTION),
        ("The closing of the account is illegal.", None),
        ("The halting of gas deliveries is illegal.", R.SANCTION),
        ("The halting of the bus is illegal.", None),
        ("The stop on oil exports is illegal.", R.SANCTION),
        ("The ouster of the governor by mutinous soldiers is no news.", R.COERCE),
        ("The ouster of the chairman by shareholders is no news.", None),
        ("The overthrow of the king is no news.", R.COERCE),
        ("The handover of the island is no news.", R.RETREAT),
        ("The handover of the keys is no news.", None),
        ("The burning of the mosque is no news.", R.ASSAULT),
        ("The burning of the toast is no news.", None),
        ("The volley at the marchers is no news.", R.ASSAULT),
        ("The annulment of the vote is no news.", R.REJECT),
        ("The ejection of the delegate is no news.", R.SANCTION),
        ("The lifting of the curfew is no news.", R.CONCEDE),
        ("The lifting of the lid is no news.", None),
    ],
)
def test_nouns_name_deeds_where_what_they_are_done_to_says_so(text: str, root: Root | None) -> None:
    assert roots(text) == ([root] if root else [])


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Troops drove into the valley at dawn.", R.MOBILIZE),
        ("The family drove into the valley at dawn.", None),
        ("Marines waded ashore at dusk.", R.MOBILIZE),
        ("Bathers waded ashore at dusk.", None),
        ("Tanks rolled over the border.", R.MOBILIZE),
        ("Paratroopers fought their way through the suburb.", R.ASSAULT),
        ("The village fell to the insurgents.", R.COERCE),
        ("The book fell to the floor.", None),
        ("Demonstrators linked arms.", R.PROTEST),
        ("Dancers linked arms.", None),
        ("Marchers broke through the cordon.", R.PROTEST),
        ("The sun broke through the cordon.", None),
        ("The generals threw the constitution overboard.", R.REJECT),
        ("The sailors threw the ballast overboard.", None),
    ],
)
def test_who_moves_and_what_is_thrown_settle_what_a_verb_means(text: str, root: Root | None) -> None:
    assert roots(text) == ([root] if root else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A minister of Liberia was executed on the beach.", ["executed: ASSAULT occurred,  > LBR-GOV"]),
        ("The army's coup in Niger is a year old.", ["coup: COERCE occurred, NER-MIL > NER"]),
        ("Five soldiers were killed near Ohrid on Tuesday.", ["killed: ASSAULT occurred,  > Five soldiers"]),
        ("Columns of tanks entered Kenya.", ["entered: MOBILIZE occurred,  > KEN"]),
        ("Egyptian jets wrecked a Libyan convoy.", ["wrecked: ASSAULT occurred, EGY-MIL > LBY"]),
    ],
)
def test_deeds_that_are_politics_whoever_else_is_named(text: str, expected: list[str]) -> None:
    assert listed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Orders of the president of Ghana were executed.",
        "Portraits of the president of Ghana were hung in the hall.",
        "Two soldiers were killed in Ghana when their lorry overturned.",
        "The storm wrecked a Libyan convoy.",
        "A coup in three acts is on stage in Lima.",
    ],
)
def test_orders_portraits_and_mishaps_are_none(text: str) -> None:
    assert read(text).events == ()
