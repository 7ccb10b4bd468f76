"""Two texts side by side: which pieces are each one's words, and that no couple depends on its neighbours."""

import numpy as np

from detente.encode.pairs import LONGEST, Couple, Side, bearings, inputs, marks, row
from detente.encode.pieces import CLOSES, OPENS
from detente.link.compare import FEATURES
from detente.record import Span

FIRST = Side("Chad: ", "The army left Faya.", Span(4, 13))
SECOND = Side("3 days later, Libya: ", "Troops are still in Faya.", Span(0, 6))


def test_both_texts_stand_between_their_marks_and_the_words_are_known() -> None:
    one = row(FIRST, SECOND)
    assert one.ids[0] == OPENS
    assert one.ids[-1] == one.ids[one.second_from - 1] == CLOSES
    assert [stop.stop - stop.start for stop in one.words] == [2, 1]


def test_rows_are_filled_up_and_marked() -> None:
    rows = [row(FIRST, SECOND), row(FIRST, FIRST)]
    read, marked = inputs(rows), marks(rows)
    assert read["ids"].shape == read["types"].shape == marked["first"].shape
    assert marked["first"].sum(1).tolist() == [2, 2]
    assert read["mask"].sum(1).tolist() == [len(one.ids) for one in rows]


def test_of_a_long_text_the_part_around_its_words_is_read() -> None:
    text = "word " * 300 + "peace " + "word " * 50
    one = row(Side("", text, Span(1500, 1505)), SECOND)
    assert one.second_from == LONGEST + 2
    assert one.words[0].stop - one.words[0].start == 1


def test_no_couple_depends_on_the_others() -> None:
    couples = [Couple(FIRST, SECOND, (0.0,) * len(FEATURES)), Couple(SECOND, FIRST, (1.0,) * len(FEATURES))]
    together, alone = bearings(couples), [bearings([couple])[0] for couple in couples]
    for (some, verdict), (other, same) in zip(together, alone, strict=True):
        assert np.array_equal(some, other)
        assert np.array_equal(verdict, same)
