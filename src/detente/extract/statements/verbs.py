"""Cue verbs in their clause: whether the clause asserts the saying, who does it, which words are the cue."""

from detente.divide.document import Sentence, Token

# Modals under which a saying is only possible, wished for or still to come.
_UNREAL = frozenset(
    {"would", "could", "might", "may", "should", "can", "must", "shall", "ought", "will", "wo", "'ll", "’ll", "'d"}
)
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "should"})
_CARRIERS = frozenset(
    {
        "go",
        "continue",
        "begin",
        "start",
        "keep",
        "proceed",
        "come",
        "rush",
        "want",
        "like",
        "appear",
        "seem",
        "quick",
        "prompt",
        "lead",
        "hasten",
    }
)
ISSUING = frozenset(
    {"issue", "release", "send", "deliver", "publish", "write", "sign", "launch", "make", "give", "post", "circulate"}
)
"""Verbs whose subject says what their object, a paper, says."""
_SUBJECTS = ("nsubj",)
_INHERIT = frozenset({"conj", "advcl", "xcomp", "pcomp"})


def asserts(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause of `verb` says that the saying takes place: no negation, no condition, no mere possibility."""
    below = sentence.children(verb)
    if any(c.dep == "neg" or (c.dep == "aux" and c.text.lower() in _UNREAL) for c in below):
        return False
    if any(c.dep == "mark" and c.lemma in _CONDITIONS for c in below):
        return False
    if any(c.dep == "aux" and c.tag == "TO" for c in below):
        return _carried(sentence, verb)
    if verb.tag == "VBG" and verb.dep in ("xcomp", "pcomp"):
        return _done(sentence, verb)
    if verb.dep == "conj" and not sentence.children(verb, *_SUBJECTS, "nsubjpass"):
        return asserts(sentence, sentence.head(verb))
    return not (verb.tag == "VB" and not sentence.children(verb, "aux", *_SUBJECTS) and verb.is_root)


def _done(sentence: Sentence, gerund: Token) -> bool:
    """Whether the verb above a gerund is asserted; one of a noun ("the process of announcing …") is no deed."""
    head = sentence.head(gerund)
    above = sentence.head(head) if gerund.dep == "pcomp" else head
    return above.pos in ("VERB", "AUX") and (above == gerund or asserts(sentence, above))


def _carried(sentence: Sentence, verb: Token) -> bool:
    head = sentence.head(verb)
    return verb.dep in ("xcomp", "advcl") and head.lemma in _CARRIERS and asserts(sentence, head)


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether what is said is the subject, or the word that `verb` hangs on ("… reported by …")."""
    if sentence.children(verb, "nsubjpass", "auxpass"):
        return True
    is_participle = verb.tag == "VBN" or (verb.tag == "VBD" and bool(sentence.children(verb, "advmod", "mark")))
    return is_participle and verb.dep in ("acl", "advcl") and not sentence.children(verb, "aux", *_SUBJECTS)


def source_of(sentence: Sentence, verb: Token) -> Token | None:
    """The word that heads whoever says it; None where the sentence does not say."""
    if is_passive(sentence, verb):
        by = next(iter(sentence.children(verb, "agent")), None)
        return next(iter(sentence.children(by, "pobj")), None) if by else None
    own = next(iter(sentence.children(verb, *_SUBJECTS)), None)
    if own or verb.is_root:
        return own
    return _inherited(sentence, verb)


def _inherited(sentence: Sentence, verb: Token) -> Token | None:
    head = sentence.head(verb)
    if verb.dep == "acl":
        return _issuer(sentence, head) or head
    if verb.dep == "pcomp":
        if quoted := quoted_in(sentence, verb):
            return quoted
        head = next((t for t in sentence.ancestors(head) if t.pos in ("VERB", "AUX")), verb)
    if verb.dep not in _INHERIT or head == verb:
        return None
    if head.pos in ("NOUN", "PROPN", "PRON"):
        return head
    if verb.dep == "xcomp" and sentence.children(head, "dobj"):
        return sentence.children(head, "dobj")[0]
    passive = sentence.children(head, "nsubjpass")
    return passive[0] if passive else source_of(sentence, head)


def _issuer(sentence: Sentence, paper: Token) -> Token | None:
    """Whoever issues a paper that says something ("sent a letter calling for …")."""
    verb = sentence.head(paper)
    is_issued = paper.dep == "dobj" and verb.lemma in ISSUING and sentence.children(verb, *_SUBJECTS)
    return source_of(sentence, verb) if is_issued else None


def quoted_in(sentence: Sentence, verb: Token) -> Token | None:
    """Whoever is quoted "as saying": the subject of a passive, the object of an active verb."""
    preposition = sentence.head(verb)
    if verb.dep != "pcomp" or preposition.lemma != "as":
        return None
    return next(iter(sentence.children(sentence.head(preposition), "nsubjpass", "dobj")), None)


def quoted_by(sentence: Sentence, verb: Token) -> Token | None:
    """Whoever quotes somebody "as saying"."""
    return source_of(sentence, sentence.head(sentence.head(verb))) if quoted_in(sentence, verb) else None


def is_subject(token: Token) -> bool:
    """Whether a word is the subject of something, active or passive."""
    return token.dep in ("nsubj", "nsubjpass")


def cue_words(sentence: Sentence, verb: Token, particles: tuple[Token, ...]) -> tuple[Token, ...]:
    """The verb with the auxiliaries and adverbs that stand right before it and the particles right after it."""
    own = {c.index for c in sentence.children(verb, "aux", "auxpass", "advmod", "neg")}
    first = last = verb.index
    while first - 1 in own:
        first -= 1
    after = {c.index for c in (*sentence.children(verb, "prt"), *particles)}
    while last + 1 in after:
        last += 1
    return sentence.tokens[first : last + 1]


def antecedent(sentence: Sentence, word: Token) -> Token | None:
    """The noun that a relative pronoun takes up; None for any other word."""
    if word.tag not in ("WP", "WDT"):
        return None
    clause = next((t for t in sentence.ancestors(word) if t.dep == "relcl"), None)
    return sentence.head(clause) if clause else None
