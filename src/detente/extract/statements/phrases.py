"""Attributions by set phrases: "according to …", "in the words of …"."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from detente.divide.document import Document, Sentence, Token
from detente.extract.lexicon.tables import load
from detente.extract.statements.content import tidy
from detente.extract.statements.cues import Cue
from detente.extract.statements.extents import runs
from detente.extract.statements.found import Found, named
from detente.extract.statements.frames import report_above
from detente.extract.statements.sources import can_speak
from detente.record import StatementKind, hull


class Phrase(Struct, frozen=True):
    """Words in lower case, parted by blanks; the source follows them."""

    words: str
    kind: StatementKind
    confidence: float


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], Cue], ...]:
    rows = load("source_phrases.tsv", Phrase)
    return tuple((tuple(r.words.split()), Cue(r.words, "ADP", r.kind, (), None, r.confidence)) for r in rows)


def by_phrases(document: Document, sentence: Sentence) -> Iterator[Found]:
    """The attributions that set phrases of a sentence make, those inside quotations left out."""
    low = [t.text.lower() for t in sentence.tokens]
    for words, cue in _phrases():
        for start in _places(words[0], low[: -len(words)]):
            if tuple(low[start : start + len(words)]) == words:
                found = _attribution(document, sentence, sentence.tokens[start : start + len(words)], cue)
                if found:
                    yield found


def _places(word: str, words: list[str]) -> Iterator[int]:
    """Where a word stands among others."""
    place = -1
    for _ in range(words.count(word)):
        place = words.index(word, place + 1)
        yield place


def _attribution(document: Document, sentence: Sentence, phrase: tuple[Token, ...], cue: Cue) -> Found | None:
    source = next(iter(sentence.children(phrase[-1], "pobj")), None)
    if source is None or not can_speak(sentence, source) or document.quote_at(phrase[0].span.start):
        return None
    own = {t.index for t in (*phrase, *sentence.subtree(source))}
    clause = {t.index for t in _clause_around(sentence, phrase[0], own)}
    content = tidy(document, runs(sentence, clause, without=own)) if clause - own else ()
    if not content:
        return None
    return Found(
        cue=cue,
        sentence=sentence.index,
        cue_span=hull(t.span for t in phrase),
        source=named(sentence, source),
        content=content,
        frame="phrase",
        reason=f"“{cue.lemma}”",
    )


def _clause_around(sentence: Sentence, word: Token, own: set[int]) -> tuple[Token, ...]:
    """All below the nearest verb above the phrase that has a clause of its own."""
    above = [t for t in sentence.ancestors(word) if t.index not in own]
    verb = next((t for t in above if t.pos in ("VERB", "AUX") and t.dep not in ("acl", "relcl", "xcomp")), None)
    top = report_above(sentence, verb) if verb else (above[-1] if above else word)
    return sentence.subtree(top)
