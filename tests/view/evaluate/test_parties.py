"""Whom a record names is whom the gold means, by id, by state, by body or by words."""

import pytest

from detente.record import Actor, ActorKind, How, Mention, Office, Record, Span
from detente.view.evaluate.parties import Named, Party, agrees, alike, named, parties
from texts import article

HERE, THERE = Span(0, 5), Span(20, 30)


def gold(id: str) -> Named:
    return Named(id, (HERE,))


def party(id: str | None, country: str | None = None, *, official: bool = False, words: Span = HERE) -> Party:
    return Party((words,), id, country, official)


@pytest.mark.parametrize(
    ("id", "read", "expected"),
    [
        ("FRA", party("fra", "FRA", official=True, words=THERE), True),
        ("FRA", party("some-minister", "FRA", official=True), True),
        ("FRA", party("some-tourist", "FRA"), False),
        ("FRA", party("fra-mil", "FRA"), False),
        ("FRA", party("mli", "MLI", official=True), False),
        ("FRA", party(None, "FRA"), False),
        ("jacques-chirac", party("jacques-chirac", "FRA", official=True, words=THERE), True),
        ("jacques-chirac", party("fra", "FRA", official=True), False),
        # another form of the name that the table has
        ("tajuddin-ahmad", party("tajuddin-ahmed", "BGD", words=THERE), True),
        ("ISR-IDF", party("isr-mil", "ISR"), True),
        ("ISR-IDF", party("isr", "ISR", official=True), False),
        # a group that no table has
        ("TCD-herders", party("tcd-agr", "TCD"), True),
        ("TCD-herders", party(None), True),
        ("TCD-herders", party(None, words=THERE), False),
        ("TCD-herders", party("sdn-agr", "SDN"), False),
        ("river-people", party(None), True),
        ("river-people", party("tcd", "TCD", official=True), False),
    ],
)
def test_a_party_is_the_one_that_is_meant(id: str, read: Party, expected: bool) -> None:
    assert agrees(gold(id), read) is expected


MALI, CHAD, TOGO = (party(i.lower(), i, official=True) for i in ("MLI", "TCD", "TGO"))


@pytest.mark.parametrize(
    ("ids", "read", "expected"),
    [
        ([], [], True),
        (["MLI"], [], False),
        ([], [MALI], False),
        (["MLI"], [MALI], True),
        (["MLI"], [CHAD], False),
        (["MLI"], [MALI, CHAD], True),
        (["MLI"], [MALI, CHAD, TOGO], False),
        (["MLI", "TCD", "TGO"], [MALI], False),
        (["MLI", "TCD", "TGO"], [MALI, CHAD], True),
    ],
)
def test_sides_agree_where_half_of_everybody_is_common(ids: list[str], read: list[Party], expected: bool) -> None:
    assert alike([*map(gold, ids)], read) is expected


def test_each_actor_has_its_own_words_where_there_are_as_many() -> None:
    assert named(["A", "B"], [HERE, THERE]) == (Named("A", (HERE,)), Named("B", (THERE,)))
    assert named(["A", "B"], [HERE]) == (Named("A", (HERE,)), Named("B", (HERE,)))


TEXT = article("Mr. Ba and his Malian hosts met rebels. Mr. Ba left.")


def mention(id: str, words: str, actor: str | None, members: tuple[str, ...] = ()) -> Mention:
    start = TEXT.text.index(words)
    span = Span(start, start + len(words))
    return Mention(id=id, article=TEXT.id, span=span, actor=actor, members=members, how=How.NAME, confidence=1.0)


def test_parties_are_everybody_whom_mentions_mean_once() -> None:
    minister = (Office(title="foreign minister", country="TGO"),)
    record = Record(
        (
            TEXT,
            Actor(id="ba", name="Ba", kind=ActorKind.PERSON, country="TGO", offices=minister),
            Actor(id="MLI-GOV", name="Mali's government", kind=ActorKind.GOVERNMENT, country="MLI"),
            mention("first", "Mr. Ba", "ba"),
            mention("hosts", "his Malian hosts", None, ("MLI-GOV", "ba")),
            mention("rebels", "rebels", None),
        )
    )
    assert parties(record, ["first", "hosts", "rebels"]) == (
        Party((Span(0, 6),), "ba", "TGO", True),
        Party((Span(11, 27),), "mli", "MLI", True),
        Party((Span(32, 38),), None, None, False),
    )
