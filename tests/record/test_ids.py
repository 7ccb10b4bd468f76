"""Ids say what a thing is and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.record import Span, make_id, slug


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Nicolás Maduro", "nicolas-maduro"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Kim Jong-un", "kim-jong-un"),
        ("Lech Wałęsa", "lech-walesa"),
        ("James A. Baker III", "james-a-baker-iii"),
        ("習近平", "unnamed"),
    ],
)
def test_a_slug_is_the_name_in_plain_letters(name: str, id: str) -> None:
    assert slug(name) == id


def test_the_same_identity_gives_the_same_id_on_every_machine() -> None:
    assert make_id("event", "article-1", Span(3, 9), "AGREE") == "event-943d8beeccd388d0"


@given(st.text(), st.text(), st.integers())
def test_ids_differ_where_identity_does(a: str, b: str, n: int) -> None:
    assert (make_id("date", a, n) == make_id("date", b, n)) == (a == b)
    assert make_id("date", a) != make_id("event", a)
