"""Days are read in the order and the words in which datelines and stamps write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.clean.dates import find_date
from detente.record.edtf import is_edtf


@pytest.mark.parametrize(
    ("text", "written", "edtf"),
    [
        ("3 May 2019", "3 May 2019", "2019-05-03"),
        ("Published\u00a018\u00a0November 2014", "18\u00a0November 2014", "2014-11-18"),
        ("12th of June, 2001", "12th of June, 2001", "2001-06-12"),
        ("Sept. 4, 1998, late", "Sept. 4, 1998", "1998-09-04"),
        ("updated 2019-05-03T10:00Z", "2019-05-03", "2019-05-03"),
        ("le 14 juillet 1995", "14 juillet 1995", "1995-07-14"),
        ("Jan. 9", "Jan. 9", "XXXX-01-09"),
        ("May 32 or rather June 3", "June 3", "XXXX-06-03"),
    ],
)
def test_the_first_day_named(text: str, written: str, edtf: str) -> None:
    found = find_date(text)
    assert found is not None
    assert (found[0].of(text), found[1]) == (written, edtf)


@pytest.mark.parametrize("text", ["", "in May 2004", "31 June 2001", "Flight 12 Monday", "2019-13-01", "4 of 5"])
def test_where_there_is_no_day_none_is_found(text: str) -> None:
    assert find_date(text) is None


@given(st.text(alphabet="0123456789 -.,Janueybrstth", max_size=40))
def test_what_is_found_is_a_date(text: str) -> None:
    found = find_date(text)
    assert found is None or is_edtf(found[1])
