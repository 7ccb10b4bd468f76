"""Whose words a text is: who issued the statement that condemns, adopted the resolution, sent the note."""

from collections.abc import Iterator

from detente.divide.document import Sentence, Token
from detente.extract.events.find import match
from detente.extract.events.syntax import agents, conjoined, phrases
from detente.extract.events.words import fits
from detente.record import Root

_ISSUING = frozenset({"NORP", "GPE", "ORG"})
_AGAINST = frozenset({Root.REJECT, Root.ACCUSE, Root.CONCEDE})
_INSIDE = frozenset({"in", "by", "through", "with"})


def spoken_by(sentence: Sentence, agent: Token) -> tuple[Token, ...]:
    """The doer of a deed; of one that a text does ("a statement condemning …") whoever the text is by."""
    if not fits(agent, ("@wording",), head=False):
        return (agent,)
    return tuple(dict.fromkeys(_owners(sentence, agent))) or _issuers(sentence, agent)


def _owners(sentence: Sentence, text: Token) -> Iterator[Token]:
    """Whose a text is by the words beside it: "an American resolution", "a report by …", "a motion tabled by …"."""
    yield from conjoined(sentence, *sentence.children(text, "poss"))
    yield from (t for t in sentence.children(text, "amod", "compound", "nmod") if t.entity in _ISSUING)
    yield from (t for p in phrases(sentence, text, own=True) if p.word in ("by", "from", "of") for t in p.heads)
    yield from (t for c in sentence.children(text, "acl") if c.tag == "VBN" for t in agents(sentence, c))


def _issuers(sentence: Sentence, text: Token) -> tuple[Token, ...]:
    """Who issues a text, or says in it what follows; not who rejects it."""
    above = sentence.head(text)
    if text.dep == "pobj" and above.lemma in _INSIDE:
        above = sentence.head(above)
    told = match(sentence, above)
    if text.dep not in ("dobj", "nsubjpass", "pobj") or above.pos != "VERB" or (told and told.word.root in _AGAINST):
        return ()
    return tuple(t for t in agents(sentence, above) if t != text)
