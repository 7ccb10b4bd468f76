"""Sentences and their syntax: spaCy's small pipeline alone beside detente's, and beside whole reading."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.peers.contest import Contest, Side, each, small_pipeline, words_of

from detente.divide import divide
from detente.view.evaluate.gold import gold_files
from detente.view.evaluate.readers import as_published, body_article
from detente.view.evaluate.statements import GoldArticle, load


def contest(gold: Path, limit: int | None) -> Contest[GoldArticle, int]:
    """PolNeAR's articles for development; what comes of them is counted, and not scored."""
    articles = load(gold_files(gold / "statements" / "polnear-dev.jsonl"))[:limit]
    sides = (
        Side("detente, divide", each(_divided)),
        Side("detente, whole", each(_whole)),
        Side("spaCy, small pipeline", _parsed),
    )
    return Contest("sentences, syntax", articles, words_of([a.text for a in articles]), "words", sides)


def _divided(article: GoldArticle) -> int:
    return len(divide(body_article(article.text)).sentences)


def _whole(article: GoldArticle) -> int:
    return len(as_published(article.text, article.published))


def _parsed(articles: Sequence[GoldArticle]) -> list[int]:
    return [len(list(doc.sents)) for doc in small_pipeline().pipe(article.text for article in articles)]
