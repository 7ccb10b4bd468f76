"""The medium of a statement: what its cue implies, or a word for one in the cue's clause."""

from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile

from msgspec import Struct

from detente.divide.document import Document, Sentence, Token
from detente.extract.lexicon.tables import load
from detente.extract.statements.cues import speakers
from detente.extract.statements.found import Found, Named

_ADJUNCTS = ("prep", "dobj", "dative", "npadvmod", "agent", "advmod")
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp"})
_SPEAKING = frozenset({"speak", "talk", "write", "address"})
_ELSEWHERE = (
    frozenset({"after", "before", "follow", "following", "until", "since", "ahead", "about", "regarding", "despite"})
    | frozenset({"response", "reaction", "reply", "answer", "reference"})
    | frozenset({"sideline", "sidelines", "margin", "margins", "eve", "wake", "end", "conclusion", "close"})
)
"""Words of which a medium is what came before, what is spoken of, or what was near: "said after the call"."""


class MediumWord(Struct, frozen=True):
    """A noun that names a medium, or people who stand for one ("reporters" for the press)."""

    lemma: str
    medium: str
    people: bool = False


@cache
def _media() -> dict[str, MediumWord]:
    return {row.lemma: row for row in load("media.tsv", MediumWord)}


def is_listener(lemma: str) -> bool:
    """Whether a common noun is for somebody who listens or for an occasion of speech."""
    return lemma in _media() or lemma in speakers()


def is_addressed(name: Named) -> bool:
    """Whether a name is of somebody one can speak to, not of a thing or an occasion ("told a news conference")."""
    row = _media().get(name.head.lemma)
    return row.people if row else name.head.pos in ("PROPN", "PRON") or name.head.lemma in speakers()


def medium_of(document: Document, found: Found) -> str | None:
    """The medium; None where neither the cue nor a word that hangs on it names one."""
    if found.cue.medium or found.cue_span is None:
        return found.cue.medium
    sentence = document.sentences[found.sentence]
    cue = sentence.head_of(found.cue_span)
    if cue is None:
        return None
    words = (t for t in _hanging_on(sentence, cue) if t.lemma in _media() and t.pos in ("NOUN", "PROPN"))
    named = ((t, _media()[t.lemma]) for t in words if not _is_said(document, found, t))
    return next((row.medium for t, row in named if row.people or not _is_elsewhere(sentence, cue, t)), None)


def _hanging_on(sentence: Sentence, cue: Token) -> Iterator[Token]:
    """Objects and adverbials of a cue, and those of a participle that sets the scene ("Speaking on radio, …")."""
    for child in sentence.children(cue, *_ADJUNCTS):
        yield from sentence.subtree(child, without=_CLAUSES)
    for scene in sentence.children(cue, "advcl"):
        if scene.lemma in _SPEAKING:
            yield from sentence.subtree(scene, without=_CLAUSES)


def _is_elsewhere(sentence: Sentence, cue: Token, token: Token) -> bool:
    """Whether a word only tells when, near what, or about what something was said."""
    above = takewhile(lambda t: t != cue, sentence.ancestors(token))
    return any(t.lemma in _ELSEWHERE for t in islice(above, 2))


def _is_said(document: Document, found: Found, token: Token) -> bool:
    return document.quote_at(token.span.start) is not None or any(s.covers(token.span) for s in found.content)
