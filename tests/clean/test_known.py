"""What a container says of a document is heeded, behind what the user says and before what the page says."""

import pytest

from detente.acquire import Given, Known, take
from detente.clean import clean
from detente.record import Article, Basis, PassageKind, Span

BODY = "The envoys of Peru and Chile met in Lima on Monday. They agreed to reopen the pass.\n\nTalks go on in May."
PAGE = f"""<html><head><title>Pass to reopen soon</title><meta name="author" content="A. Page">
<meta property="article:published_time" content="1996-05-07"></head>
<body><article><h1>Pass to reopen soon</h1><p>{BODY}</p></article></body></html>"""


def article(content: str, known: Known, *, published: str | None = None) -> Article:
    (found,) = clean(take(Given("https://example.org/pass", content, known, whole=True)), published=published)
    return found


def test_a_title_that_stands_apart_goes_before_the_text_and_its_words_have_no_place_in_the_source() -> None:
    found = article(BODY, Known(title="Pass  to reopen"))
    assert found.title == "Pass to reopen"
    assert found.text == f"Pass to reopen\n\n{BODY}"
    assert [passage.kind for passage in found.passages] == [PassageKind.TITLE, PassageKind.BODY]
    assert found.in_source(Span(0, 4)) is None
    start = found.text.index("They agreed")
    place = found.in_source(Span(start, start + 11))
    assert place is not None
    assert place.of(BODY) == "They agreed"


@pytest.mark.parametrize("opening", ["Pass to reopen\n\n", "PASS TO REOPEN.\n\n"])
def test_a_title_that_opens_the_text_stays_where_it_is(opening: str) -> None:
    found = article(opening + BODY, Known(title="Pass to Reopen"))
    assert found.text == opening + BODY
    assert [passage.kind for passage in found.passages] == [PassageKind.TITLE, PassageKind.BODY]


def test_a_page_keeps_the_title_that_it_shows() -> None:
    assert article(PAGE, Known(title="Another")).title == "Pass to reopen soon"


@pytest.mark.parametrize("mark", ["-", "–", "|"])
def test_the_outlet_behind_a_title_is_none_of_it(mark: str) -> None:
    known = Known(title=f"Pass to reopen {mark} The Example", publisher="The Example")
    assert article(BODY, known).title == "Pass to reopen"
    assert article(BODY, Known(title="Peru - Chile", publisher="The Example")).title == "Peru - Chile"


def test_a_domain_gives_way_to_the_name_that_a_page_has() -> None:
    page = PAGE.replace("<head>", '<head><meta property="og:site_name" content="The Example">')
    assert article(page, Known(publisher="example.org")).publisher == "The Example"
    assert article(page, Known(publisher="Another")).publisher == "Another"
    assert article(BODY, Known(publisher="example.org")).publisher == "example.org"


@pytest.mark.parametrize("title", ["", " ", "—"])
def test_a_title_without_words_is_none(title: str) -> None:
    assert article(BODY, Known(title=title)).text == BODY


def test_the_user_goes_before_the_container_and_that_before_the_page() -> None:
    known = Known(published="1996-05-06", byline="C. Container", publisher="The Example")
    for content in (PAGE, BODY):
        found = article(content, known)
        assert (found.published.edtf, found.published.basis) == ("1996-05-06", Basis.METADATA)
        assert (found.byline, found.publisher) == ("C. Container", "The Example")
    assert article(PAGE, known, published="1996-05-05").published.basis is Basis.GIVEN
    assert article(PAGE, Known()).published.edtf == "1996-05-07"


def test_the_language_is_that_of_the_words_and_the_containers_where_these_say_nothing() -> None:
    assert article(BODY, Known(language="fr")).language == "en"
    assert article("Oslo, Bern, Wien, Rom, Prag.", Known(language="es")).language == "es"


def test_a_text_that_its_container_calls_one_story_is_not_parted() -> None:
    first = "\n\n".join(f"The council of Norway met again in Oslo on day {n} and the minister spoke." for n in range(9))
    second = "\n\n".join(
        f"LIMA, May {n + 1} — Peru's army said on Monday that it had moved its guns." for n in range(9)
    )
    text = f"{first}\n\nAlso in the news\n\nPeru moves its guns\n\n{second}"
    assert len(clean(take(Given("a", text)))) > 1
    assert len(clean(take(Given("a", text, whole=True)))) == 1
