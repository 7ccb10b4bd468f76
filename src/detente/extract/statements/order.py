"""Content by the order of words, for sentences that the parser took for something else."""

from detente.divide.document import Sentence, Token
from detente.extract.statements.cues import cue_of
from detente.extract.statements.report import Report
from detente.extract.statements.verbs import antecedent, is_subject
from detente.record import PassageKind, Span, hull

_ADVERBIAL = 8
_CLAUSE = 3
_OBJECTS = frozenset({"dobj", "xcomp", "prt"})


def content_beside(report: Report) -> tuple[Span, ...]:
    """What stands behind a verb of mere saying, or the clause that ends with a comma before source and cue."""
    if report.source is None or not report.cue.takes_quotation:
        return ()
    behind = _behind(report.sentence, report.word, report.source) if report.cue.is_plain else ()
    words = behind or _ahead(report.sentence, report.word, report.source)
    return (hull(t.span for t in words),) if words else ()


def _behind(sentence: Sentence, verb: Token, source: Token) -> tuple[Token, ...]:
    """From the first subject or "that" behind the verb to the end of the sentence."""
    after = sentence.tokens[verb.index + 1 :]
    openings = (t for t in after if is_subject(t) or (t.dep == "mark" and t.lemma == "that"))
    opening = next((_own_noun(sentence, t) or t for t in openings if t != source), None)
    if opening is None or any(map(_parts, sentence.tokens[verb.index : opening.index])):
        return ()
    first = min(t.index for t in (opening, *sentence.subtree(opening)) if t.index > verb.index)
    return sentence.tokens[first : _closing(sentence, verb)]


def _parts(token: Token) -> bool:
    """Whether what follows a mark or conjunction is not what is said, but when or why it is ("said as he left")."""
    return token.text in ",;:" or (token.dep == "mark" and token.lemma != "that")


def _closing(sentence: Sentence, verb: Token) -> int:
    """Where whoever reports the whole is named behind it ("A said B, C reported"), else the end of the sentence."""
    last = sentence.head(verb)
    subjects = sentence.children(last, "nsubj") if last.index > verb.index and cue_of(last.lemma) else ()
    return min(
        (t.index for s in subjects if s.index > verb.index for t in sentence.subtree(s)), default=len(sentence.tokens)
    )


def _own_noun(sentence: Sentence, relative: Token) -> Token | None:
    """The noun that a relative clause belongs to, unless it only says where the words stand ("in a letter that …")."""
    noun = antecedent(sentence, relative)
    return noun if noun and noun.dep != "pobj" else None


def _ahead(sentence: Sentence, verb: Token, source: Token) -> tuple[Token, ...]:
    """A clause that ends with a comma right before the source, where nothing but adverbials follows the verb."""
    named = sentence.subtree(source)
    first = min(t.index for t in (verb, source, *named))
    before, after = sentence.tokens[:first], [t for t in sentence.tokens[verb.index + 1 :] if t not in named]
    is_clause = sentence.kind is PassageKind.TITLE or any(map(is_subject, before))
    closed = len(before) > _CLAUSE and before[-1].text == "," and is_clause
    idle = len(after) <= _ADVERBIAL and not any(is_subject(t) or t.dep in _OBJECTS for t in after)
    return before if closed and idle and not _is_asked(sentence, verb) else ()


def _is_asked(sentence: Sentence, verb: Token) -> bool:
    """Whether the sentence opens with the question ("Asked whether …, she said no")."""
    opening = sentence.tokens[0]
    return opening.tag in ("VBN", "VBD") and opening.dep == "advcl" and sentence.head(opening) == verb
