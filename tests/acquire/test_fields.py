"""Fields of rows are mapped to the parts of a document, by usual names or as the user says."""

import pytest

from detente.acquire import HTML, Fields, Known
from detente.acquire.fields import Row, document_of, language_code
from detente.record.errors import BadMap, BadRow, EmptyInput

USUAL = Fields.usual()


def test_usual_names_are_known_whatever_their_capitals() -> None:
    row = {
        "Headline": "Talks  resume",
        "MAINTEXT": "Talks resumed.",
        "date_publish": "2017-10-02 10:00:00",
        "authors": ["Jane Doe", "A. Roe"],
        "source": {"id": 7, "name": "The Example"},
        "lang": "en-GB",
        "url": "https://example.org/a",
        "date_download": "2017-10-03T01:02:03Z",
    }
    given = document_of(row, USUAL, where="a#line=1")
    assert given.known == Known("Talks resume", "2017-10-02", "Jane Doe, A. Roe", "The Example", "en")
    assert (given.uri, given.content, given.media_type) == ("https://example.org/a", "Talks resumed.", None)
    assert given.fetched == "2017-10-03T01:02:03Z"
    assert given.whole


def test_a_row_without_an_address_has_that_of_its_place() -> None:
    assert document_of({"text": "Talks."}, USUAL, where="a#line=1").uri == "a#line=1"


def test_a_mapping_goes_before_usual_names_and_reaches_into_objects() -> None:
    fields = Fields.mapped("text=story.words, published = when")
    given = document_of({"text": "no", "story": {"Words": "Talks."}, "when": "2017"}, fields, where="a")
    assert (given.content, given.known.published) == ("Talks.", "2017")


def test_of_several_fields_the_first_with_words_is_taken_and_html_is_a_page() -> None:
    given = document_of({"text": " ", "html": "<p>Talks."}, USUAL, where="a")
    assert (given.content, given.media_type) == ("<p>Talks.", HTML)


@pytest.mark.parametrize(
    ("row", "error", "said"),
    [
        ({"words": "Talks.", "n": 3}, BadRow, "no field text or body .*; there are words, n"),
        ({"text": ""}, EmptyInput, "nothing in the field text"),
        ({"text": ["Talks."]}, BadRow, "the field text holds no words"),
        ({}, BadRow, "there are none"),
    ],
)
def test_what_holds_no_text_says_which_fields_there_are(row: Row, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        document_of(row, USUAL, where="a")


def test_what_is_too_long_for_a_title_or_an_address_is_none() -> None:
    given = document_of(
        {"text": "Talks.", "title": "x" * 9000, "url": "https://a.example/" + "x" * 9000}, USUAL, where="a"
    )
    assert (given.uri, given.known.title) == ("a", None)


@pytest.mark.parametrize("given", ["text", "words=body", "text=", "text=a,=b"])
def test_what_is_no_mapping_is_refused(given: str) -> None:
    with pytest.raises(BadMap, match="what can be mapped is text, title"):
        Fields.mapped(given)


def test_languages_are_known_by_code_and_by_name() -> None:
    names = ("en", "en_US", "English", "eng", "Farsi", "tlh", "", None)
    assert [language_code(name) for name in names] == ["en", "en", "en", "en", "fa", None, None, None]
