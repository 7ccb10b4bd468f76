"""Relations are scored on the likeliest root, with CONCEDE and RETREAT as one."""

import pytest

from detente.record import Root, Span
from detente.view.evaluate.plv import YIELD, Pair, plv_root, quad_of
from detente.view.evaluate.relations import likeliest_root, score

CLASHED = Pair("<s>Rebels</s> shelled <t>the port</t> .", "ASSAULT", 4)
LEFT = Pair("<s>Troops</s> left <t>the valley</t> .", YIELD, 2)
MET = Pair("<s>Envoys</s> met <t>the king</t> .", "CONSULT", 1)


def figures(*outcomes: tuple[Pair, dict[str, float]]) -> dict[str, float]:
    """The figures of some pairs, by name."""
    return {figure.name: figure.value for figure in score(outcomes)}


def test_concede_and_retreat_add_up() -> None:
    """Neither alone is likelier than CONSULT, both together are."""
    assert likeliest_root({"CONCEDE": 0.3, "RETREAT": 0.3, "CONSULT": 0.4}) == YIELD


def test_none_is_passed_over_but_counted() -> None:
    found = figures((CLASHED, {"NONE": 0.9, "ASSAULT": 0.1}), (MET, {"CONSULT": 1.0}))
    assert found["root accuracy"] == 1.0
    assert found["none is likeliest"] == 0.5


def test_a_wrong_root_of_the_right_class_costs_the_root_only() -> None:
    found = figures((CLASHED, {"COERCE": 1.0}), (LEFT, {"RETREAT": 1.0}), (MET, {"ACCUSE": 1.0}))
    assert found["root accuracy"] == pytest.approx(1 / 3)
    assert found["quad accuracy"] == pytest.approx(2 / 3)
    assert found["binary accuracy"] == pytest.approx(2 / 3)
    assert found["root macro f1"] == pytest.approx(1 / 3)


def test_every_root_has_a_class() -> None:
    assert {quad_of(plv_root(root)) for root in Root} == {1, 2, 3, 4}
    assert len({plv_root(root) for root in Root}) == 15


def test_marks_give_the_sentence_and_the_spans_in_it() -> None:
    pair = Pair("<t>The <s>Danish</s> envoy</t> praised <t>it</t>.", "SUPPORT", 1)
    assert pair.sentence == "The Danish envoy praised it."
    assert pair.sources == (Span(4, 10),)
    assert pair.targets == (Span(0, 16), Span(25, 27))
