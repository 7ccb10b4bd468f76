"""Reports hung on a report: whose they are when the parser makes them part of what is reported."""

from itertools import pairwise

from detente.divide.document import Sentence, Token
from detente.extract.statements.cues import cue_of, talking
from detente.extract.statements.verbs import is_subject

_CLAUSAL = frozenset({"ccomp", "conj", "advcl", "xcomp"})


def reporting_verb(sentence: Sentence, verb: Token) -> Token | None:
    """The cue verb whose reported clause another cue seems to hang on, though both are the reporter's own words."""
    cue = cue_of(verb.lemma)
    if cue is None or cue.things or not (_is_afterthought(sentence, verb) or _is_second_report(sentence, verb)):
        return None
    if _is_told_of_talk(sentence, verb):
        return None
    if inserted := _inserted(sentence, sentence.head(verb), verb):
        return inserted
    for clause, head in pairwise(sentence.ancestors(verb)):
        if clause.dep == "ccomp" and cue_of(head.lemma):
            return head if verb.dep == "advcl" or head.tag == verb.tag else None
        if clause.dep not in _CLAUSAL:
            return None
    return None


def _inserted(sentence: Sentence, clause: Token, verb: Token) -> Token | None:
    """The cue inserted into a clause before `verb`, of its form ("Sales, Shell said, would fall and urged …")."""
    cues = (c for c in sentence.children(clause, "parataxis") if cue_of(c.lemma) and c.index < verb.index)
    return next((c for c in cues if c.tag == verb.tag), None)


def _is_afterthought(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle follows a comma ("…, adding that …")."""
    return verb.tag == "VBG" and verb.dep == "advcl" and verb.index > 0 and sentence.tokens[verb.index - 1].text == ","


def _is_told_of_talk(sentence: Sentence, participle: Token) -> bool:
    """Whether the participle says to whom one speaks, behind a reported clause that is itself of talk."""
    clause = sentence.head(participle)
    talks = clause.dep == "ccomp" and clause.lemma in talking() and any(map(is_subject, sentence.children(clause)))
    return talks and participle.dep == "advcl" and bool(sentence.children(participle, "dobj", "dative", "prep"))


def _is_second_report(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb joined to a clause does not match its form ("said it should stop but also called on …")."""
    has_subject = any(map(is_subject, sentence.children(verb)))
    is_joined = verb.dep == "conj" and verb.tag in ("VBD", "VBZ", "VBP", "VBG")
    return is_joined and not has_subject and verb.tag != sentence.head(verb).tag
