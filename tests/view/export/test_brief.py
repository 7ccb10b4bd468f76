"""A brief as Markdown and HTML: words from the web stay words."""

import msgspec
import pytest
from lxml import html as lxml_html
from tests import crisis
from tests.crisis import CRISIS

from detente.record import Record
from detente.view.export import brief_as_markdown
from detente.view.export.html import brief_as_html
from detente.view.facts import Brief, brief

HOSTILE = '<script>alert("1")</script> [x](javascript:alert(1)) `*_ \x1b[31m \u202eturned'


@pytest.fixture
def hostile() -> Brief:
    """The brief of a record in which whatever can hold words holds those of somebody who wishes the reader ill."""
    text = f"{crisis.FOURTH.text} {HOSTILE}"
    article = msgspec.structs.replace(crisis.FOURTH, text=text, publisher=HOSTILE)
    sentence = crisis.at(HOSTILE, text)
    event = msgspec.structs.replace(crisis.LIFTED, sentence=sentence, trigger=sentence)
    source = msgspec.structs.replace(CRISIS[article.source], uri="javascript:alert(1)//https://post.example")  # type: ignore[type-var]
    record = Record([article, event, source, *CRISIS])
    return brief(record, record.events, about=HOSTILE)


def test_a_page_runs_nothing_and_fetches_nothing(hostile: Brief) -> None:
    page = brief_as_html(hostile)
    tree = lxml_html.fromstring(page)
    assert "alert" in page
    assert {str(element.tag) for element in tree.iter()} <= {
        *("html", "head", "meta", "title", "style", "body", "section"),
        *("h1", "h2", "ul", "li", "p", "span", "b", "a"),
    }
    assert {href.split(":")[0] for href in tree.xpath("//@href")} == {"https"}
    assert not tree.xpath("//@src | //@style | //@*[starts-with(name(), 'on')]")
    assert "url(" not in page
    assert not set(page) & set("\x1b\u202e")


def test_markdown_shows_what_looks_like_markup(hostile: Brief) -> None:
    page = brief_as_markdown(hostile)
    assert r"\<script\>" in page
    assert r"\[x\](javascript" in page
    assert "](<javascript" not in page
    assert not set(page) & set("\x1b\u202e")


def test_every_line_names_its_source() -> None:
    page = brief_as_markdown(brief(CRISIS, CRISIS.events))
    lines = [line for line in page.splitlines() if line.lstrip().startswith("- ")]
    assert lines
    assert all("stories/" in line or "https://post.example/" in line for line in lines)
