"""Who says it: the word that heads a source, by syntax, and by the order of words where syntax misleads."""

from detente.divide.document import Document, Sentence, Token
from detente.extract.statements.cues import Cue, speakers
from detente.extract.statements.nominals import holder_of
from detente.extract.statements.reporting import reporting_verb
from detente.extract.statements.verbs import antecedent, is_passive, source_of

_NOBODY = frozenset({"you", "nobody", "none", "neither"})
_PERSONS = frozenset({"he", "she", "they", "who", "i", "we"})
_THINGS = frozenset(
    {"that", "which", "what", "whatever", "this", "these", "there", "nothing", "something", "anything", "everything"}
)
_NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE", "CARDINAL"})
_CLOSING = frozenset(',"”') | {"''"}
_NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
_TIMES = frozenset({"DATE", "TIME"})
_PREMODIFIERS = frozenset({"compound", "det", "amod", "poss", "nmod", "nummod"})


def source_word(document: Document, sentence: Sentence, word: Token, cue: Cue) -> Token | None:
    """Whoever says or holds it, unless that is a word inside a quotation."""
    if word.pos == "VERB":
        source = source_of(sentence, reporting_verb(sentence, word) or word)
    else:
        source = holder_of(sentence, word)
    if cue.is_plain and cue.frames[0] != "np to" and (inverted := _inverted(sentence, word)):
        return inverted
    if source and _is_in_dateline(document, source):
        return _noun_behind_dateline(document, sentence, source, word)
    if source and source.entity not in _TIMES and not document.quote_at(source.span.start):
        return source
    return noun_beside(document, sentence, word) if cue.is_plain and not is_passive(sentence, word) else None


def speaks(sentence: Sentence, source: Token) -> bool:
    """Whether a source is a name, a person's pronoun, or a common noun for somebody who speaks."""
    head = antecedent(sentence, source) or source
    return head.pos == "PROPN" or head.lemma in speakers() or head.lemma in _PERSONS


def can_speak(sentence: Sentence, source: Token) -> bool:
    """Whether a source is anything but a thing: a name, somebody's pronoun, a figure of people, or a speaker's noun."""
    head = antecedent(sentence, source) or source
    if head.pos in ("PRON", "DET"):
        return head.lemma not in _THINGS
    return head.pos != "NOUN" or head.text[0].isupper() or head.entity in _NAMES or head.lemma in speakers()


def is_nobody(sentence: Sentence, source: Token) -> bool:
    """Whether a source is nobody, or nobody in particular ("no official said …", "you think …")."""
    deniers = sentence.children(source, "det", "neg", "preconj")
    return source.lemma in _NOBODY or any(t.lemma in ("no", "neither") for t in deniers)


def _inverted(sentence: Sentence, verb: Token) -> Token | None:
    """The name that the parser took for the object of a verb right behind a comma ("…, said Smith")."""
    name = _first_noun(sentence, sentence.tokens[verb.index + 1 : verb.index + 4])
    before = sentence.tokens[max(verb.index - 1, 0)]
    if name is None or before.text not in _CLOSING or not _may_follow(sentence, verb, name):
        return None
    return name if name.pos == "PROPN" or name.lemma in speakers() else None


def _may_follow(sentence: Sentence, verb: Token, name: Token) -> bool:
    """Whether a name behind a verb can be its subject: nothing else is, and it hangs on the verb or on what it does."""
    return sentence.head(name) == verb or (name.dep == "nsubj" and source_of(sentence, verb) is None)


def _is_in_dateline(document: Document, word: Token) -> bool:
    dateline = document.article.dateline
    return dateline is not None and dateline.span.covers(word.span)


def _noun_behind_dateline(document: Document, sentence: Sentence, word: Token, verb: Token) -> Token | None:
    """The first noun behind the dateline that holds `word`, up to the verb."""
    dateline = document.article.dateline
    between = sentence.tokens[word.index + 1 : verb.index]
    return _first_noun(sentence, tuple(t for t in between if dateline and t.span.start >= dateline.span.end))


def noun_beside(document: Document, sentence: Sentence, verb: Token) -> Token | None:
    """The noun right behind a verb ("…," said Smith), else the first behind a quotation, else the one before it."""
    behind = _first_noun(sentence, sentence.tokens[verb.index + 1 : verb.index + 2])
    quoted = [t.index for t in sentence.tokens[: verb.index] if document.quote_at(t.span.start)]
    first = quoted[-1] + 1 if quoted else max(verb.index - 1, 0)
    return behind or _first_noun(sentence, sentence.tokens[first : verb.index])


def _first_noun(sentence: Sentence, words: tuple[Token, ...]) -> Token | None:
    """The word that heads the first noun phrase among `words`."""
    noun = next((t for t in words if t.pos in _NOMINAL and t.entity not in _TIMES), None)
    while noun and noun.dep in _PREMODIFIERS and sentence.head(noun).index > noun.index:
        noun = sentence.head(noun)
    return noun
