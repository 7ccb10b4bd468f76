"""Attributions as the encoder reads them, with what the rules know of the same cue."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from detente.divide.document import Document, Sentence
from detente.encode import Attribution, Encoding, attributions
from detente.extract.statements.content import tidy
from detente.extract.statements.cues import Cue, cue_of
from detente.extract.statements.found import Found, Named, trimmed
from detente.extract.statements.mended import mended
from detente.record import Span, StatementKind

SURE = 0.65
"""How sure the tags of an attribution must be."""

_SAID = Cue(lemma="say", pos="VERB", kind=StatementKind.SPEECH, frames=("that",))
_HELD = Cue(lemma="hold", pos="VERB", kind=StatementKind.STANCE, frames=("that",))
"""What a cue is taken for that is in no table, by whether there is a quotation."""
_EMPTY = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PUNCT", "SCONJ", "SPACE"})


def by_tags(document: Document, encoding: Encoding, ruled: Sequence[Found]) -> Iterator[Found]:
    """What the encoder tags surely enough; where rules found the same cue, its addressees and reporter are kept."""
    for tagged in (a for a in attributions(encoding) if a.confidence >= SURE):
        sentence = document.sentence_at(tagged.cue.start)
        content = tidy(document, mended(document, tagged.content, sentence)) if sentence else ()
        if sentence and any(_says(document, span) for span in content):
            yield _found(document, sentence, tagged, content, _with_cue(tagged.cue, ruled))


def _says(document: Document, span: Span) -> bool:
    """Whether there is a word with a meaning of its own in a span."""
    sentence = document.sentence_at(span.start)
    return sentence is not None and any(word.pos not in _EMPTY for word in sentence.within(span))


def _with_cue(cue: Span, ruled: Iterable[Found]) -> Found | None:
    return next((f for f in ruled if f.cue_span and f.cue_span.overlaps(cue)), None)


def _found(
    document: Document, sentence: Sentence, tagged: Attribution, content: tuple[Span, ...], ruled: Found | None
) -> Found:
    cue = ruled.cue if ruled else _listed(document, sentence, tagged)
    return Found(
        cue=replace(cue, confidence=tagged.confidence),
        sentence=sentence.index,
        cue_span=tagged.cue,
        source=_named(document, tagged.source) if tagged.source else None,
        content=content,
        frame=ruled.frame if ruled else "that",
        reason=f"read as {cue.kind} by “{tagged.cue.of(document.text)}”",
        addressees=ruled.addressees if ruled else (),
        reporter=ruled.reporter if ruled else None,
    )


def _listed(document: Document, sentence: Sentence, tagged: Attribution) -> Cue:
    """The row of the first word of the cue that has one."""
    rows = (cue_of(word.lemma, word.pos) for word in sentence.within(tagged.cue))
    quotes = any(document.quote_at(span.start) for span in tagged.content)
    return next(filter(None, rows), _SAID if quotes else _HELD)


def _named(document: Document, source: Span) -> Named | None:
    """The words of a source in the sentence that it ends in: it may be tagged on from a title."""
    sentence = document.sentence_at(source.end - 1)
    head = sentence.head_of(source) if sentence else None
    return Named(sentence.index, head, trimmed(sentence.within(source), head)) if sentence and head else None
