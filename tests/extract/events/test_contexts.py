"""Contexts: what the words of a clause show an event to be about."""

from detente.extract.events.contexts import contexts_of


def test_words_show_contexts_in_any_inflection() -> None:
    assert "election" in contexts_of("Observers called the Elections fair")
    assert "cbrn" in contexts_of("its sixth nuclear test")


def test_a_word_inside_another_shows_nothing() -> None:
    assert "gender" not in contexts_of("the congregation")


def test_known_contexts_come_first_and_once() -> None:
    assert contexts_of("the election", known=("diplomatic", "election")) == ("diplomatic", "election")
