"""A cue word where it stands: whether it reports, and whose report it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.divide.document import Document, Sentence, Token
from detente.extract.statements.cues import Cue, cue_of
from detente.extract.statements.denials import is_taken_back
from detente.extract.statements.nominals import is_made, predicate_of
from detente.extract.statements.reporting import reporting_verb
from detente.extract.statements.sources import can_speak, is_nobody, source_word, speaks
from detente.extract.statements.verbs import asserts, is_passive
from detente.record import StatementKind

_SUMS = frozenset({"MONEY", "PERCENT", "QUANTITY"})


@dataclass(frozen=True, slots=True)
class Report:
    """A word that reports, its row in the table, and the word that heads its source (None where unsaid)."""

    document: Document
    sentence: Sentence
    word: Token
    cue: Cue
    source: Token | None

    @property
    def named_as(self) -> str:
        """The cue as reasons name it."""
        return f"{self.cue.kind} {self.cue.pos.lower()} “{self.word.lemma}”"


def reports(document: Document, sentence: Sentence) -> Iterator[Report]:
    """The cue words of a sentence that assert a saying or a stance, those inside quotations left out."""
    for word in sentence.tokens:
        cue = cue_of(word.lemma, word.pos)
        if cue is None or _is_beside_the_point(document, word) or not _is_felt_or_made(sentence, word, cue):
            continue
        if _is_asserted(sentence, word) and not _moves_figures(sentence, word, cue):
            report = Report(document, sentence, word, cue, source_word(document, sentence, word, cue))
            if _has_holder(report):
                yield report


def _is_beside_the_point(document: Document, word: Token) -> bool:
    """Whether a word only describes a noun ("cheering crowds"), or stands inside a quotation."""
    return word.dep == "amod" or document.quote_at(word.span.start) is not None


def _is_felt_or_made(sentence: Sentence, word: Token, cue: Cue) -> bool:
    """Whether an adjective is used as its kind has it: of a speaker who makes it so, or of one who feels so."""
    return cue.pos != "ADJ" or is_made(sentence, word) == (cue.kind is StatementKind.SPEECH)


def _is_asserted(sentence: Sentence, word: Token) -> bool:
    said = reporting_verb(sentence, word) or predicate_of(sentence, word)
    return asserts(sentence, said) and not is_taken_back(sentence, said)


def _moves_figures(sentence: Sentence, word: Token, cue: Cue) -> bool:
    """Whether a verb that reports no things has a sum for its object, as in market news ("Shell added 40 pence")."""
    return "np" not in cue.frames and any(t.entity in _SUMS for t in sentence.children(word, "dobj"))


def _has_holder(report: Report) -> bool:
    """Whether somebody says it, or the cue reports without a source: a passive, or a verb of mere saying."""
    if report.source:
        is_speaker = speaks if report.cue.things else can_speak
        return is_speaker(report.sentence, report.source) and not is_nobody(report.sentence, report.source)
    word = report.word
    is_main = word.pos == "VERB" and word.dep not in ("acl", "advcl")
    return report.cue.is_plain or (is_main and is_passive(report.sentence, word))
