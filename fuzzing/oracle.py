"""What a reader may do with an input: give documents, or say what is wrong with it; everything else is a finding."""

import io
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from detente.acquire import Acquired, Given, documents_in, take
from detente.clean import clean
from detente.record import Article
from detente.record.edtf import is_edtf
from detente.record.errors import DetenteError, UnreadableInput
from detente.record.serial import from_line, to_line

_CLEANED, _EVERY = 2, 6
"""Of how many documents in one input stories are made, and in every how manieth input of several documents."""
_ONE = (".html", ".txt")
_OWN_WORDS = re.compile(r"[A-Za-z][a-z ]{3,30}")


class Wrong(AssertionError):
    """What a reader gave is not what it promises."""


def documents_of(name: str, data: bytes) -> Iterator[str]:
    """What a file of that name gives, in short; raises whatever a reader may not raise."""
    cleaned = 0 if name.endswith(_ONE) or len(data) % _EVERY == 0 else _CLEANED
    for one in documents_in(io.BytesIO(data), uri=name, size=len(data)):
        if isinstance(one, UnreadableInput):
            yield told(one)
            continue
        yield from _taken(one, with_stories=cleaned < _CLEANED)
        cleaned += 1


def _taken(one: Given, *, with_stories: bool) -> Iterator[str]:
    sound(one.uri, *(getattr(one.known, name) for name in one.known.__slots__))
    try:
        acquired = take(one)
    except UnreadableInput as error:
        yield told(error)
        return
    sound(acquired.text)
    yield f"{acquired.media_type} {acquired.source.encoding} {sum(map(bool, vars_of(acquired)))}"
    if with_stories:
        yield from stories_of(acquired)


def vars_of(acquired: Acquired) -> list[object]:
    """What its container says of a document."""
    return [getattr(acquired.known, name) for name in acquired.known.__slots__]


def stories_of(acquired: Acquired) -> Iterator[str]:
    """The stories of a document, in short, each held against what it was read from."""
    try:
        articles = clean(acquired)
    except UnreadableInput as error:
        yield told(error)
        return
    for article in articles:
        _check(article, acquired.text)
    shown = articles[0]
    kinds = {passage.kind for passage in shown.passages}
    yield f"{min(len(articles), 3)} {shown.language} {bool(shown.dateline)} {bool(shown.byline)} {sorted(kinds)}"


def _check(article: Article, source: str) -> None:
    sound(article.text, article.title, article.byline, article.publisher)
    ends = [end for passage in article.passages for end in passage.span]
    if ends != sorted(ends) or (ends and (ends[0] < 0 or ends[-1] > len(article.text))):
        raise Wrong(f"passages that are not in order in the text: {ends[:20]}")
    for run in article.alignment:
        here, there = article.text[run.text : run.text + run.length], source[run.source : run.source + run.length]
        if len(here) != run.length or here != there:
            raise Wrong(f"characters said to stand in the source that do not: {here[:40]!r}, {there[:40]!r}")
    day = article.published.edtf
    if day is not None and not is_edtf(day):
        raise Wrong(f"a date that is none: {day!r}")
    if from_line(to_line(article)) != article:
        raise Wrong("an article that does not come back from its line")


def told(error: DetenteError) -> str:
    """An error in short; it has to say what, where and what to do, and to be no defect that was caught."""
    if "detente failed" in error.what:
        raise Wrong(error.what) from error.__cause__
    if not (error.what and error.where and error.advice):
        raise Wrong(f"an error that does not teach: {error!r}")
    sound(error.what, error.where, error.advice)
    words = _OWN_WORDS.search(error.what)
    return f"{type(error).__name__} {words[0] if words else ''}"


def sound(*texts: str | None) -> None:
    """Raises Wrong where a text holds what no file and no record can: half a character."""
    for text in texts:
        try:
            (text or "").encode()
        except UnicodeEncodeError as error:
            raise Wrong(f"characters that no encoding has: {text!r:.80}") from error


def most(found: Iterable[str], number: int = 500) -> frozenset[str]:
    """What is found, each once; all is read, but no more than that number is kept."""
    found = iter(found)
    kept = frozenset(islice(found, number))
    for _ in found:
        pass
    return kept
