"""Labelled events become choices, and a ranker learns which are right."""

from training.recipients.fit import fitted
from training.recipients.lessons import Lesson, lessons

from detente.extract.events.proposed import chances
from detente.record import Root, Span
from detente.view.evaluate.codebook import Labelled, Sentence

TEXT = "Chile seized a trawler that flew the flag of Peru."


def labelled(*recipients: str) -> Sentence:
    """The sentence, in which Chile seizes something from those who are named."""
    spans = tuple(Span(TEXT.index(name), TEXT.index(name) + len(name)) for name in recipients)
    event = Labelled(Root.COERCE, "occurred", Span(6, 12), (Span(0, 5),), spans)
    return Sentence("0", TEXT, "americas", 1970, (), (event,), ())


def test_who_is_labelled_is_right_and_else_nobody() -> None:
    (named,) = lessons([labelled("Peru")])
    (nobody,) = lessons([labelled()])
    assert named.choices == nobody.choices
    assert (named.right, nobody.right) == ({0}, {1})
    assert named.is_open
    assert nobody.is_nobody


def test_an_event_done_to_something_that_is_no_choice_teaches_nothing() -> None:
    assert list(lessons([labelled("trawler")])) == []


def test_what_is_right_again_and_again_is_learned() -> None:
    near, far, nobody = (frozenset({name}) for name in ("near", "far", "nobody"))
    weights = fitted([Lesson((far, near, nobody), frozenset({1}), True)] * 30)
    assert max(chances((far, near, nobody), weights)) == chances((near, far, nobody), weights)[0] > 0.5
