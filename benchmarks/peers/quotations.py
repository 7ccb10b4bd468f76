"""Direct quotations and who says them: textacy's beside detente's statements, on PolNeAR's articles for development."""

import re
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.peers.contest import Contest, Peer, Side, each, small_pipeline, words_of
from msgspec.structs import replace

from detente.acquire import acquire_text
from detente.record import Record, Span
from detente.run import STAGES, read_acquired
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import gold_files
from detente.view.evaluate.statements import Attribution, GoldArticle, attributions, load, score

TEXTACY = Peer("textacy", "textacy", "textacy>=0.13")

Found = tuple[Attribution, ...]

_SHOWN = {"content token f1": "content", "source token f1": "source", "cue token f1": "cue", "attribution f1": "whole"}
_QUOTED = re.compile(r"\s*(?:[\"'“”„‘’«»]|``).*(?:[\"'“”‘’«»])[.,;]?\s*", re.DOTALL)


def contest(gold: Path, limit: int | None) -> Contest[GoldArticle, Found]:
    """All articles."""
    articles = load(gold_files(gold / "statements" / "polnear-dev.jsonl"))[:limit]
    sides = (
        Side("detente to statements", each(_detente)),
        Side("textacy, with spaCy", each(_textacy), TEXTACY),
    )
    size = words_of([article.text for article in articles])
    return Contest("direct quotations", articles, size, "words", sides, score=_scored, nothing=())


def _detente(article: GoldArticle) -> Found:
    stages = [stage for stage in STAGES if "events" not in stage.assigns]
    acquired = acquire_text(article.text, uri="text")
    return attributions(Record(read_acquired(acquired, published=article.published, stages=stages)))


def _textacy(article: GoldArticle) -> Found | None:
    quotations = import_module("textacy.extract").direct_quotations
    try:
        return tuple(_attribution(*found) for found in quotations(small_pipeline()(article.text)))
    except ValueError:
        return None


def _attribution(speaker: Iterable[Any], cue: Iterable[Any], content: Any) -> Attribution:
    return Attribution(source=_spans(speaker), cue=_spans(cue), content=(Span(content.start_char, content.end_char),))


def _spans(tokens: Iterable[Any]) -> tuple[Span, ...]:
    return tuple(Span(token.idx, token.idx + len(token)) for token in tokens)


def _scored(outcomes: Sequence[tuple[GoldArticle, Found]]) -> tuple[Figure, ...]:
    """The scorer of `detente evaluate statements`, on what is direct of the gold and of what is found."""
    direct = [(replace(a, attributions=_direct(a.text, a.attributions)), _direct(a.text, f)) for a, f in outcomes]
    return tuple(Figure(_SHOWN[f.name], f.value, f.n) for f in score(direct) if f.name in _SHOWN)


def _direct(text: str, found: Iterable[Attribution]) -> Found:
    """Those whose content stands between quotation marks from end to end."""
    return tuple(one for one in found if one.content and all(is_quoted(span.of(text)) for span in one.content))


def is_quoted(content: str) -> bool:
    """Whether a stretch begins and ends with quotation marks of any style."""
    return bool(_QUOTED.fullmatch(content))
