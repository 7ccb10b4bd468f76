"""The order of two deeds."""

import pytest

from detente.extract.dates.order import Length, bounded, counted, orders
from detente.extract.dates.stage import dates_of
from texts import document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met five days after rebels fled.", ("fled", "met", Length("P5D"))),
        ("They met the day before rebels fled.", ("met", "fled", Length("P1D"))),
        ("They met less than five days after rebels fled.", ("fled", "met", Length("P5D", is_rough=True))),
        ("They met after the raid.", ("raid", "met", None)),
        ("They met a year to the day after rebels fled.", ("fled", "met", Length("P1Y", is_to_the_day=True))),
        ("After meeting the king, the envoy fled.", ("meeting", "fled", None)),
    ],
)
def test_after_and_before_put_two_deeds_in_order(text: str, expected: tuple[str, str, Length | None]) -> None:
    read = document(text)
    (order,) = orders(read.sentences[0], tuple(dates_of(read)))
    assert (order.earlier.text, order.later.text, order.length) == expected
    assert order.other(order.earlier) == order.later


@pytest.mark.parametrize(
    "text", ["They met on Friday.", "They looked after her.", "They had met before.", "They met after Friday."]
)
def test_other_sentences_put_nothing_in_order(text: str) -> None:
    assert list(orders(document(text).sentences[0], tuple(dates_of(document(text))))) == []


def test_the_date_right_before_a_length_is_what_it_is_counted_from() -> None:
    read = document("The king fled on May 3, 2003, five days after rebels shot his heir.")
    (order,) = orders(read.sentences[0], tuple(dates_of(read)))
    assert order.at
    assert order.at.edtf == "2003-05-03"


@pytest.mark.parametrize(
    ("length", "base", "forward", "edtf"),
    [
        (Length("P5D"), "2003-05-03", True, "2003-05-08"),
        (Length("P5D"), "2003-05-03", False, "2003-04-28"),
        (Length("P5D"), "XXXX-05-03", False, "XXXX-04-28"),
        (Length("P7M"), "1963-09", False, "1963-02"),
        (Length("P1Y"), "1963-09", True, "1964"),
        (Length("P3Y", is_rough=True), "1963-09", True, "1966~"),
        (Length("P5D"), "1963-09", False, None),
        (Length("PXD"), "2003-05-03", True, None),
        (Length("P5D"), "2003-05-03/..", True, None),
        (None, "2003-05-03", True, None),
    ],
)
def test_a_length_is_counted_no_finer_than_its_unit(
    length: Length | None, base: str, forward: bool, edtf: str | None
) -> None:
    assert counted(length, base, forward=forward) == edtf


@pytest.mark.parametrize(
    ("base", "told", "forward", "edtf"),
    [
        ("2017-09-29", "../2017-10-02", True, "2017-09-29/2017-10-02"),
        ("2017-09-29", "../2017-10-02", False, "../2017-09-29"),
        ("2017-10-20", "2017-10-02/..", True, "2017-10-20/.."),
        ("2017-10-20", "2017-10-02/..", False, "2017-10-02/2017-10-20"),
        ("2017-10-20", "../2017-10-02", True, None),
        ("2017-10-02", "../2017-10-02", True, "2017-10-02"),
        ("2017-09", None, True, "2017-09-01/.."),
        ("XXXX-09-29", "../2017-10-02", True, None),
    ],
)
def test_an_order_alone_bounds_what_tense_leaves(base: str, told: str | None, forward: bool, edtf: str | None) -> None:
    assert bounded(base, told, forward=forward) == edtf
