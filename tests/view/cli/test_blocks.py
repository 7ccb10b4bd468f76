"""Blocks hold whatever words a story is made of, and nothing that steers what shows them."""

import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from tests import records
from tests.records import RECORD

from detente.record import Basis, Record, Span, When
from detente.view.cli.blocks import blocks, marked, short_id
from detente.view.cli.heads import article_head
from detente.view.facts import article_views, event_view

words = st.text(st.characters(codec="utf-8"), min_size=1)


def shown(*parts: object, width: int = 100) -> str:
    console = Console(width=width, color_system=None)
    with console.capture() as captured:
        console.print(*parts)
    return captured.get()


@given(text=words, name=words, width=st.integers(40, 120))
def test_any_words_can_be_shown(text: str, name: str, width: int) -> None:
    whole = Span(0, len(text))
    article = msgspec.structs.replace(records.LATER_ARTICLE, text=text, title=name)
    troops = msgspec.structs.replace(records.M_TROOPS, span=whole)
    iraq = msgspec.structs.replace(records.IRAQ, name=name)
    event = msgspec.structs.replace(
        records.WITHDREW, sentence=whole, trigger=whole, object=whole, condition=whole, asserted_by=None
    )
    (view,) = article_views(Record([records.LATER_SOURCE, article, iraq, troops, event]))
    page = shown(article_head(view), blocks(view.facts, plain=True, sourced=True), width=width)
    assert not {c for c in page if unicodedata.category(c) in {"Cc", "Cs"}} - {"\n"}


@pytest.mark.parametrize(
    ("edtf", "lines"),
    [
        ("1991-01-09", ["1991-01-09"]),
        ("../1991-01-09", ["until", "1991-01-09"]),
        ("1991-01-09/..", ["from", "1991-01-09"]),
        ("1991-01-09/1991-01-12", ["1991-01-09", "to 1991-01-12"]),
        ("XXXX-11-29", ["11-29, year", "not known"]),
        (None, ["undated"]),
    ],
)
def test_a_date_is_shown_in_words_of_its_ends(edtf: str | None, lines: list[str]) -> None:
    when = When(edtf=edtf, basis=Basis.TEXT) if edtf else None
    view = event_view(RECORD, msgspec.structs.replace(records.WITHDREW, date=when))
    page = shown(blocks([view], plain=True, sourced=False)).splitlines()
    assert [line[:13].strip() for line in page if line[:13].strip()] == lines


def test_brackets_mark_the_trigger_where_there_are_no_colours() -> None:
    excerpt = event_view(RECORD, records.WITHDREW).excerpt
    assert marked(excerpt, plain=True).plain == "Iraqi troops [withdrew] from one border post, witnesses claimed."
    assert marked(excerpt, plain=False).plain == records.LATER


@pytest.mark.parametrize(
    ("id", "short"),
    [("event-0123456789abcdef", "event-01234567"), ("IRQ", "IRQ"), ("event-01", "event-01")],
)
def test_an_id_is_shown_by_its_beginning(id: str, short: str) -> None:
    assert short_id(id) == short
