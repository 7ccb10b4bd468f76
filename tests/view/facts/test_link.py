"""What a link joins is shown as it was told, in order of time, and whoever stands against himself is named."""

import msgspec
import pytest
from tests import crisis
from tests.crisis import ARLAND, BESMAR, CRISIS, MARN

from detente.record import Actor, Event, Link, LinkKind, Mention, Record, Statement
from detente.record.errors import NotInRecord
from detente.view.facts import EventView, LinkView, Rift, link_views, linking

MINISTER = msgspec.structs.replace(MARN, id="tor-vell", name="Tor Vell")
OWNER = msgspec.structs.replace(MARN, id="ona-reed", name="Ona Reed", sectors=("BUS",))
UNSETTLED = msgspec.structs.replace(MARN, id="nobody")


def joined(kind: LinkKind, one: Event | Statement, other: Event | Statement) -> Link:
    return Link(id=f"link-{kind}", kind=kind, from_=one.id, to=other.id, confidence=0.5, reason="It does.")


def said_by(statement: Statement, who: Actor) -> tuple[Actor, Mention]:
    """The statement's speaker as another; nobody for whom it is not settled."""
    mention = CRISIS[statement.speaker or ""]
    assert isinstance(mention, Mention)
    return who, msgspec.structs.replace(mention, actor=None if who is UNSETTLED else who.id)


def view(link: Link, *instead: object) -> LinkView:
    record = Record([*instead, *CRISIS])  # type: ignore[list-item]
    (found,) = link_views(record, [link])
    return found


def test_links_come_in_order_of_time_of_the_later_fact() -> None:
    found = [one.link for one in link_views(CRISIS)]
    assert found == [crisis.SAME, crisis.ANSWER, crisis.TURN, crisis.KEPT, crisis.FREED, crisis.DENIAL]


@pytest.mark.parametrize(("one", "other"), [(crisis.READY, crisis.NEVER), (crisis.NEVER, crisis.READY)])
def test_which_is_the_later_hangs_on_time_and_not_on_the_way_of_the_link(one: Statement, other: Statement) -> None:
    found = view(joined(LinkKind.CONTRADICTS, one, other))
    assert (found.by.id, found.to.id) == (one.id, other.id)
    assert found.later.id == crisis.READY.id


def test_an_event_says_how_many_report_it() -> None:
    found = view(crisis.SAME)
    assert isinstance(found.by, EventView)
    assert isinstance(found.to, EventView)
    assert (found.by.reports, found.to.reports) == (2, 2)


@pytest.mark.parametrize("kind", LinkKind)
def test_only_a_word_against_a_word_is_a_rift(kind: LinkKind) -> None:
    against = {LinkKind.CONTRADICTS, LinkKind.REVERSES, LinkKind.DENIES, LinkKind.DOUBTS}
    assert view(joined(kind, crisis.READY, crisis.NEVER)).rift == (Rift.SPEAKER if kind in against else None)


@pytest.mark.parametrize(
    ("who", "rift"),
    [
        *((MARN, Rift.SPEAKER), (MINISTER, Rift.GOVERNMENT), (ARLAND, Rift.GOVERNMENT)),
        *((BESMAR, None), (OWNER, None), (UNSETTLED, None)),
    ],
    ids=lambda one: getattr(one, "id", None),
)
def test_officials_of_one_government_and_one_speaker_are_told_apart(who: Actor, rift: Rift | None) -> None:
    assert view(joined(LinkKind.CONTRADICTS, crisis.READY, crisis.NEVER), *said_by(crisis.READY, who)).rift == rift


def test_two_who_are_both_not_settled_are_not_one() -> None:
    instead = [thing for one in (crisis.READY, crisis.NEVER) for thing in said_by(one, UNSETTLED)]
    assert view(joined(LinkKind.CONTRADICTS, crisis.READY, crisis.NEVER), *instead).rift is None


def test_a_threat_is_the_word_of_who_threatens() -> None:
    assert view(joined(LinkKind.REVERSES, crisis.READY, crisis.CLOSE)).rift is Rift.GOVERNMENT


def test_to_deny_what_the_outlet_tells_of_oneself_is_no_rift() -> None:
    assert view(joined(LinkKind.DENIES, crisis.READY, crisis.CLOSE)).rift is None
    assert view(joined(LinkKind.DENIES, crisis.READY, crisis.TIMBER)).rift is None


def test_a_claim_is_the_word_of_who_makes_it() -> None:
    assert view(crisis.DENIAL).rift is None
    own = msgspec.structs.replace(crisis.SHELLED, asserted_by=crisis.DENIED.id)
    assert view(crisis.DENIAL, own).rift is Rift.SPEAKER


def test_to_undo_a_deed_is_no_rift() -> None:
    assert view(crisis.FREED).rift is None


def test_every_fact_with_links_or_other_reports_has_them() -> None:
    found = linking(CRISIS)
    assert found[crisis.NEVER.id].into == (crisis.TURN,)
    assert found[crisis.READY.id].out == (crisis.TURN,)
    assert (found[crisis.TALKS.id].into, found[crisis.TALKS.id].reports) == ((crisis.SAME,), crisis.TOGETHER)
    assert crisis.FISH.id not in found
    assert linking(Record()) == {}


def test_a_link_to_what_is_no_fact_is_an_error() -> None:
    wrong = msgspec.structs.replace(crisis.TURN, to=ARLAND.id)
    with pytest.raises(NotInRecord, match="no fact"):
        view(wrong)
