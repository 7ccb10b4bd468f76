"""Whether a deed is political and sure enough to be an event of the record, and how sure."""

from detente.divide.document import Sentence
from detente.extract.events.codes import plover
from detente.extract.events.factuality import Kind
from detente.extract.events.people import Cast
from detente.extract.events.read import Deed
from detente.extract.events.syntax import complements, is_passive, phrases
from detente.extract.events.words import fits
from detente.record import Root, Status

_FORCE = ("@attack", "@weapon", "@explosive", "@fire", "@aircraft", "@ship")
_VIOLENT = frozenset({Root.ASSAULT, Root.COERCE, Root.MOBILIZE})
_LAW = frozenset({Root.COERCE, Root.PROTEST, Root.SANCTION})
_JUDGING = frozenset({Root.ACCUSE, Root.SUPPORT, Root.REJECT, Root.REQUEST})
"""Roots of words that a town has no part in ("turned down a move to …")."""
_VERB, _CARRIED, _NOUN = 0.85, 0.8, 0.55
"""How often a trigger of each sort tells of an event at all; a first estimate, from reading newswire."""
_ANONYMOUS = 0.85
"""What an event is worth of whose parties nobody is known."""


def accepts(cast: Cast, sentence: Sentence, deed: Deed) -> bool:
    """Whether those involved are political, and both sides are named where the word or the root wants both."""
    crowd = deed.coding.root is Root.PROTEST
    actors = [i for i in deed.actors if cast.is_political(i) or (crowd and _is_crowd(cast, sentence, i))]
    spoken = deed.coding.root in _JUDGING
    recipients = [i for i in deed.recipients if cast.is_political(i) and not (spoken and cast.is_town(i))]
    if (
        not (actors or recipients)
        or not _has_sides(sentence, cast, deed)
        or ("official" in deed.found.word.flags and (not actors or _is_cargo(sentence, deed)))
    ):
        return False
    if any(_is_share(cast, sentence, i) for i in deed.actors):
        return False
    if _is_accident(sentence, deed) or _is_play(sentence, deed) or _is_of_care(sentence, deed):
        return False
    return bool(deed.actors) or _needs_no_actor(sentence, deed)


def _is_crowd(cast: Cast, sentence: Sentence, mention: str) -> bool:
    head = sentence.head_of(cast.mentions[mention].span)
    return head is not None and fits(head, ("@crowd",), head=False)


def _is_share(cast: Cast, sentence: Sentence, mention: str) -> bool:
    """Whether a mention is a share of those polled, who only say what they would do."""
    head = sentence.head_of(cast.mentions[mention].span)
    return head is not None and head.lemma in ("percent", "%", "cent")


def _has_sides(sentence: Sentence, cast: Cast, deed: Deed) -> bool:
    """Whether both sides are named where they have to be: as the word wants, in talk, in a bare agreement."""
    flags, trigger = deed.found.word.flags, deed.found.trigger
    if (deed.actors and deed.recipients) or len(deed.actors) > 1:
        return True
    if trigger.pos == "NOUN":
        return deed.status is not Status.HYPOTHETICAL and _is_enough(sentence, cast, deed)
    if deed.found.word.root is Root.THREATEN and deed.coding.act in _VIOLENT:
        return True
    offered = deed.coding.root is Root.AGREE and deed.coding.act and "deed" not in flags
    return bool(offered and deed.actors) or _is_enough(sentence, cast, deed)


def _is_enough(sentence: Sentence, cast: Cast, deed: Deed) -> bool:
    """Whether one side is as much as the word asks for; several who do it together are both sides of talks."""
    flags, trigger = deed.found.word.flags, deed.found.trigger
    if deed.coding.root is Root.AGREE and deed.coding.act is None:
        return "accord" in flags and bool(complements(sentence, trigger))
    if deed.coding.root is Root.CONSULT and "symmetric" in flags and trigger.pos == "NOUN":
        return any(t.lemma in ("between", "among") for t in sentence.children(trigger, "prep"))
    heads = [sentence.head_of(cast.mentions[i].span) for i in deed.actors]
    alone = deed.found.noun is None and not any(h and h.tag in ("NNS", "NNPS") for h in heads)
    return not ("pair" in flags or "weak" in flags or ("symmetric" in flags and alone))


def _is_accident(sentence: Sentence, deed: Deed) -> bool:
    """Whether people come to harm by a crash or a storm, or by nothing that is told."""
    if "harm" not in deed.found.word.flags:
        return False
    trigger = deed.found.trigger
    around = (*sentence.subtree(trigger), *sentence.ancestors(trigger))
    if any(fits(t, ("@accident",), head=False) for t in around):
        return True
    return not deed.actors and not any(fits(t, _FORCE, head=False) for t in around)


def _is_cargo(sentence: Sentence, deed: Deed) -> bool:
    """Whether it is goods that travel, not those who sent them."""
    return any(
        fits(t, ("@aid", "@goods", "@money"), head=False) for t in sentence.children(deed.found.trigger, "nsubj")
    )


def _is_of_care(sentence: Sentence, deed: Deed) -> bool:
    """Whether somebody is only released from a hospital."""
    from_where = (t for p in phrases(sentence, deed.found.trigger) if p.word == "from" for t in p.heads)
    return deed.coding.mode == "release" and any(fits(t, ("@care",), head=False) for t in from_where)


def _is_play(sentence: Sentence, deed: Deed) -> bool:
    """Whether the sentence is about sport or the stage, where only force and the law are politics."""
    return deed.coding.root not in _LAW and any(fits(t, ("@sport",), head=False) for t in sentence.tokens)


def _needs_no_actor(sentence: Sentence, deed: Deed) -> bool:
    """Whether nobody is named because nobody need be: a passive, a deed noun, or a weapon that does it."""
    trigger = deed.found.trigger
    if trigger.pos != "VERB" or is_passive(sentence, trigger):
        return True
    subject = sentence.children(trigger, "nsubj")
    return deed.coding.root in _VIOLENT and any(fits(t, _FORCE) for t in subject)


def confidence(cast: Cast, deed: Deed) -> float:
    """How sure the event is: by its trigger, by the roles that are filled, by how plainly it is said."""
    base = _NOUN if deed.found.trigger.pos == "NOUN" else _CARRIED if deed.found.noun else _VERB
    both = deed.actors and (deed.recipients or len(deed.actors) > 1)
    sides = 1.0 if both else 0.7 if plover(deed.coding.root).recipient else 0.85
    plain = 1.0 if deed.judgement.kind in (Kind.FACT, Kind.SAID) else 0.9
    known = max((cast.mentions[i].confidence for i in (*deed.actors, *deed.recipients)), default=0.5)
    settled = any(cast.mentions[i].actors for i in (*deed.actors, *deed.recipients))
    return round(base * sides * plain * (0.6 + 0.4 * known) * (1.0 if settled else _ANONYMOUS), 2)
