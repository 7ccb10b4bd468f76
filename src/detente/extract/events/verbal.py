"""Blows in words: "attacked her in a speech", "tweets attacking him", "Nixon attacked McGovern" are criticism."""

from collections.abc import Iterator
from dataclasses import replace

from detente.divide.document import Sentence, Token
from detente.extract.events.people import Cast
from detente.extract.events.read import Deed
from detente.extract.events.speech import Coding
from detente.extract.events.syntax import agents, phrases
from detente.extract.events.words import fits
from detente.record import ActorKind, Root

_BLOWS = frozenset({"attack", "target", "assail", "blast", "hit"})
"""Words for blows that may be of words."""
_THROUGH = frozenset({"in", "on", "during", "at", "via", "through", "with", "including"})
_SPOKEN = ("@wording", "tv", "television", "radio", "twitter", "debate", "rally", "ad", "advert", "advertisement")
_TONES = ("verbal", "personal", "scathing", "blistering", "rhetorical", "stinging", "withering", "partisan")
_SIDES = frozenset({ActorKind.PERSON, ActorKind.PARTY, ActorKind.MEDIA})
_ARMED = frozenset({"MIL", "REB", "PRM", "UAF", "CRM", "SPY"})


def in_words(cast: Cast, sentence: Sentence, deed: Deed) -> Deed:
    """The deed, as criticism where a blow of no kind is dealt in a text or speech, or by one politician to another."""
    coding, words = deed.coding, deed.found.words
    if coding.root is not Root.ASSAULT or coding.mode or coding.act or all(t.lemma not in _BLOWS for t in words):
        return deed
    if not (_is_spoken(sentence, words) or _is_between_politicians(cast, deed)):
        return deed
    reason = f"“{words[-1].text}”, a blow in words, is criticism"
    return replace(deed, coding=Coding(Root.ACCUSE, None, "disapprove", "111", reason))


def _is_spoken(sentence: Sentence, words: tuple[Token, ...]) -> bool:
    """Whether a text deals the blow, a speech or tweet holds it, or a word beside it says that it is of words."""
    return any(fits(t, _TONES, head=False) for w in words for t in sentence.children(w, "amod")) or any(
        fits(t, _SPOKEN, head=False) for w in words for t in _media(sentence, w)
    )


def _media(sentence: Sentence, word: Token) -> Iterator[Token]:
    if word.pos == "VERB":
        yield from agents(sentence, word)
    yield from (t for p in phrases(sentence, word) if p.word in _THROUGH for t in p.heads)


def _is_between_politicians(cast: Cast, deed: Deed) -> bool:
    """Whether persons, parties and media without arms are on both sides."""
    sides = [[cast.actor_of(i) for i in side] for side in (deed.actors, deed.recipients)]
    everybody = [actor for side in sides for actor in side]
    return all(sides) and all(a and a.kind in _SIDES and not _ARMED.intersection(a.sectors) for a in everybody)
