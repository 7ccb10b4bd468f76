"""Stories run together are cut where a lead begins; a story alone stays whole."""

import pytest

from detente.acquire import acquire_text
from detente.clean import clean

BORDER = [
    "Norway and Sweden agreed on Monday to reopen their last closed border post after a dispute over fishing quotas.",
    "The Norwegian trade minister, Kari Berg, said the post would open within a week and stay open all winter.",
    "Berg said the dispute over quotas had cost fishing towns on both sides of the border half of their income.",
    "Swedish lorry drivers, who had waited at the post for days, cheered when the minister left the talks.",
    "The fishing quotas will be set anew each spring by a commission of both countries, according to the agreement.",
]
VOLCANO = [
    "A volcano on the island of Java erupted on Thursday, driving thousands of villagers from its slopes.",
    "Ash from the volcano fell on villages as far as forty kilometres away, and rescuers handed out masks.",
    "Villagers who fled the slopes spent the night in schools and mosques, where rescuers brought rice and water.",
    "The volcano last erupted eleven years ago, when ash closed the island's airport for a fortnight.",
    "Scientists on the island said that the eruption could last for weeks and warned villagers of the slopes.",
]


def starts(*lines: str) -> list[str]:
    """How the stories of a text begin."""
    return [article.text.split("\n")[0] for article in clean(acquire_text("\n".join(lines), uri="x"))]


def test_two_stories_with_no_mark_between_them_are_cut_at_the_lead() -> None:
    assert starts(*BORDER, *VOLCANO) == [BORDER[0], VOLCANO[0]]


def test_one_story_stays_whole() -> None:
    assert starts(*BORDER) == [BORDER[0]]
    assert starts(*VOLCANO) == [VOLCANO[0]]


def test_a_headline_and_a_byline_go_with_the_story_that_they_head() -> None:
    lines = ["Thousands flee volcano on Java", "By Jane Doe", *VOLCANO]
    assert starts(*BORDER, *lines) == [BORDER[0], "Thousands flee volcano on Java"]
    second = clean(acquire_text("\n".join([*BORDER, *lines]), uri="x"))[1]
    assert second.title == "Thousands flee volcano on Java"
    assert second.byline == "Jane Doe"


@pytest.mark.parametrize("heading", ["Other news\n", "Other news", "IN BRIEF\n"])
def test_prose_below_a_heading_of_other_news_is_another_story(heading: str) -> None:
    assert starts(*BORDER, heading + BORDER[0], *BORDER[1:]) == [BORDER[0], BORDER[0]]


def test_prose_below_a_link_goes_on_with_the_story() -> None:
    assert starts(*BORDER[:3], "Read more: Fish is dear", "Read more", *BORDER[3:]) == [BORDER[0]]


def test_a_dateline_with_a_day_opens_a_story_of_whatever_likeness() -> None:
    again = ["OSLO, May 3 — " + BORDER[0], *BORDER[1:]]
    assert starts(*BORDER, *again) == [BORDER[0], again[0]]


def test_a_headline_before_the_dateline_of_the_first_story_is_no_story() -> None:
    again = ["Border to reopen.", "OSLO, May 3 — " + BORDER[0], *BORDER[1:]]
    assert starts(*again) == [again[0]]


def test_each_story_is_dated_by_its_own_dateline() -> None:
    texts = ["OSLO, May 3 — " + BORDER[0], *BORDER[1:], "JAKARTA, June 9, 1990 — " + VOLCANO[0], *VOLCANO[1:]]
    found = clean(acquire_text("\n".join(texts), uri="x"))
    assert [article.published.edtf for article in found] == ["XXXX-05-03", "1990-06-09"]
