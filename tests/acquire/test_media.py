"""Pages are known by their name and by looking."""

import pytest

from detente.acquire import HTML, PLAIN
from detente.acquire.media import media_type, page_name


@pytest.mark.parametrize(
    ("text", "uri", "expected"),
    [
        ("<!DOCTYPE html><title>x</title>", "story", HTML),
        ("\n  <html lang='en'><body>Talks", "story.txt", HTML),
        ('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', "story", HTML),
        ("<div><p>Talks</p><p>More</p></div>", "story", HTML),
        ("<p>Talks resume.", "story.html", HTML),
        ("Talks resume.", "story.html", PLAIN),
        ("Talks resume <soon>, and 3 < 4.", "story", PLAIN),
        ("He wrote <b>in bold</b> and nothing else.", "story.txt", PLAIN),
    ],
)
def test_the_kind_of_an_input(text: str, uri: str, expected: str) -> None:
    assert media_type(text, uri=uri) == expected


@pytest.mark.parametrize(
    ("uri", "expected"),
    [("a.html", True), ("A.HTM.gz", True), ("https://x.org/a.php?id=1", True), ("a.txt", False), ("html", False)],
)
def test_names_that_pages_have(uri: str, expected: bool) -> None:
    assert page_name(uri) is expected
