"""Every line of a plain text that came off a page gets its kind."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from detente.acquire import acquire_text
from detente.clean import clean
from detente.clean.lines import lines_of
from detente.clean.passages import kinds_of, marked
from detente.record import Article, PassageKind
from detente.record.errors import DetenteError

LEAD = "The two governments agreed on Monday to reopen their border after a closure of nine years, ministers said."
MORE = "The agreement was reached in a night of talks at the airport and has to be ratified by both parliaments."
LAST = "Farmers on both sides had asked for it since the harvest, which rotted in front of the closed gates."
COOKIES = [
    "We use cookies and similar technologies to give you a better browsing experience.",
    "Necessary cookies are essential for the website to work and are stored in your browser.",
    "Privacy Overview",
    "You can opt out of these cookies at any time in your privacy settings.",
]


def kinds(*lines: str) -> list[tuple[str, str]]:
    """The kind of each line, with its first word."""
    found = lines_of("\n".join(lines))
    return [(line.text.split()[0], str(kind)) for line, kind in zip(found, kinds_of(found, marked(found)), strict=True)]


def only(*lines: str) -> list[str]:
    return [kind for _, kind in kinds(*lines)]


def test_a_headline_captions_and_the_story() -> None:
    assert only("Border to reopen after nine years", "A closed border gate", LEAD, "Farmers at the gate", MORE) == [
        "title",
        "caption",
        "body",
        "caption",
        "body",
    ]


def test_a_question_can_be_a_headline() -> None:
    assert only("Will the border reopen?", LEAD, MORE) == ["title", "body", "body"]


def test_a_line_before_a_dateline_is_a_headline_even_with_a_full_stop() -> None:
    assert only("Border to reopen after nine years.", "OSLO, May 3 — " + LEAD, MORE) == ["title", "body", "body"]


def test_a_text_of_one_line_is_read_even_if_it_does_not_stop() -> None:
    assert only("Norway and Sweden reopen their border") == ["body"]


def test_items_of_a_list_belong_to_the_story() -> None:
    lines = ["The text names three steps:", "- an end to patrols", "- the return of prisoners", MORE]
    assert only("Border to reopen", LEAD, *lines) == ["title", *["body"] * 5]


def test_what_follows_a_heading_of_other_news_is_related() -> None:
    assert only(LEAD, MORE, "Other news", "Oil prices swing", "Storm nears the coast") == [
        "body",
        "body",
        "related",
        "related",
        "related",
    ]


def test_a_link_amid_the_story_is_related_and_the_story_goes_on() -> None:
    assert only(LEAD, "Read more: Oil prices swing", MORE) == ["body", "related", "body"]


def test_a_cookie_notice_of_many_paragraphs_is_a_notice_throughout() -> None:
    assert only(LEAD, MORE, *COOKIES) == ["body", "body", *["notice"] * 4]


def test_notices_share_bars_bylines_and_stamps_around_a_story() -> None:
    lines = ["By Jane Doe", "Published: 3 May 2019", "Share this with", "Facebook", LEAD, MORE]
    assert only("Border to reopen", *lines, "Copyright 2019 Example Press. All rights reserved.") == [
        "title",
        *["notice"] * 4,
        "body",
        "body",
        "notice",
    ]


def test_a_story_about_cookies_stays_a_story() -> None:
    lines = [
        "The regulator fined the search engine for setting cookies without the consent of those who use it.",
        "It gave the company three months to change its privacy policy, and said others would be looked at.",
        "Sites had “made it harder to refuse than to accept”, the regulator said in its ruling on Friday.",
    ]
    assert only(*lines) == ["body"] * 3


def test_an_unfinished_last_sentence_is_not_taken_for_a_link() -> None:
    assert only(LEAD, MORE, "The ministers will meet again in the capital next week, and so") == ["body"] * 3


def articles(text: str) -> tuple[Article, ...]:
    try:
        return clean(acquire_text(text, uri="x"))
    except DetenteError:
        return ()


LINES = st.sampled_from(
    [
        LEAD,
        MORE,
        LAST,
        *COOKIES,
        "Border to reopen",
        "Other news",
        "Photo: A. Writer",
        "",
        " ",
        "\u00ad\u200b",
        "By Jane Doe",
    ]
)


@given(st.lists(LINES | st.text(max_size=30), max_size=25), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_passages_are_in_order_apart_and_hold_every_word(lines: list[str], end: str) -> None:
    for article in articles(end.join(lines)):
        spans = [passage.span for passage in article.passages]
        assert all(a.end <= b.start for a, b in pairwise(spans))
        held = "".join("".join(span.of(article.text).split()) for span in spans)
        assert held == "".join(article.text.split())


@given(st.lists(LINES | st.text(max_size=30), max_size=25), st.sampled_from(["\n", "\r\n"]))
def test_a_plain_story_is_an_exact_slice_of_its_source(lines: list[str], end: str) -> None:
    text = end.join(lines)
    for article in articles(text):
        assert any(passage.kind is PassageKind.BODY for passage in article.passages)
        for passage in article.passages:
            place = article.in_source(passage.span)
            assert place is not None
            assert place.of(text) == passage.span.of(article.text)


def test_items_without_bullets_below_a_colon_belong_to_the_story_too() -> None:
    lines = ["The text names three steps:", "An end to patrols", "The return of prisoners"]
    assert only("Border to reopen", LEAD, MORE, *lines) == ["title", *["body"] * 5]
