"""A cue word where it stands: whether it reports, and whose report it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from detente.divide.document import Document, Sentence, Token
from detente.extract.statements.cues import Cue, cue_of, speakers
from detente.extract.statements.nominals import holder_of, predicate_of
from detente.extract.statements.verbs import (
    antecedent,
    asserts,
    first_noun,
    is_passive,
    is_subject,
    noun_behind,
    noun_beside,
    source_of,
)

_PERSONS = frozenset({"he", "she", "they", "who", "i", "we"})
_CLAUSAL = frozenset({"ccomp", "conj", "advcl", "xcomp"})


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
        if cue and not _is_beside_the_point(document, word) and _is_asserted(sentence, word):
            report = Report(document, sentence, word, cue, _source(document, sentence, word, cue))
            if _has_holder(report):
                yield report


def _is_beside_the_point(document: Document, word: Token) -> bool:
    """Whether a word only describes a noun ("cheering crowds"), or stands inside a quotation."""
    return word.dep == "amod" or document.quote_at(word.span.start) is not None


def _is_asserted(sentence: Sentence, word: Token) -> bool:
    return asserts(sentence, reporting_verb(sentence, word) or predicate_of(sentence, word))


def _source(document: Document, sentence: Sentence, word: Token, cue: Cue) -> Token | None:
    """Whoever says or holds it, unless that is a word inside a quotation."""
    if word.pos == "VERB":
        source = source_of(sentence, reporting_verb(sentence, word) or word)
    else:
        source = holder_of(sentence, word)
    if cue.is_plain and cue.frames[0] != "np to" and (inverted := _inverted(sentence, word)):
        return inverted
    if source and _is_in_dateline(document, source):
        return noun_behind(document, sentence, source, word)
    if source and not document.quote_at(source.span.start):
        return source
    return noun_beside(document, sentence, word) if cue.is_plain and not is_passive(sentence, word) else None


def _inverted(sentence: Sentence, verb: Token) -> Token | None:
    """The name that the parser took for the object of a verb right behind a comma ("…, said Smith")."""
    name = first_noun(sentence, sentence.tokens[verb.index + 1 : verb.index + 4])
    follows = verb.index > 0 and sentence.tokens[verb.index - 1].text == ","
    if name is None or not follows or sentence.head(name) != verb:
        return None
    return name if name.entity in ("PERSON", "ORG") or name.lemma in speakers() else None


def _is_in_dateline(document: Document, word: Token) -> bool:
    dateline = document.article.dateline
    return dateline is not None and dateline.span.covers(word.span)


def _has_holder(report: Report) -> bool:
    """Whether somebody says it, or the cue reports without a source: a passive, or a verb of mere saying."""
    if report.source:
        return report.source.lemma != "you" and (not report.cue.things or _speaks(report.sentence, report.source))
    word = report.word
    is_main = word.pos == "VERB" and word.dep not in ("acl", "advcl")
    return report.cue.is_plain or (is_main and is_passive(report.sentence, word))


def _speaks(sentence: Sentence, source: Token) -> bool:
    """Whether a source is a name, a person's pronoun, or a common noun for somebody who speaks."""
    head = antecedent(sentence, source) or source
    return head.pos == "PROPN" or head.lemma in speakers() or head.lemma in _PERSONS


def reporting_verb(sentence: Sentence, verb: Token) -> Token | None:
    """The cue verb whose reported clause another cue seems to hang on, though both are the reporter's own words."""
    cue = cue_of(verb.lemma)
    if cue is None or cue.things or not (_is_afterthought(sentence, verb) or _is_second_report(sentence, verb)):
        return None
    for clause, head in pairwise(sentence.ancestors(verb)):
        if clause.dep == "ccomp" and cue_of(head.lemma):
            return head if verb.dep == "advcl" or head.tag == verb.tag else None
        if clause.dep not in _CLAUSAL:
            return None
    return None


def _is_afterthought(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle follows a comma ("…, adding that …")."""
    return verb.tag == "VBG" and verb.dep == "advcl" and verb.index > 0 and sentence.tokens[verb.index - 1].text == ","


def _is_second_report(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb joined to a clause does not match its form ("said it should stop but also called on …")."""
    has_subject = any(map(is_subject, sentence.children(verb)))
    is_finite = verb.dep == "conj" and verb.tag in ("VBD", "VBZ", "VBP")
    return is_finite and not has_subject and verb.tag != sentence.head(verb).tag
