"""An article divided: paragraphs, sentences and words keep their place in its text."""

import msgspec
import pytest

from detente.divide.paragraphs import is_wrapped, paragraphs
from detente.record import Dateline, Span
from texts import article, document

WRAPPED = """The foreign ministers of the two countries met for the first time in
eleven years on Tuesday and agreed to reopen the bridge that joins their
capitals.

Neither side spoke of the prisoners whose release had been asked for by the
families that waited outside."""


def test_words_stand_where_they_say() -> None:
    text = "Envoys met in Oslo.\n\nThey said: “We agree. It holds.”  Nobody signed."
    doc = document(text)
    assert [s.span.of(text) for s in doc.sentences] == [
        "Envoys met in Oslo.",
        "They said: “We agree. It holds.”",
        "Nobody signed.",
    ]
    for sentence in doc.sentences:
        for token in sentence.tokens:
            assert token.span.of(text) == token.text
            assert sentence.span.covers(token.span)
            assert 0 <= token.head < len(sentence.tokens)


def test_a_sentence_knows_its_tree() -> None:
    (sentence,) = document("The ministers of both states signed the treaty.").sentences
    signed = next(t for t in sentence.tokens if t.text == "signed")
    (subject,) = sentence.children(signed, "nsubj")
    assert signed.is_root
    assert [t.text for t in sentence.subtree(subject)] == ["The", "ministers", "of", "both", "states"]
    assert [t.text for t in sentence.subtree(subject, without=frozenset({"prep"}))] == ["The", "ministers"]
    assert sentence.head_of(sentence.phrase(subject)) == subject
    states = next(t for t in sentence.tokens if t.text == "states")
    assert [t.text for t in sentence.ancestors(states)] == ["of", "ministers", "signed"]


def test_offsets_lead_to_their_sentence_and_quotation() -> None:
    text = "Envoys met. “We agree,” they said."
    doc = document(text)
    assert doc.sentence_at(text.index("met")) == doc.sentences[0]
    assert doc.sentence_at(len(text)) is None
    quote = doc.quote_at(text.index("agree"))
    assert quote is not None
    assert quote.inside.of(text) == "We agree,"
    assert doc.quote_at(0) is None


def test_lines_wrapped_to_a_width_are_one_paragraph() -> None:
    assert is_wrapped(WRAPPED)
    assert len(paragraphs(article(WRAPPED))) == 2


def test_lines_that_end_in_a_full_stop_are_paragraphs() -> None:
    text = "The first envoy left the capital on Tuesday morning.\nThe second one stayed behind for more talks."
    assert not is_wrapped(text)
    assert len(paragraphs(article(text))) == 2


def test_a_paragraph_beyond_all_measure_is_cut_but_not_lost() -> None:
    text = "word " * 30_000
    spans = [p.span for p in paragraphs(article(text))]
    assert max(span.length for span in spans) <= 20_000
    assert " ".join(span.of(text) for span in spans) == text.strip()


def test_nothing_is_read_from_what_is_no_title_or_body() -> None:
    assert document("", title="Envoys meet").sentences[0].span.of("Envoys meet") == "Envoys meet"


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    text = "LIMA, May 3 — Envoys met.\nThey left."
    story = msgspec.structs.replace(
        article(text), dateline=Dateline(place="LIMA", date="May 3", edtf="XXXX-05-03", span=Span(0, 11))
    )
    assert [p.span.of(text) for p in paragraphs(story)] == ["Envoys met.", "They left."]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("The army staged a coup.", "stage"),
        ("They are waging war.", "wage"),
        ("The court fined the paper.", "fine"),
        ("The king hoped for rain.", "hope"),
        ("The car stopped.", "stop"),
        ("The guards cordoned off the square.", "cordon"),
    ],
)
def test_verbs_keep_the_last_letter_of_their_base_form(text: str, base: str) -> None:
    """Where one consonant between a vowel and the ending belongs to a verb in -e, the base form has that letter."""
    (sentence,) = document(text).sentences
    assert base in [t.lemma for t in sentence.tokens]
