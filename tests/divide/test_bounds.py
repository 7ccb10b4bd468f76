"""However long a text, a sentence and what is read at once are bounded, and no word of it is lost."""

import pytest
from tests.texts import article

from detente.divide import divide, parts
from detente.divide.parts import LONGEST
from detente.record import READ, Article, Span

MOST_WORDS, LONGEST_RUN, LONGEST_SENTENCE = 400, 500, 2000
TEXTS = {
    "a word": "The " + "a" * 7000,
    "commas": "Iran, " * 900,
    "no blanks": "a,b" * 3000,
    "one-letter words": "a " * 3000,
    "a quotation": "“" + "We will go on. " * 400 + "”",
    "other blanks": "Iran\u00a0and\u2003Israel\t" * 300,
    "marks": "(((" * 900,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_sentence_has_a_longest(text: str) -> None:
    for sentence in divide(article("It began. " + text)).sentences:
        assert len(sentence.tokens) <= MOST_WORDS + LONGEST_RUN
        assert sentence.span.length <= LONGEST_SENTENCE + LONGEST_RUN


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_nothing_is_lost_by_cutting(text: str) -> None:
    told = divide(article("It began. " + text))
    kept = "".join("".join(s.span.of(told.text).split()) for s in told.sentences)
    read = (p.span.of(told.text) for p in told.article.passages if p.kind in READ)
    assert kept == "".join("".join(passage.split()) for passage in read)


def test_a_sentence_of_news_is_left_whole() -> None:
    long = "He said that " + "the talks on the border would go on, and that " * 25 + "nobody would leave."
    assert [s.span.of(long) for s in divide(article(long)).sentences] == [long]


@pytest.mark.parametrize("unit", ["Iran attacked Israel. ", "Iran attacked Israel.\n", "a" * 100])
def test_an_article_without_end_is_read_in_parts(unit: str) -> None:
    whole = article(unit * (3 * LONGEST // len(unit)))
    cut = parts(whole)
    assert len(cut) > 2
    assert all(sum(p.span.length for p in _read(part)) <= LONGEST for part in cut)
    assert "".join(p.span.of(whole.text) for part in cut for p in _read(part)) == "".join(
        p.span.of(whole.text) for p in _read(whole)
    )
    edges = [p.span for part in cut for p in _read(part)]
    assert edges == sorted(edges)


def test_a_story_is_read_in_one() -> None:
    whole = article("Iran attacked Israel. " * 50)
    assert parts(whole) == (whole,)


def _read(part: Article) -> list:
    return [passage for passage in part.passages if passage.kind in READ and passage.span != Span(0, 0)]
