"""The town that force falls upon where nobody is named who uses it ("Missiles hit Lviv", "the assault on Lviv")."""

from detente.divide.document import Sentence, Token
from detente.extract.events.find import Found
from detente.extract.events.roles import Pick, heads_at
from detente.extract.events.syntax import agents, is_passive
from detente.extract.events.words import fits
from detente.record import Root

FORCE = ("@attack", "@weapon", "@explosive", "@fire", "@aircraft", "@ship")
"""What force is used with, so that it stands for whoever uses it."""
ARMED = ("@armed", "@soldiers", "@rebel")
"""Those who use force as a rule, whoever they are."""
_FALLS = ("obj", "on", "upon", "against", "into", "of")
"""Where the town stands; where a deed is done in a town, or near it, it is not done to the town."""


def struck(sentence: Sentence, found: Found, pick: Pick) -> tuple[str, ...]:
    """The town that is attacked or taken by nobody in particular; a verb wants arms or armed men for its subject."""
    taken = found.word.mode == "seize"
    if "symmetric" in found.word.flags or not (found.word.root is Root.ASSAULT or taken):
        return ()
    if found.trigger.pos == "VERB" and not _is_by_force(sentence, found.trigger, taken=taken):
        return ()
    places = (place for place in _FALLS if place in found.word.recipient)
    heads = (t for place in places for t in heads_at(sentence, found, place))
    return next((ids for t in heads if (ids := pick(t, placed=True))), ())


def _is_by_force(sentence: Sentence, verb: Token, *, taken: bool) -> bool:
    """Whether weapons or armed men do it; a passive that names nobody is of force where something is taken by it."""
    doers = agents(sentence, verb)
    if not doers:
        return taken and is_passive(sentence, verb)
    return any(fits(t, (*FORCE, *ARMED), head=False) for t in doers)
