"""Statements are scored as the docstring of the scorer says, on cases counted by hand."""

import pytest

from detente.record import Span
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.statements import Attribution, GoldArticle, attribution_counts, in_words, score

TEXT = "The envoy said the talks failed badly today . She denied it ."


def at(*phrases: str) -> tuple[Span, ...]:
    """Where phrases stand in TEXT."""
    return tuple(Span(TEXT.index(phrase), TEXT.index(phrase) + len(phrase)) for phrase in phrases)


def said(source: str, cue: str, content: str) -> Attribution:
    """An attribution whose parts are these words of TEXT; an empty part is none."""
    return Attribution(*(at(part) if part else () for part in (source, cue, content)))


ENVOY = said("The envoy", "said", "the talks failed badly today")
SHE = said("She", "denied", "it")


def figures(gold: list[Attribution], predicted: list[Attribution]) -> dict[str, float]:
    """The figures of one article, by name."""
    article = GoldArticle(TEXT, None, tuple(gold))
    return {figure.name: figure.value for figure in score([(article, tuple(predicted))])}


def test_the_gold_itself_scores_one_throughout() -> None:
    found = figures([ENVOY, SHE], [ENVOY, SHE])
    assert {value for name, value in found.items() if not name.startswith("quoted")} == {1.0}


def test_nothing_predicted_scores_nought_throughout() -> None:
    assert set(figures([ENVOY, SHE], []).values()) == {0.0}


def test_words_are_counted_by_role() -> None:
    """Of seven gold words of content, three are found and none beside: precision 1, recall 3/6 …"""
    found = figures([ENVOY, SHE], [said("envoy", "said", "the talks failed")])
    assert found["content token precision"] == 1.0
    assert found["content token recall"] == pytest.approx(3 / 6)
    assert found["source token recall"] == pytest.approx(1 / 3)
    assert found["cue token f1"] == pytest.approx(2 / 3)


def test_a_word_counts_once_however_many_attributions_hold_it() -> None:
    """Nested: the inner content lies inside the outer one, and predicting the outer alone finds every word."""
    inner = said("", "failed", "badly today")
    assert figures([ENVOY, inner], [ENVOY])["content token f1"] == 1.0


def test_exact_needs_the_very_words() -> None:
    found = figures([ENVOY, SHE], [said("envoy", "said", "the talks failed badly today"), SHE])
    assert found["source exact f1"] == pytest.approx(1 / 2)
    assert found["content exact f1"] == 1.0


def test_figures_say_how_many_gold_units_they_rest_on() -> None:
    article = GoldArticle(TEXT, None, (ENVOY, SHE))
    counted = {figure.name: figure.n for figure in score([(article, ())])}
    assert counted["content token f1"] == 6
    assert counted["content exact f1"] == counted["attribution f1"] == 2
    assert Figure("cue token recall", 0.0, 2) in score([(article, ())])


def test_those_that_quote_are_counted_apart() -> None:
    """One of two has marks in its content; it is found, and one more that quotes is not in the gold."""
    text = 'The envoy said the talks failed . "We are done" , she added . He called it "a farce" .'
    envoy, she, he = (
        Attribution(*((Span(text.index(part), text.index(part) + len(part)),) for part in parts))
        for parts in (
            ("The envoy", "said", "the talks failed"),
            ("she", "added", '"We are done"'),
            ("He", "called", 'it "a farce"'),
        )
    )
    counted = {f.name: f for f in score([(GoldArticle(text, None, (envoy, she)), (she, he))])}
    assert counted["attribution f1"].value == pytest.approx(1 / 2)
    assert counted["quoted attribution recall"] == Figure("quoted attribution recall", 1.0, 1)
    assert counted["quoted attribution precision"].value == pytest.approx(1 / 2)
    assert counted["quoted source token precision"].value == pytest.approx(1 / 2)


@pytest.mark.parametrize(
    ("predicted", "right"),
    [
        (ENVOY, 1),
        (said("envoy", "", "the talks failed"), 1),  # 3 of 5 words
        (said("envoy", "said", "the talks"), 0),  # 2 of 5
        (said("envoy", "said", "said the talks failed badly today . She denied it"), 1),  # 5 of 10
        (said("envoy", "said", TEXT), 0),  # 5 of 13
        (said("She", "said", "the talks failed badly today"), 0),
        (said("", "said", "the talks failed badly today"), 0),
    ],
)
def test_an_attribution_needs_half_the_content_and_the_source(predicted: Attribution, right: int) -> None:
    counts = attribution_counts(in_words(TEXT, [ENVOY]), in_words(TEXT, [predicted]))
    assert (counts.right, counts.predicted, counts.gold) == (right, 1, 1)


def test_two_empty_sources_are_the_same() -> None:
    nobody = said("", "said", "the talks failed badly today")
    assert attribution_counts(in_words(TEXT, [nobody]), in_words(TEXT, [nobody])).right == 1


def test_an_attribution_is_right_once() -> None:
    """Predicting the same twice finds one and adds one wrong."""
    counts = attribution_counts(in_words(TEXT, [ENVOY]), in_words(TEXT, [ENVOY, ENVOY]))
    assert (counts.right, counts.predicted) == (1, 2)
