"""Reports of one happening, however many steps apart, are one incident."""

from itertools import permutations

from detente.record import Link, LinkKind
from detente.record.incidents import incidents


def link(kind: LinkKind, from_: str, to: str) -> Link:
    return Link(id=f"{from_}{to}", kind=kind, from_=from_, to=to, confidence=0.9, reason="")


LINKS = (
    link(LinkKind.SAME, "b", "a"),
    link(LinkKind.SAME, "c", "b"),
    link(LinkKind.SAME, "y", "x"),
    link(LinkKind.ANSWERS, "x", "a"),
)


def test_events_joined_by_steps_are_one_incident_in_any_order() -> None:
    for order in permutations(LINKS):
        assert [one.events for one in incidents(order)] == [("a", "b", "c"), ("x", "y")]


def test_other_links_make_none() -> None:
    assert incidents(LINKS[3:]) == ()
