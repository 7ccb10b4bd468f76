"""Word and deed: what keeps a deed out of what occurred, and what else of a sentence is read rightly."""

import pytest
from msgspec.structs import replace

from detente.record import Root, Span, Status
from detente.view.evaluate.speech import Deed, Kind, Read, Sentence, Wanted, has_occurred, is_kept_out, predict, score

TEXT = "Chad threatened to close the border by Friday if Mali did not pay."
CLOSE, THREATENED, BORDER = Span(19, 24), Span(5, 15), Span(29, 35)
PAY, BY, IF = Span(62, 65), Span(39, 45), Span(49, 65)
UNPAID = Deed(PAY, Root.AID, None)
ROW = Sentence(
    TEXT,
    Kind.THREAT,
    Deed(CLOSE, Root.COERCE, None),
    event=Wanted(Root.THREATEN, Status.OCCURRED, Root.COERCE),
    condition=IF,
    deadline=BY,
)
CLOSED = Read(CLOSE, Root.COERCE, Status.OCCURRED)
PAID = Read(PAY, Root.AID, Status.OCCURRED)
THREAT = Read(THREATENED, Root.THREATEN, Status.OCCURRED, Root.COERCE, IF, BY)


def figures(row: Sentence, *events: Read) -> dict[str, float]:
    """The figures of one sentence, by name."""
    return {figure.name: figure.value for figure in score([(row, events)])}


@pytest.mark.parametrize(
    ("row", "events", "kept"),
    [
        (ROW, (), True),
        (ROW, (THREAT,), True),
        (ROW, (CLOSED,), False),
        (ROW, (THREAT, CLOSED), False),
        (ROW, (Read(CLOSE, Root.SANCTION, Status.OCCURRED),), False),
        (ROW, (Read(CLOSE, Root.COERCE, Status.PLANNED),), True),
        (ROW, (Read(CLOSE, Root.THREATEN, Status.OCCURRED, Root.COERCE),), True),
        (ROW, (Read(BORDER, Root.COERCE, Status.OCCURRED),), True),
        (ROW, (PAID,), True),
        (replace(ROW, more=(UNPAID,)), (PAID,), False),
        (replace(ROW, more=(replace(UNPAID, status=Status.OCCURRED),)), (PAID,), True),
    ],
)
def test_a_deed_is_kept_out_unless_it_comes_out_as_one_that_occurred(
    row: Sentence, events: tuple[Read, ...], kept: bool
) -> None:
    assert is_kept_out(row, events) is kept


def test_figures_tell_words_from_deeds() -> None:
    control = replace(ROW, kind=Kind.DEED, deed=replace(ROW.deed, status=Status.OCCURRED))
    rows = [(ROW, (CLOSED,)), (ROW, (THREAT,)), (control, (CLOSED,)), (control, (replace_root(CLOSED),)), (control, ())]
    found = {figure.name: (figure.value, figure.n) for figure in score(rows)}
    assert found["kept out"] == found["threat kept out"] == (0.5, 2)
    assert found["deed occurred"] == (2 / 3, 3)
    assert found["deed occurred with its root"] == (1 / 3, 3)
    assert "deed kept out" not in found and "plan kept out" not in found


def replace_root(event: Read) -> Read:
    """The event with another root."""
    return Read(event.trigger, Root.AID, event.status)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (THREAT, (1.0, 1.0)),
        (Read(CLOSE, Root.THREATEN, Status.CLAIMED, Root.COERCE), (1.0, 0.0)),
        (Read(CLOSE, Root.THREATEN, Status.OCCURRED), (0.0, 0.0)),
        (Read(CLOSE, Root.REQUEST, Status.OCCURRED, Root.COERCE), (0.0, 0.0)),
    ],
)
def test_the_event_wanted_is_told_by_root_and_act_then_status(event: Read, expected: tuple[float, float]) -> None:
    found = figures(ROW, event)
    assert (found["root and act right"], found["status right too"]) == expected


def test_conditions_and_deadlines_are_found_by_overlap() -> None:
    elsewhere = Read(THREATENED, Root.THREATEN, Status.OCCURRED, None, Span(0, 4), None)
    found, missed = figures(ROW, THREAT), figures(ROW, elsewhere)
    assert (found["condition found"], found["deadline found"]) == (1.0, 1.0)
    assert (missed["condition found"], missed["deadline found"]) == (0.0, 0.0)


def test_what_detente_reads_stands_at_its_words() -> None:
    (event,) = predict(ROW)
    assert (event.trigger, event.root, event.act) == (THREATENED, Root.THREATEN, Root.COERCE)
    assert event.condition and event.condition.overlaps(IF)
    assert not has_occurred(ROW, [event])
