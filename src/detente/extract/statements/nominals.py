"""Cue nouns and adjectives ("his claim that …", "is confident that …"): what asserts them, and whose they are."""

from detente.divide.document import Sentence, Token


def predicate_of(sentence: Sentence, cue: Token) -> Token:
    """The verb that asserts a cue adjective, or makes a cue noun its object; the cue itself where there is none."""
    head = sentence.head(cue)
    return head if cue.pos != "VERB" and cue.dep in ("acomp", "oprd", "attr", "dobj") else cue


def holder_of(sentence: Sentence, cue: Token) -> Token | None:
    """Whose claim, warning or confidence it is: an owner, a "by …", or the subject of the verb it completes."""
    owner = next(iter(sentence.children(cue, "poss")), None)
    return owner or _agent(sentence, cue) or _subject(sentence, cue)


def _agent(sentence: Sentence, cue: Token) -> Token | None:
    by = next((p for p in sentence.children(cue, "prep") if p.lemma in ("by", "from")), None)
    return next(iter(sentence.children(by, "pobj")), None) if by else None


def _subject(sentence: Sentence, cue: Token) -> Token | None:
    verb = predicate_of(sentence, cue)
    return next(iter(sentence.children(verb, "nsubj")), None) if verb != cue else None
