"""An address is pointed at only where it is a web page's."""

import pytest

from detente.view.facts import address


@pytest.mark.parametrize(
    ("uri", "href"),
    [
        ("https://post.example/talks?id=1&page=2#end", "https://post.example/talks?id=1&page=2#end"),
        ('http://post.example/a b<c>"d"', "http://post.example/a%20b%3Cc%3E%22d%22"),
        ("https://post.example/caf%C3%A9", "https://post.example/caf%C3%A9"),
        ("stories/talks.txt", None),
        ("javascript:alert(1)", None),
        ("javascript://post.example/%0aalert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("https:", None),
        ("https://[broken", None),
        ("", None),
    ],
)
def test_what_can_be_pointed_at(uri: str, href: str | None) -> None:
    assert address(uri) == href
