"""Addresses of one page are known as such; captures of the Internet Archive hold their moment."""

import pytest

from detente.acquire import Given, take
from detente.acquire.addresses import captured, key_of, own_address


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.org/2017/treaty?id=7",
        "http://example.org/2017/treaty/?id=7&utm_source=feed#top",
        "HTTP://EXAMPLE.ORG:80/2017/treaty?fbclid=x&id=7",
        "https://web.archive.org/web/20171002101112/http://www.example.org/2017/treaty?id=7",
        "https://web.archive.org/web/20171002101112id_/http:/example.org/2017/treaty?id=7",
    ],
)
def test_addresses_of_one_page_share_a_key(address: str) -> None:
    assert key_of(address) == "example.org/2017/treaty?id=7"


@pytest.mark.parametrize("address", ["https://example.org/2017/treaty?id=8", "https://example.org/2017/Treaty?id=7"])
def test_those_of_others_do_not(address: str) -> None:
    assert key_of(address) != key_of("https://example.org/2017/treaty?id=7")


@pytest.mark.parametrize("address", ["https://[::1/", "", "http://", "//", "\ud800"])
def test_whatever_is_no_address_has_a_key(address: str) -> None:
    assert isinstance(key_of(address), str)


def test_a_capture_holds_its_moment_and_nothing_else_does() -> None:
    address = "https://web.archive.org/web/20171002101112/https://example.org/a"
    assert captured(address) == take(Given(address, "Talks.")).source.fetched == "2017-10-02T10:11:12Z"
    for other in ("https://example.org/web/20171002101112/https://a", "https://web.archive.org/web/2017/https://a"):
        assert captured(other) is None
    assert captured("https://web.archive.org/web/20171399101112/https://a.example") is None


@pytest.mark.parametrize(
    "element",
    [
        '<link rel="canonical" href="https://example.org/a?b=1&amp;c=2">',
        "<link rel=canonical href=https://example.org/a?b=1&amp;c=2>",
        '<LINK href="https://example.org/a?b=1&amp;c=2" rel="canonical" />',
        '<meta property="og:url" content="https://example.org/a?b=1&amp;c=2">',
    ],
)
def test_a_page_gives_its_own_address(element: str) -> None:
    page = f"<html><head><link rel='icon' href='https://example.org/i'>{element}</head>"
    assert own_address(page.encode()) == "https://example.org/a?b=1&c=2"


def test_a_page_without_one_gives_none_at_once() -> None:
    assert own_address(b"<link " * 20_000 + b"<meta property='og:url'" * 3000) is None
