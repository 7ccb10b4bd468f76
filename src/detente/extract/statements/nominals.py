"""Cue nouns and adjectives ("his claim that …", "is confident that …"): what asserts them, and whose they are."""

from detente.divide.document import Sentence, Token

# Verbs that add nothing to a noun of speech but its subject ("made a promise", "issued a warning").
_SUPPORTING = frozenset(
    {
        "make",
        "issue",
        "give",
        "have",
        "express",
        "voice",
        "deliver",
        "hold",
        "share",
        "send",
        "release",
        "reiterate",
        "raise",
        "offer",
    }
)


_MAKING = frozenset({"make"})


def is_made(sentence: Sentence, cue: Token) -> bool:
    """Whether somebody makes it so ("made clear that …"), which is saying it, rather than feels so."""
    return sentence.head(cue).lemma in _MAKING and cue.dep in ("ccomp", "oprd", "acomp", "amod", "xcomp")


def predicate_of(sentence: Sentence, cue: Token) -> Token:
    """The verb that asserts a cue adjective, or makes a cue noun its object; the cue itself where there is none."""
    head = sentence.head(cue)
    is_below = cue.dep in ("acomp", "oprd", "attr", "dobj") or (cue.dep == "ccomp" and head.lemma in _MAKING)
    return head if cue.pos != "VERB" and is_below else cue


def holder_of(sentence: Sentence, cue: Token) -> Token | None:
    """Whose claim it is: an owner, a people, a "by …", or the subject of a verb that only supports it."""
    owner = next(iter(sentence.children(cue, "poss")), None)
    people = next((m for m in sentence.children(cue, "amod", "compound") if m.entity in ("NORP", "GPE", "ORG")), None)
    return owner or people or _agent(sentence, cue) or _subject(sentence, cue)


def _agent(sentence: Sentence, cue: Token) -> Token | None:
    by = next((p for p in sentence.children(cue, "prep") if p.lemma in ("by", "from")), None)
    return next(iter(sentence.children(by, "pobj")), None) if by else None


def _subject(sentence: Sentence, cue: Token) -> Token | None:
    verb = predicate_of(sentence, cue)
    if verb == cue or (cue.pos == "NOUN" and verb.lemma not in _SUPPORTING):
        return None
    return next(iter(sentence.children(verb, "nsubj")), None)
