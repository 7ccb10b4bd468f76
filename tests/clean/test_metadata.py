"""The day of publication is what the page states, never a guess."""

import lxml.html
import pytest

from detente.clean.metadata import day_in_address, published_day


def day(head: str, body: str = "<p>Talks resume.") -> str | None:
    return published_day(lxml.html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="article:published_time" content="2014-03-18T23:30:00+03:00">', "2014-03-18"),
        ('<meta name="pubdate" content="20140318">', "2014-03-18"),
        ('<script type="application/ld+json">{"datePublished": "2014-03-18"}</script>', "2014-03-18"),
        ('<link rel="canonical" href="https://example.org/2014/03/18/talks">', "2014-03-18"),
        ('<meta property="og:url" content="https://example.org/world/2014-03-18/talks">', "2014-03-18"),
        ('<meta property="article:modified_time" content="2014-03-18">', None),
        ('<meta property="article:published_time" content="2014-02-30">', None),
        ('<meta property="article:published_time" content="18/03/2014">', None),
        ('<link rel="canonical" href="https://example.org/2014/talks">', None),
        ("", None),
    ],
)
def test_what_the_head_states(head: str, expected: str | None) -> None:
    assert day(head) == expected


def test_a_marked_time_element_states_it_and_any_other_does_not() -> None:
    assert day("", '<time itemprop="datePublished" datetime="2014-03-18T10:00">18 March</time>') == "2014-03-18"
    assert day("", '<time datetime="2014-03-18T10:00">18 March</time>') is None


def test_metadata_go_before_the_address() -> None:
    link = '<link rel="canonical" href="https://example.org/2014/03/19/talks">'
    assert day(link + '<meta name="date" content="2014-03-18">') == "2014-03-18"


def test_dates_in_the_text_or_its_foot_are_no_metadata() -> None:
    assert day("<title>Talks of 18 March 2014</title>", "<p>On 18 March 2014 talks resumed.<p>Copyright 2015") is None


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://example.org/2014/03/18/talks", "2014-03-18"),
        ("https://example.org/2014-03-18/talks", "2014-03-18"),
        ("https://example.org/2014/02/30/talks", None),
        ("https://example.org/talks", None),
    ],
)
def test_an_address_can_hold_the_day(address: str, day: str | None) -> None:
    assert day_in_address(address) == day
