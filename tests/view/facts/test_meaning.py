"""Texts that are nearest in meaning to a query come first; those of another meaning do not come."""

from detente.view.facts.meaning import alike

TEXTS = ("The ferry sank.", "Sanctions on petroleum have ended.", "", "The embargo on oil was lifted.")


def test_what_is_near_comes_nearest_first() -> None:
    found = alike("an end to oil sanctions", TEXTS)
    assert {place for place, _ in found} == {1, 3}
    assert found[0][1] > found[1][1] > 0.4


def test_a_text_is_nearest_to_itself() -> None:
    ((place, similarity),) = alike(TEXTS[3], TEXTS, most=1)
    assert place == 3
    assert abs(similarity - 1) < 1e-5


def test_no_words_are_near_nothing_and_among_nothing_there_is_nothing() -> None:
    assert alike("", TEXTS) == ()
    assert alike("oil", []) == ()
