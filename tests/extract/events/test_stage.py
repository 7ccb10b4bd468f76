"""The stage of events: deeds apart from words, each with its parties, on the right word."""

import pytest

from detente.record import Actor, Root, Status
from detente.run.pipeline import read_article
from stories import only, parties, read
from texts import document

R = Root


@pytest.mark.parametrize(
    ("text", "root", "act", "actors", "recipients", "status"),
    [
        ("Canada imposed sanctions on Myanmar.", R.COERCE, None, {"CAN"}, {"MMR"}, "occurred"),
        ("Myanmar was condemned by Canada.", R.ACCUSE, None, {"CAN"}, {"MMR"}, "occurred"),
        ("Iran threatened to bomb Kuwait.", R.THREATEN, R.ASSAULT, {"IRN"}, {"KWT"}, "occurred"),
        ("Iran said it would bomb Kuwait.", R.THREATEN, R.ASSAULT, {"IRN"}, {"KWT"}, "occurred"),
        ("India promised to send aid to Nepal.", R.AGREE, R.AID, {"IND"}, {"NPL"}, "occurred"),
        ("France pledged 20 million euros to Lebanon.", R.AGREE, R.AID, {"FRA"}, {"LBN"}, "occurred"),
        ("Iran promised to release the British sailors.", R.CONCEDE, R.RETREAT, {"IRN"}, {"GBR-MIL"}, "occurred"),
        ("Iran agreed to release the British sailors.", R.AGREE, R.RETREAT, {"IRN"}, {"GBR-MIL"}, "occurred"),
        ("Iran agreed to withdraw its troops from Iraq.", R.CONCEDE, R.RETREAT, {"IRN"}, {"IRQ"}, "occurred"),
        (
            "Kenya warned that Kenya would expel Ugandan diplomats.",
            R.THREATEN,
            R.SANCTION,
            {"KEN"},
            {"UGA-GOV"},
            "occurred",
        ),
        ("Iran promised Kuwait not to shell the port.", R.AGREE, None, {"IRN"}, {"KWT"}, "occurred"),
        ("Canada sent troops to Chad as peacekeepers.", R.AID, None, {"CAN"}, {"TCD"}, "occurred"),
        ("Egypt held joint manoeuvres on Monday.", R.COOPERATE, None, {"EGY"}, set(), "occurred"),
        ("Canada offered to send troops to Chad.", R.AGREE, R.AID, {"CAN"}, {"TCD"}, "occurred"),
        ("Hamas said its men would lay down their arms.", R.CONCEDE, R.RETREAT, {"PSE-hamas"}, set(), "occurred"),
        ("Canada voted to condemn Russia.", R.ACCUSE, None, {"CAN"}, {"RUS"}, "occurred"),
        ("Canada voted to send aid to Chad.", R.AGREE, R.AID, {"CAN"}, {"TCD"}, "occurred"),
        ("China called on Japan to apologise.", R.REQUEST, R.CONCEDE, {"CHN"}, {"JPN"}, "occurred"),
        ("Kenya said Uganda should withdraw its troops.", R.REQUEST, R.RETREAT, {"KEN"}, {"UGA"}, "occurred"),
        ("Iran refused to negotiate with Kuwait.", R.REJECT, R.CONSULT, {"IRN"}, {"KWT"}, "occurred"),
        ("Brazil failed to reach an agreement with Peru.", R.REJECT, R.SUPPORT, {"BRA"}, {"PER"}, "occurred"),
        ("Brazil will not lift sanctions on Peru.", R.REJECT, R.CONCEDE, {"BRA"}, {"PER"}, "occurred"),
        ("Cuba accused Haiti of planning an invasion.", R.ACCUSE, R.ASSAULT, {"CUB"}, {"HTI"}, "occurred"),
        ("Sweden and Finland signed a pact with Norway.", R.SUPPORT, None, {"SWE", "FIN", "NOR"}, set(), "occurred"),
        ("Kenya may send troops to Haiti.", R.MOBILIZE, None, {"KEN"}, {"HTI"}, "hypothetical"),
        ("Russia allegedly attacked Georgia.", R.ASSAULT, None, {"RUS"}, {"GEO"}, "claimed"),
        ("Georgia said Russia attacked Moldova.", R.ASSAULT, None, {"RUS"}, {"MDA"}, "claimed"),
        ("Canada is expected to visit Mexico.", R.CONSULT, None, {"CAN"}, {"MEX"}, "planned"),
        ("Russia attacked Georgia in 2008.", R.ASSAULT, None, {"RUS"}, {"GEO"}, "historical"),
        (
            "The planned talks between Chile and Peru were cancelled.",
            R.CONSULT,
            None,
            {"CHL", "PER"},
            set(),
            "cancelled",
        ),
        ("Peru did not agree to send aid to Chile.", R.REJECT, R.AID, {"PER"}, {"CHL"}, "occurred"),
        ("Chile launched an airstrike on Peru.", R.ASSAULT, None, {"CHL"}, {"PER"}, "occurred"),
        ("Peru condemned Chile's demands.", R.ACCUSE, None, {"PER"}, {"CHL"}, "occurred"),
        (
            "Chad repeated its demand that Libya withdraw its troops.",
            R.REQUEST,
            R.RETREAT,
            {"TCD"},
            {"LBY"},
            "occurred",
        ),
        ("Iran warned that any attack would be answered.", R.THREATEN, R.ASSAULT, {"IRN"}, set(), "occurred"),
        ("Chile and Peru are embroiled in a trade war.", R.SANCTION, None, {"CHL", "PER"}, set(), "occurred"),
        ("Japan complained about its deficit with China.", R.ACCUSE, None, {"JPN"}, {"CHN"}, "occurred"),
        ("Norway offered to mediate.", R.AGREE, R.CONSULT, {"NOR"}, set(), "occurred"),
        ("Peru gave Chile a week to withdraw its troops.", R.THREATEN, R.RETREAT, {"PER"}, {"CHL"}, "occurred"),
    ],
)
def test_what_a_sentence_tells_of(
    *, text: str, root: Root, act: Root | None, actors: set[str], recipients: set[str], status: str
) -> None:
    reading, event = only(text)
    assert (event.root, event.act, event.status) == (root, act, status)
    assert parties(reading, event.actors) == actors
    assert parties(reading, event.recipients) == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia did not attack Eritrea.",
        "No country has recognised Abkhazia.",
        "If China invades Taiwan, markets will fall.",
        "Should Britain bomb Syria?",
        "Kenya would never attack Uganda.",
        "Chad warned that Mali would attack Niger.",
        "Peru did not threaten to attack Chile.",
        "Peru would have attacked Chile.",
        "Germany has not decided where it would deploy troops.",
        "The Cuban president was released from hospital.",
        "The Cuban president led a delegation.",
        "The storm killed 12 people in Cuba.",
        "Ghana beat Mali in the final.",
        "The singer met her fans.",
        "The band released an album.",
    ],
)
def test_where_nothing_happened_there_is_no_event(text: str) -> None:
    assert read(text).events == ()


