"""What an answer is about, by the question before it."""

from detente.divide.document import Document, Sentence, Token
from detente.extract.statements.found import Found
from detente.record import Span

_ASKED = frozenset({"ask", "question", "press", "query", "quiz"})


def question(document: Document, found: Found) -> Span | None:
    """The question that an attribution answers: one put to its speaker, or asked right before by the outlet."""
    sentence = document.sentence_at(found.content[0].start)
    if sentence is None:
        return None
    return _put(sentence, found) or _asked(document, sentence, found)


def _put(sentence: Sentence, found: Found) -> Span | None:
    """The clause that puts the question ("Asked about Chad, she said no")."""
    cue = sentence.head_of(found.cue_span) if found.cue_span else None
    clauses = sentence.children(cue, "advcl") if cue else ()
    clause = next((c for c in clauses if _is_put(sentence, c)), None)
    return sentence.phrase(clause) if clause else None


def _is_put(sentence: Sentence, verb: Token) -> bool:
    return verb.lemma in _ASKED and verb.tag in ("VBN", "VBD") and not sentence.children(verb, "nsubj")


def _asked(document: Document, sentence: Sentence, found: Found) -> Span | None:
    """The sentence right before, where it is a question of the same paragraph and nobody's own words."""
    before = document.sentences[sentence.index - 1] if sentence.index else None
    if before is None or before.paragraph != sentence.paragraph or before.tokens[-1].text != "?":
        return None
    opens = found.content[0].start - sentence.span.start <= 1
    return before.span if opens and not document.quote_at(before.span.start) else None
