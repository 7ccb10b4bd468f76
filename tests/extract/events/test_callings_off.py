"""What is called off or put off, what carries out a threat or a promise, and what answers a demand or an offer."""

import pytest

from detente.record import Root, Status
from stories import only, parties, read

R = Root


@pytest.mark.parametrize(
    ("text", "root", "act", "actors", "recipients"),
    [
        ("Sudan put off the election.", R.COERCE, None, {"SDN"}, set()),
        ("Sudan put its relations with Kenya on ice.", R.SANCTION, None, {"SDN"}, {"KEN"}),
        ("Sudan suspended the withdrawal of its troops from Chad.", R.REJECT, R.RETREAT, {"SDN"}, {"TCD"}),
        ("Sudan called off the assault on Chad.", R.RETREAT, None, {"SDN"}, {"TCD"}),
        ("Sudan called off the blockade of Chad.", R.CONCEDE, None, {"SDN"}, {"TCD"}),
        ("Kenya took back its invitation to Chad.", R.REJECT, R.CONSULT, {"KEN"}, {"TCD"}),
        ("Kenya extended the deadline for Chad by a week.", R.CONCEDE, None, {"KEN"}, {"TCD"}),
        ("Chad dropped its objections to Kenya.", R.CONCEDE, None, {"TCD"}, {"KEN"}),
        ("Kenya gave Chad until Monday to leave the island.", R.THREATEN, None, {"KEN"}, {"TCD"}),
        ("French marines waded ashore in Gabon.", R.MOBILIZE, None, {"FRA-MIL"}, {"GAB"}),
        ("Two battalions of Kenyan soldiers landed in Chad.", R.MOBILIZE, None, {"KEN-MIL"}, {"TCD"}),
        ("Kenyan troops cleared the town of Chadian soldiers.", R.ASSAULT, None, {"KEN-MIL"}, {"TCD-MIL"}),
        ("Chad paid no heed to Kenya's demand.", R.REJECT, R.REQUEST, {"TCD"}, {"KEN"}),
        ("Chad turned a deaf ear to Kenya's appeal.", R.REJECT, R.REQUEST, {"TCD"}, {"KEN"}),
        ("Chad did not act on Kenya's request.", R.REJECT, R.REQUEST, {"TCD"}, {"KEN"}),
        ("Chad said no to Kenya.", R.REJECT, None, {"TCD"}, {"KEN"}),
        ("Chad took up Kenya's offer of talks.", R.AGREE, R.CONSULT, {"TCD"}, {"KEN"}),
        ("Chad accepted Kenya's invitation.", R.AGREE, None, {"TCD"}, {"KEN"}),
    ],
)
def test_what_is_called_off_carried_out_or_answered(
    text: str, root: Root, act: Root | None, actors: set[str], recipients: set[str]
) -> None:
    reading, event = only(text)
    assert (event.root, event.act, event.status) == (root, act, Status.OCCURRED)
    assert (parties(reading, event.actors), parties(reading, event.recipients)) == (actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "Sudan did not put off the election.",
        "The club put off its election.",
        "Kenya extended the deadline for tax returns.",
        "Kenya paid attention.",
        "Kenya had 40 planes and Chad had none.",
        "Kenya heeded the call.",
        "Kenya took up the question of the border.",
        "The visitors went ashore in Gabon.",
        "The Chadian army cleared the road of snow.",
        "Kenyan prices fell through the floor.",
        "“No,” said the Kenyan minister to reporters.",
    ],
)
def test_words_like_those_of_callings_off_and_answers_are_none(text: str) -> None:
    assert read(text).events == ()


def test_who_does_not_heed_it_answers_whoever_asked() -> None:
    reading = read("Kenya asked Chad to withdraw its troops. Chad did not heed it.")
    answer = reading.events[-1]
    assert (answer.root, answer.act) == (R.REJECT, R.REQUEST)
    assert parties(reading, answer.recipients) == {"KEN"}


def test_a_meeting_that_falls_through_is_cancelled() -> None:
    assert only("The talks between Chile and Peru fell through on Monday.")[1].status is Status.CANCELLED
