"""Attributions by cue words: a cue, what fills its frame, and whose word it is."""

from collections.abc import Iterator

from detente.divide.document import Document, Sentence
from detente.extract.statements.content import behind_colon, tidy
from detente.extract.statements.cues import Cue
from detente.extract.statements.extents import content_of
from detente.extract.statements.found import Found, each_named, named
from detente.extract.statements.frames import Complement, complement
from detente.extract.statements.order import content_beside
from detente.extract.statements.report import Report, reports
from detente.extract.statements.verbs import cue_words, quoted_by
from detente.record import Span, StatementKind, hull

_IMPERSONAL = frozenset({"that", "to", "np to", "np of"})
"""Frames in which a passive reports without a source ("is believed to …", "was accused of …")."""

_REPORTS = frozenset({"that", "np as", "np be"})
_TELLING = 0.85
_EMPTY = frozenset({"PRON", "DET", "SCONJ", "PUNCT"})


def by_words(document: Document, sentence: Sentence) -> Iterator[Found]:
    """The attributions that the cue words of a sentence make."""
    for report in reports(document, sentence):
        found = _by_frame(report) or _by_order(report)
        if found:
            yield found


def _by_frame(report: Report) -> Found | None:
    for frame in report.cue.frames:
        filled = complement(report.sentence, report.word, frame)
        held = _is_held(report, frame) if report.source else _is_impersonal(report.cue, frame)
        if filled and held and _says_something(report.sentence, filled):
            content = tidy(report.document, content_of(report, filled, frame))
            if content:
                return _found(report, filled, content, frame)
    return None


def _is_impersonal(cue: Cue, frame: str) -> bool:
    """Whether a passive without a source reports; one who "was urged to …" only does what others wish."""
    asks = frame == "np to" and cue.frames[0] == frame and cue.kind is StatementKind.SPEECH
    return frame in _IMPERSONAL and not asks


def _is_held(report: Report, frame: str) -> bool:
    """Whether a source holds what fills the frame; a relative clause with less than a full report only describes it."""
    is_relative = report.source is not None and report.source.tag in ("WP", "WDT")
    return not is_relative or frame in _REPORTS or (frame != "np" and report.cue.confidence >= _TELLING)


def _says_something(sentence: Sentence, filled: Complement) -> bool:
    """Whether the content is more than a pronoun that stands for it."""
    return any(t.pos not in _EMPTY for head in filled.content for t in sentence.subtree(head))


def _by_order(report: Report) -> Found | None:
    content = tidy(report.document, content_beside(report))
    return _found(report, Complement(()), content, "that") if content else None


def _cue_span(report: Report, filled: Complement) -> Span:
    """The cue with its auxiliaries and particles, and with the verb that makes an adjective a report ("made clear")."""
    sentence, word = report.sentence, report.word
    words = cue_words(sentence, word, filled.particles)
    is_speech = word.pos == "ADJ" and report.cue.kind is StatementKind.SPEECH
    verb = cue_words(sentence, sentence.head(word), ()) if is_speech else ()
    return hull(t.span for t in (*verb, *words))


def _found(report: Report, filled: Complement, content: tuple[Span, ...], frame: str) -> Found:
    sentence, word = report.sentence, report.word
    if content[-1].end <= word.span.start:
        content = behind_colon(report.document, content)
    spoken_to = filled.addressee if report.cue.kind is StatementKind.SPEECH else None
    return Found(
        cue=report.cue,
        sentence=sentence.index,
        cue_span=_cue_span(report, filled),
        source=named(sentence, report.source, apart_from=word),
        content=content,
        frame=frame,
        reason=f"{report.named_as} with “{frame}”",
        addressees=each_named(sentence, spoken_to),
        reporter=named(sentence, quoted_by(sentence, word), apart_from=word),
    )
