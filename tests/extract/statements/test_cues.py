"""The tables of cues hold together: every row can be used, and none stands twice."""

import pytest

from detente.extract.lexicon.tables import load
from detente.extract.statements.cues import Cue, cue_of, speakers
from detente.extract.statements.frames import complement
from texts import document

CUES = load("cues.tsv", Cue)


def test_no_word_stands_twice() -> None:
    assert len({(cue.lemma, cue.pos) for cue in CUES}) == len(CUES)


@pytest.mark.parametrize("frame", sorted({frame for cue in CUES for frame in cue.frames}))
def test_every_frame_of_the_table_is_known(frame: str) -> None:
    sentence = document("They said it.").sentences[0]
    complement(sentence, sentence.tokens[1], frame)


def test_a_frame_that_is_none_is_refused() -> None:
    sentence = document("They said it.").sentences[0]
    with pytest.raises(ValueError, match="no such frame"):
        complement(sentence, sentence.tokens[1], "np to that")


def test_every_row_has_frames_and_a_share_for_confidence() -> None:
    assert all(cue.frames and 0 < cue.confidence <= 1 for cue in CUES)


@pytest.mark.parametrize(
    ("lemma", "pos", "known"), [("say", "VERB", True), ("claim", "NOUN", True), ("eat", "VERB", False)]
)
def test_a_word_is_looked_up_with_its_part_of_speech(lemma: str, pos: str, known: bool) -> None:
    assert (cue_of(lemma, pos) is not None) == known


def test_what_is_only_a_verb_is_no_noun() -> None:
    assert cue_of("say", "NOUN") is None


def test_officials_speak_and_tables_do_not() -> None:
    assert "official" in speakers()
    assert "table" not in speakers()
