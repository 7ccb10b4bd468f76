"""The encoder reads a text the same alone and among others, and every head gives what its name says."""

import numpy as np
import pytest

from detente.encode import (
    RELATIONS,
    Encoding,
    Pair,
    Text,
    attributions,
    encode,
    parties,
    relations,
    sessions,
    triggers,
    verdicts,
)
from detente.encode.encoding import WIDTH
from detente.record import Root, Span

SHORT = "Chad expelled the French ambassador on Monday."
TALK = (
    "Prime Minister Amara Diallo said on Friday that the border would stay closed. "
    "“We shall not be moved,” he told reporters."
)


def encoding(text: str) -> Encoding:
    return encode(Text.whole(text))


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_every_array_has_a_row_a_piece() -> None:
    found = encoding(TALK * 20)
    arrays = (found.states, found.attribution, found.roles, found.triggers, found.factuality)
    assert {len(array) for array in arrays} == {len(found.pieces)}
    assert found.states.shape[1] == WIDTH
    assert np.abs(found.states).sum(1).min() > 0


def test_what_stands_outside_the_sentences_is_not_read() -> None:
    found = encode(Text(TALK, (at(TALK, "“We shall not be moved,” he told reporters."),)))
    assert found.pieces.span(slice(0, len(found.pieces))).of(TALK).startswith("“We")


@pytest.mark.parametrize("text", [Text("", ()), Text("   ", (Span(0, 3),))])
def test_nothing_to_read_is_no_error(text: Text) -> None:
    found = encode(text)
    assert len(found.pieces) == 0
    assert attributions(found) == parties(found) == triggers(found) == ()


def test_attributions_have_their_source_cue_and_content() -> None:
    first, second = attributions(encoding(TALK))
    assert first.source
    assert first.source.of(TALK).endswith("Diallo")
    assert first.cue.of(TALK) == "said"
    assert "the border would stay closed" in " ".join(span.of(TALK) for span in first.content)
    assert second.source
    assert second.source.of(TALK) == "he"
    assert "We shall not be moved" in " ".join(span.of(TALK) for span in second.content)


def test_a_relation_is_read_in_its_direction() -> None:
    chad, envoy = at(SHORT, "Chad"), at(SHORT, "the French ambassador")
    sentence = Span(0, len(SHORT))
    forth, back = relations(encoding(SHORT), [Pair(sentence, chad, envoy), Pair(sentence, envoy, chad)])
    assert forth.sum() == pytest.approx(1, abs=1e-4)
    assert RELATIONS[int(forth.argmax())] == Root.SANCTION
    assert RELATIONS[int(back.argmax())] == "NONE"


def test_a_side_may_be_unnamed_and_no_pair_is_no_row() -> None:
    found = encoding(SHORT)
    assert relations(found, [Pair(Span(0, len(SHORT)), None, None)]).shape == (1, len(RELATIONS))
    assert relations(found, []).shape == (0, len(RELATIONS))


def test_parties_and_triggers_are_words_of_the_text() -> None:
    found = encoding(SHORT)
    assert {(p.side, p.span.of(SHORT)) for p in parties(found)} == {("S", "Chad"), ("T", "the French ambassador")}
    (trigger,) = triggers(found)
    assert (trigger.span.of(SHORT), trigger.root) == ("expelled", Root.SANCTION)
    assert 0.5 < trigger.confidence <= 1


@pytest.mark.parametrize(
    ("sentence", "word", "low", "high"),
    [
        ("The army attacked the town on Monday.", "attacked", 2, 3.5),
        ("The army did not attack the town on Monday.", "attack", -3.5, -1),
        ("The army might attack the town on Monday.", "attack", -1.5, 1.5),
    ],
)
def test_factuality_follows_negation_and_modals(sentence: str, word: str, low: float, high: float) -> None:
    assert low < encoding(sentence).factuality_of(at(sentence, word)) < high


def test_verdicts_tell_a_contradiction_from_a_repetition() -> None:
    pairs = [
        ("The troops have left the capital.", "No soldier has left the capital."),
        ("The troops have left the capital.", "The soldiers have left the capital."),
    ]
    contrary, same = verdicts(pairs)
    assert contrary.argmax() == 0
    assert same.argmax() == 1
    assert verdicts([]).shape == (0, 3)


def test_the_number_of_threads_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(sessions.THREADS, "1")
    assert sessions.threads() == 1
    monkeypatch.delenv(sessions.THREADS)
    assert sessions.threads() >= 1
