"""Finding: what names a deed, once, with the deed that a speech act is about."""

import pytest

from detente.extract.events.find import find
from detente.extract.events.words import EventWord
from detente.record import Root
from parsed import sentence, word


def shown(text: str) -> list[tuple[str, Root, list[Root]]]:
    """Triggers with their roots and those of their acts."""
    return [(f.trigger.text, f.word.root, [a.word.root for a in f.acts]) for f in find(sentence(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They launched an attack on the village.", [("launched", Root.ASSAULT, [])]),
        ("They carried out an air raid.", [("carried", Root.ASSAULT, [])]),
        ("They tested a missile.", [("tested", Root.MOBILIZE, [])]),
        ("They tested the water.", []),
        ("They asked the king to release the prisoners.", [("asked", Root.REQUEST, [Root.RETREAT])]),
        ("They asked a question.", []),
        ("They agreed to help end the siege.", [("agreed", Root.AGREE, [Root.CONCEDE])]),
        ("They are ready to negotiate.", [("ready", Root.AGREE, [Root.CONSULT])]),
        ("They gave up the fight.", []),
        ("They called off the protest.", [("called", Root.CONCEDE, [])]),
        (
            "They called for an end to the siege.",
            [("called", Root.REQUEST, [Root.RETREAT]), ("siege", Root.COERCE, [])],
        ),
        ("They lifted sanctions.", [("lifted", Root.CONCEDE, [])]),
        ("They imposed sanctions.", [("imposed", Root.COERCE, [])]),
        ("They launched a verbal attack on the king.", [("launched", Root.ACCUSE, [])]),
        ("They called the test reckless.", [("called", Root.ACCUSE, [])]),
        ("The governor seized power on Sunday.", [("seized", Root.COERCE, [])]),
        ("The rebels burned most of the village.", [("burned", Root.ASSAULT, [])]),
        ("The army stopped using mortars against the guerrillas.", [("stopped", Root.RETREAT, [])]),
        ("They herded the villagers on to trucks.", [("herded", Root.COERCE, [])]),
        ("He gave the envoys two days to leave.", [("gave", Root.SANCTION, [])]),
        ("They ordered the diplomats to leave the country.", [("ordered", Root.SANCTION, [])]),
        ("They ordered the gunners to leave the hill.", [("ordered", Root.REQUEST, [Root.RETREAT])]),
        ("She had given orders to withdraw the battalion.", [("given", Root.REQUEST, [Root.RETREAT])]),
        ("They offered to lead the mission.", [("offered", Root.AGREE, [Root.AID])]),
        ("The truce that the league had called for began.", [("called", Root.REQUEST, [Root.RETREAT])]),
        (
            "The king threatened to shell the port and broke off talks.",
            [("threatened", Root.THREATEN, [Root.ASSAULT]), ("broke", Root.SANCTION, [])],
        ),
        ("The party took power after the election.", []),
        ("The junta halted all traffic on the river.", [("halted", Root.COERCE, [])]),
        ("Cairo cut the telephone lines to the port.", [("cut", Root.COERCE, [])]),
        ("Oslo suspended 40 million dollars in loans.", [("suspended", Root.SANCTION, [])]),
        ("Customs officers held up 300 tonnes of flour.", [("held", Root.SANCTION, [])]),
        ("The king broke off contact with the rebels.", [("broke", Root.SANCTION, [])]),
        ("The two ministers ended three days of talks.", [("ended", Root.CONSULT, [])]),
        ("The rebels took up positions on the hill.", [("took", Root.MOBILIZE, [])]),
        ("The miners laid down their tools.", [("laid", Root.PROTEST, [])]),
        ("The consul lodged a protest with the ministry.", [("lodged", Root.ACCUSE, [])]),
        ("The general invited the rebels to the palace.", [("invited", Root.REQUEST, [])]),
    ],
)
def test_triggers_and_acts(text: str, expected: list[tuple[str, Root, list[Root]]]) -> None:
    assert shown(text) == expected


def test_a_participle_that_only_describes_names_no_deed() -> None:
    assert shown("They met with visiting officials.") == [("met", Root.CONSULT, [])]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Tanks rolled into the capital.", Root.MOBILIZE),
        ("Columns of tanks rolled into the capital.", Root.MOBILIZE),
        ("Prices rolled into the debate.", None),
        ("Warships sailed to the Gulf.", Root.MOBILIZE),
        ("Tourists sailed to the Gulf.", None),
        ("The navy fired two rockets at the harbour town.", Root.ASSAULT),
        ("The navy fired two rockets over the harbour town.", Root.MOBILIZE),
        ("The army drove villagers from their homes.", Root.COERCE),
        ("The coach drove cattle from the field.", None),
    ],
)
def test_who_does_it_and_what_it_is_done_to_may_settle_what_it_is(text: str, root: Root | None) -> None:
    assert [f.word.root for f in find(sentence(text))] == ([root] if root else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor has been held in a barracks since March.", [("held", Root.COERCE, [])]),
        ("Two students held by the army were freed.", [("held", Root.COERCE, []), ("freed", Root.RETREAT, [])]),
        ("The ministers were held to account.", []),
        ("The ministers were held responsible.", [("held", Root.ACCUSE, [])]),
        ("The officials were held hostage.", [("held", Root.ASSAULT, [])]),
    ],
)
def test_only_a_person_of_whom_nothing_else_is_said_is_held_in_arrest(
    text: str, expected: list[tuple[str, Root, list[Root]]]
) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("They asked the king for help.", [Root.AID]),
        ("They asked the king to let the doctors in.", [Root.RETREAT]),
        ("They told the soldiers to leave.", [Root.RETREAT]),
        ("They demanded an end to the siege.", [Root.RETREAT, Root.COERCE]),
        ("They accused the king of plotting a coup.", [Root.COERCE]),
        ("They accused the king of ending the subsidy.", []),
        ("They called for early elections.", [Root.CONCEDE]),
    ],
)
def test_some_words_are_deeds_under_a_speech_act_alone(text: str, acts: list[Root]) -> None:
    (found,) = find(sentence(text))
    assert [act.word.root for act in found.acts] == acts


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Rome suggested that Libya release the crew.", True),
        ("London suggested that Paris should lift its sanctions on Syria.", True),
        ("Moscow insisted on Kyiv withdrawing its troops.", True),
        ("Egypt insisted that it had bombed Sudan.", False),
        ("The minister suggested that Iran had attacked Israel.", False),
        ("The envoy suggested that Peru would withdraw its troops.", False),
    ],
)
def test_who_suggests_that_something_is_so_asks_for_nothing(text: str, asks: bool) -> None:
    assert any(found.word.root is Root.REQUEST and found.acts for found in find(sentence(text))) == asks


@pytest.mark.parametrize("text", ["They left.", "They decided to leave.", "They plan to go.", "They need help."])
def test_by_themselves_and_in_plans_they_are_none(text: str) -> None:
    assert all("plan" in found.word.flags and not found.acts for found in find(sentence(text)))


def test_to_say_that_a_deed_was_done_is_no_charge_where_the_deed_is_found() -> None:
    parsed = sentence("The ministry said the rebels had shelled the port.")
    said = word(parsed, "said")
    tagged = {said.index: EventWord("say", "VERB", Root.ACCUSE)}
    assert [f.trigger.text for f in find(parsed, tagged)] == ["shelled"]
