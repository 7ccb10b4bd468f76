"""Pages and texts become articles: title, byline, date, passages, and the place of every character."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.acquire import Acquired, acquire_bytes, acquire_text
from detente.clean import clean
from detente.record import Article, Basis, PassageKind
from detente.record.errors import BadEdtf, NoArticle

PARAGRAPHS = [
    "The two governments agreed on Monday to reopen their border after a closure of nine years, ministers said.",
    "The agreement was reached in a night of talks at the airport and has to be ratified by both parliaments.",
    "Farmers on both sides had asked for it since the harvest, which rotted in front of the closed gates.",
    "“We have waited long enough,” one of them, a grower of cherries, said on the bridge over the river.",
]
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Border to reopen after nine years - The Example</title>
<meta property="og:site_name" content="The Example"><meta name="author" content="Jane Doe">
{head}</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Border to reopen after nine years</h1>{body}</article>
<div class="more"><ul><li><a href="/a">Oil prices swing again</a></li><li><a href="/b">A storm nears</a></li></ul></div>
<footer>Copyright 2014 The Example. All rights reserved.</footer></body></html>"""
STATED = '<meta property="article:published_time" content="2014-03-18T10:00:00Z">'


def page(*extra: str, head: str = "") -> Acquired:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in (*PARAGRAPHS, *extra))
    return acquire_bytes(PAGE.format(head=head, body=body).encode(), uri="page.html")


def of_kind(article: Article, kind: PassageKind) -> str:
    return "\n".join(p.span.of(article.text) for p in article.passages if p.kind is kind)


def test_a_page_gives_its_story_and_what_it_says_of_it() -> None:
    (article,) = clean(page(head=STATED))
    assert article.title == "Border to reopen after nine years"
    assert article.byline == "Jane Doe"
    assert article.publisher == "The Example"
    assert article.language == "en"
    assert of_kind(article, PassageKind.BODY) == "\n".join(PARAGRAPHS)
    assert article.text.startswith(article.title)


def test_what_stands_around_the_story_inside_its_own_box_is_set_aside() -> None:
    (article,) = clean(page("Read more: Oil prices swing", "Sign up for our newsletter"))
    assert of_kind(article, PassageKind.BODY) == "\n".join(PARAGRAPHS)
    assert of_kind(article, PassageKind.RELATED) == "Read more: Oil prices swing"
    assert of_kind(article, PassageKind.NOTICE) == "Sign up for our newsletter"


def test_every_passage_of_a_plain_page_has_its_place_in_the_markup() -> None:
    acquired = page()
    (article,) = clean(acquired)
    for paragraph in PARAGRAPHS:
        start = article.text.index(paragraph)
        place = article.in_source(article.passages[0].span._replace(start=start, end=start + len(paragraph)))
        assert place is not None
        assert place.of(acquired.text) == paragraph


def test_the_users_date_goes_before_the_pages_and_that_before_the_dateline() -> None:
    dated = acquire_text("GENEVA, Jan. 9 — " + "\n".join(PARAGRAPHS), uri="a")
    stamped = acquire_text("Border to reopen\nPublished: 9 January 1991\n" + "\n".join(PARAGRAPHS), uri="a")
    addressed = acquire_text("\n".join(PARAGRAPHS), uri="https://example.org/1991/01/10/border")
    found = [
        clean(page(head=STATED), published="2014-03-17")[0].published,
        clean(page(head=STATED))[0].published,
        clean(addressed)[0].published,
        clean(stamped)[0].published,
        clean(dated)[0].published,
        clean(page())[0].published,
        clean(acquire_text("\n".join(PARAGRAPHS), uri="/home/1991/01/10/border.txt"))[0].published,
    ]
    assert [(date.edtf, date.basis) for date in found] == [
        ("2014-03-17", Basis.GIVEN),
        ("2014-03-18", Basis.METADATA),
        ("1991-01-10", Basis.METADATA),
        ("1991-01-09", Basis.TEXT),
        ("XXXX-01-09", Basis.TEXT),
        (None, Basis.UNKNOWN),
        (None, Basis.UNKNOWN),
    ]


def test_a_given_date_that_is_none_is_refused() -> None:
    with pytest.raises(BadEdtf):
        clean(page(), published="last week")


def test_reading_twice_gives_the_same_articles() -> None:
    assert clean(page()) == clean(page())


NO_STORY = [
    "<html><body></body></html>",
    "<html><frameset><frame src='x'></frameset></html>",
    "<html><body><nav><a href='/'>Home</a></nav></body></html>",
    "<html>" + "<!--" * 3000,
    "<html>" + "<" * 10_000,
    "<html><body>" + "<script>" * 3000,
    "<html><body>" + "<div>" * 20_000 + "x",
    "<html><body>"
    + "<b></b>" * 500_000
    + "<p>Talks resumed in Geneva on Monday, the minister said after a day of rest.",
    "We use cookies to improve your experience on our website. Accept all cookies",
]


@pytest.mark.parametrize("text", NO_STORY, ids=lambda text: text[:40])
def test_a_page_without_a_story_says_so(text: str) -> None:
    with pytest.raises(NoArticle) as caught:
        clean(acquire_text(text, uri="inbox/a.html"))
    assert caught.value.where == "inbox/a.html"
    assert caught.value.advice


@pytest.mark.parametrize(
    "inside",
    [
        "<b></b>" * 20_000,
        "<div>" * 200,
        "\0",
        "<p <b <<>> <!-- ",
        "<table>" + "<tr><td>x" * 2000,
        "&#0;&#1114112;&bogus;&amp",
        f"<p>{PARAGRAPHS[0]} &#{'1' * 5000};</p>",
        f"<p>{PARAGRAPHS[0]} &amp;#{'1' * 5000};</p>",
        f"<p>{PARAGRAPHS[0]} &amp;#{('1' * 99 + '<b></b>') * 50};</p>",
    ],
    ids=lambda text: text[:20],
)
def test_broken_and_hostile_markup_gives_an_article_or_none_and_quickly(inside: str) -> None:
    start = time.perf_counter()
    try:
        articles = clean(acquire_text(PAGE.format(head="", body=inside + "<p>" + "<p>".join(PARAGRAPHS)), uri="a.html"))
    except NoArticle:
        articles = ()
    assert all(article.text for article in articles)
    assert time.perf_counter() - start < 20


MARKUP = st.sampled_from(
    ["<p>", "</p>", "<div class='ad'>", "</div>", "<!--", "-->", "<li>", "<script>", "\0", "&amp;", "<br>"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARAGRAPHS) | MARKUP | st.text(max_size=8), max_size=25))
def test_a_place_in_a_page_holds_exactly_the_characters_of_the_passage(pieces: list[str]) -> None:
    acquired = acquire_text("<html><body><article><p>" + "".join(pieces), uri="a.html")
    try:
        articles = clean(acquired)
    except NoArticle:
        return
    for article in articles:
        for run in article.alignment:
            stands = acquired.text[run.source : run.source + run.length]
            assert stands == article.text[run.text : run.text + run.length]
        for passage in article.passages:
            place = article.in_source(passage.span)
            assert place is None or place.of(acquired.text) == passage.span.of(article.text)
