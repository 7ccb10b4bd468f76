"""Contexts: what the words of a clause show an event to be about."""

import pytest

from detente.extract.events.contexts import Context, contexts_of
from detente.extract.lexicon.tables import load


def test_words_show_contexts_in_any_inflection() -> None:
    assert "election" in contexts_of("Observers called the Elections fair")
    assert "cbrn" in contexts_of("its sixth nuclear test")


def test_a_word_inside_another_shows_nothing() -> None:
    assert "gender" not in contexts_of("the congregation")


def test_known_contexts_come_first_and_once() -> None:
    assert contexts_of("the election", known=("diplomatic", "election")) == ("diplomatic", "election")


@pytest.mark.parametrize("row", load("contexts.tsv", Context), ids=lambda row: row.context)
def test_every_cue_of_the_table_is_found_as_it_stands_and_inflected(row: Context) -> None:
    for cue in row.cues:
        for ending in ("", "s", "es", "ed", "ing", "'s", "’s"):
            assert row.context in contexts_of(f"(the {cue}{ending}, and others)")
