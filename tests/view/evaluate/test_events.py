"""End-to-end events are scored on actors, recipients and root at once."""

from pathlib import Path

import pytest

from detente.record import Root, Span
from detente.view.evaluate.events import Coded, Sentence, is_right, load, score
from detente.view.evaluate.plv import YIELD, Pair, plv_root

PAIR = Pair("<s>The rebel leader</s> freed <t>two engineers</t> on Monday.", YIELD, 2)
LEADER, ENGINEERS, MONDAY = Span(4, 16), Span(27, 36), Span(40, 46)
FREED = Coded((LEADER,), (ENGINEERS,), YIELD)
MET = Coded((LEADER,), (ENGINEERS,), "CONSULT")


def figures(pairs: list[Pair], *events: Coded) -> dict[str, float]:
    """The figures of one sentence, by name."""
    return {figure.name: figure.value for figure in score([(Sentence(PAIR.sentence, tuple(pairs)), events)])}


@pytest.mark.parametrize(
    ("event", "right"),
    [
        (FREED, True),
        (Coded((MONDAY, LEADER), (MONDAY, ENGINEERS), YIELD), True),
        (Coded((LEADER,), (ENGINEERS,), "AID"), False),
        (Coded((), (ENGINEERS,), YIELD), False),
        (Coded((LEADER,), (), YIELD), False),
        (Coded((ENGINEERS,), (LEADER,), YIELD), False),
        (Coded((LEADER, ENGINEERS), (), YIELD), True),  # symmetric
        (Coded((LEADER,), (MONDAY,), YIELD), False),
        (Coded((Span(0, 36),), (), YIELD), False),  # nobody does a thing to himself
    ],
)
def test_an_event_is_right_with_actor_recipient_and_root(event: Coded, right: bool) -> None:
    assert is_right(event, PAIR) is right


def test_a_side_that_the_sentence_does_not_name_is_not_asked_for() -> None:
    unnamed = Pair("On Monday the rebels freed <t>engineers</t>.", YIELD, 2)
    assert is_right(Coded((), (ENGINEERS,), YIELD), unnamed)


@pytest.mark.parametrize("root", [Root.CONCEDE, Root.RETREAT])
def test_yield_is_concede_or_retreat(root: Root) -> None:
    assert is_right(Coded(FREED.actors, FREED.recipients, plv_root(root)), PAIR)


def test_surplus_events_cost_precision() -> None:
    found = figures([PAIR], FREED, MET)
    assert (found["precision"], found["recall"], found["events per sentence"]) == (0.5, 1.0, 2.0)
    assert found["f1"] == pytest.approx(2 / 3)


def test_the_right_root_between_others_is_root_recall_only() -> None:
    found = figures([PAIR], Coded((), (), YIELD))
    assert (found["recall"], found["root recall"]) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("events", "joined", "root"),
    [([], 0.0, 0.0), ([MET], 1.0, 0.0), ([MET, FREED], 1.0, 1.0), ([Coded((MONDAY,), (ENGINEERS,), YIELD)], 0.0, 0.0)],
)
def test_a_pair_is_joined_by_an_event_of_any_root(events: list[Coded], joined: float, root: float) -> None:
    found = figures([PAIR], *events)
    assert (found["pairs joined"], found["root of pairs joined"]) == (joined, root)


def test_no_events_are_nought_and_no_error() -> None:
    assert set(figures([PAIR]).values()) == {0.0}


def test_a_sentence_with_two_pairs_is_read_once(tmp_path: Path) -> None:
    """Both rows become pairs of one sentence, so that an event right for either is no surplus."""
    rows = [("<s>A</s> hit <t>B</t> and C.", "ASSAULT"), ("<s>A</s> hit B and <t>C</t>.", "ASSAULT")]
    file = tmp_path / "gold.jsonl"
    file.write_text("\n".join(f'{{"marked": "{marked}", "root": "{root}", "quad": 4}}' for marked, root in rows))
    (sentence,) = load((file,))
    assert (sentence.text, len(sentence.pairs)) == ("A hit B and C.", 2)
