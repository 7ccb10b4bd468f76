"""Asides: what is told in passing is told by the outlet, and judges whoever the clause before it is about."""

from detente.extract.reading import Reading
from detente.record import Root, Status
from detente.run.pipeline import read_article
from texts import document

TEXT = "Norway said it might send a delegation to Sudan, a trip that Egypt had opposed."


def test_a_remark_after_what_somebody_says_is_the_outlets() -> None:
    opposed = next(e for e in _reading().events if e.root is Root.REJECT)
    assert (opposed.act, opposed.status, opposed.asserted_by) == (Root.CONSULT, Status.OCCURRED, None)


def test_a_trip_that_is_opposed_is_that_of_whoever_makes_it() -> None:
    reading = _reading()
    actors = {m.id: m.actor for m in reading.mentions}
    opposed = next(e for e in reading.events if e.root is Root.REJECT)
    assert [actors[i] for i in opposed.recipients] == ["NOR"]


def test_a_threat_on_a_condition_is_against_those_who_are_to_fulfil_it() -> None:
    text = "The African Union authorized member states to use force if Sudan does not withdraw."
    reading = read_article(document(text, published="2024-05-10").article)
    actors = {m.id: m.actor for m in reading.mentions}
    assert [actors[i] for e in reading.events for i in e.recipients] == ["SDN"]


def _reading() -> Reading:
    return read_article(document(TEXT, published="2024-05-10").article)