def test_what_somebody_says_that_others_did_is_on_the_word_of_that_statement() -> None:
    reading, event = only("Georgia said Russia attacked Moldova.")
    assert event.asserted_by in {s.id for s in reading.statements}


def test_a_threat_is_made_by_saying_it_and_needs_nobody_elses_word() -> None:
    _, event = only("Iran said it would bomb Kuwait.")
    assert event.asserted_by is None


def test_a_threat_without_an_agent_is_the_speakers() -> None:
    reading, event = only("The Iranian president said Kuwait would be destroyed if war broke out.")
    assert (event.root, event.act) == (Root.THREATEN, Root.ASSAULT)
    assert parties(reading, event.recipients) == {"KWT"}
    assert event.condition is not None
    assert event.condition.of(reading.document.text) == "war broke out"


def test_the_codes_of_an_event_agree_with_each_other() -> None:
    _, event = only("Canada imposed sanctions on Myanmar.")
    assert (event.mode, event.cameo, event.quad, event.goldstein) == ("restrict", "163", 4, -8.0)
    assert event.plover_score == -7.0


def test_an_event_has_its_place_date_and_figures() -> None:
    text = "Kenyan police arrested 30 protesters in Nairobi on Tuesday."
    _, event = only(text)
    assert event.object is None
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Nairobi", "KEN")
    assert event.date is not None
    assert event.date.edtf == "2024-05-07"
    assert [(q.value, q.unit) for q in event.quantities] == [(30.0, "protester")]


def test_the_object_is_that_of_the_deed_and_no_party_of_the_event() -> None:
    text = "Iraq asked Turkey to return the stolen treasures."
    _, event = only(text)
    assert event.object is not None
    assert event.object.of(text) == "the stolen treasures"


def test_a_state_named_as_a_place_becomes_a_mention_with_its_actor() -> None:
    reading, event = only("The ambassador visited Cairo.")
    assert parties(reading, event.recipients) == {"EGY"}
    assert "EGY" in {a.id for a in reading.actors if isinstance(a, Actor)}


def test_every_reference_of_an_event_is_in_the_reading() -> None:
    reading = read(
        "Iraq asked Turkey to stop its strikes. Turkey said Iraq attacked Syria. The envoy flew to Damascus."
    )
    mentions = {m.id for m in reading.mentions}
    assert reading.events
    assert all({*e.actors, *e.recipients} <= mentions for e in reading.events)


def test_reading_twice_gives_the_same_events() -> None:
    text = "Iraq asked Turkey to stop its strikes on Syria."
    again = read_article(document(text, published="2024-05-10").article)
    assert read(text).events == again.events


def test_confidence_is_a_share_and_reasons_are_given() -> None:
    for event in read("Iraq asked Turkey to stop its strikes on Syria. Talks between Chad and Mali resumed.").events:
        assert 0 < event.confidence < 1
        assert event.reasons
        assert event.status in Status


def test_the_nationality_of_a_company_does_not_act_for_its_state() -> None:
    assert read("A Finnish company threatened to sue its rivals.").events == ()


def test_a_settled_pronoun_is_shown_by_the_name_before_it() -> None:
    reading, event = only("Iran said it would bomb Kuwait.")
    (actor,) = (m for m in reading.mentions if m.id in event.actors)
    assert actor.span.of(reading.document.text) == "Iran"


def test_who_condemns_an_attack_does_not_condemn_those_attacked() -> None:
    reading = read("France condemned the attack on Kuwait.")
    condemned = next(e for e in reading.events if e.root is Root.ACCUSE)
    assert condemned.recipients == ()


@pytest.mark.parametrize(
    "text",
    [
        "President Salvador Allende shot himself in the palace.",
        "The opera tells how British sailors seized the Russian captain.",
        "An Iranian military plane crashed in Iraq.",
    ],
)
def test_what_is_no_politics_is_no_event(text: str) -> None:
    assert read(text).events == ()
