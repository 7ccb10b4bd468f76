"""Deeds that are politics whoever does them: matters of state that come about or end, and force of arms."""

from msgspec.structs import replace

from detente.divide.document import Sentence, Token
from detente.extract.events.factuality import Judgement, Kind
from detente.extract.events.find import Found
from detente.extract.events.outbreaks import comes_about
from detente.extract.events.struck import ARMED, FORCE
from detente.extract.events.syntax import agents, conjoined, counted, is_passive, patients, phrases
from detente.extract.events.words import fits
from detente.record import Root

_OF_ARMS = frozenset({Root.ASSAULT, Root.MOBILIZE, Root.RETREAT, Root.THREATEN})
"""Roots of what is done by weapons and armed men."""
_SETTLED = (Kind.CANCELLED, Kind.FUTURE, Kind.EXPECTED)
"""What a noun is that is called off, or is still to come."""


def is_of_state(sentence: Sentence, found: Found) -> bool:
    """Whether what is done is a matter of state or of a strike, whoever does it ("lifted the state of emergency")."""
    trigger = found.trigger
    heads = (*patients(sentence, trigger), *(t for act in found.acts for t in patients(sentence, act.trigger)))
    below = (t for head in (*heads, trigger) for p in phrases(sentence, head) if p.word in _LINKS for t in p.heads)
    return any(_is_public(sentence, t) for t in (*heads, *below))


_LINKS = ("of", "on", "over", "to", "under")


def is_matter(sentence: Sentence, found: Found, judgement: Judgement) -> bool:
    """Whether something is told of a matter of state, or done by force of arms, so that nobody need be named."""
    trigger = found.trigger
    if _is_supposed(sentence, trigger):
        return False
    if trigger.pos == "NOUN":
        return _is_under_way(sentence, trigger, judgement) or _is_raid(sentence, found)
    undergone = is_passive(sentence, trigger)
    heads = patients(sentence, trigger) if undergone else sentence.children(trigger, "nsubj")
    if not undergone and trigger.tag == "VBD" and not agents(sentence, trigger):
        signed = found.word.root is Root.SUPPORT and any(fits(t, ("@deal",)) for t in patients(sentence, trigger))
        return signed or is_of_state(sentence, found)
    sides = any(fits(t, ("@delegation",), head=False) for t in agents(sentence, trigger))
    return (
        sides
        or any(_is_public(sentence, t) for t in heads)
        or is_by_arms(sentence, found)
        or is_execution(sentence, found)
    )


def _is_supposed(sentence: Sentence, trigger: Token) -> bool:
    """Whether it, or what tells of it, is only a condition or possible ("unless the assault on the town stops")."""
    verbs = [t for t in (trigger, *sentence.ancestors(trigger)) if t.pos in ("VERB", "AUX")]
    marked = any(m.lemma in _CONDITIONS for t in verbs for m in sentence.children(t, "mark"))
    timeless = any(t.dep == "advcl" and _is_present(sentence, t) for t in verbs)
    return (
        marked
        or timeless
        or any(a.tag == "MD" and a.lemma in _POSSIBLE for t in verbs[:1] for a in sentence.children(t, "aux"))
    )


def _is_present(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is of no time of its own ("as soon as the truce takes hold")."""
    words = (verb, *sentence.children(verb, "aux", "auxpass"))
    return any(t.tag in ("VBZ", "VBP") for t in words)


_CONDITIONS = ("if", "unless", "until", "once", "whether", "provided", "lest")
_POSSIBLE = ("would", "could", "may", "might", "should", "must", "can")


def is_by_arms(sentence: Sentence, found: Found) -> bool:
    """Whether weapons or armed men do it, or are what is moved ("the tanks were pulled back")."""
    trigger = found.trigger
    seized = found.word.mode == "seize"
    if trigger.pos != "VERB" or not (found.word.root in _OF_ARMS or seized) or found.word.mode in ("resign", "release"):
        return False
    heads = agents(sentence, trigger) or (patients(sentence, trigger) if found.word.root is not Root.ASSAULT else ())
    doers = tuple(counted(sentence, heads))
    return any(fits(one, _ARMS, head=False) or _is_armed(sentence, t) for t in doers for one in (t, _singular(t)))


_ARMS = (*FORCE, *ARMED, "@hijacker")


def _singular(word: Token) -> Token:
    """A plural that opens a sentence, which the parser takes for a name ("Guerrillas blew up …"), as its noun."""
    return replace(word, lemma=word.text.lower().removesuffix("s")) if word.index == 0 else word


def _is_armed(sentence: Sentence, word: Token) -> bool:
    """Whether men are said to be armed, masked, or with guns."""
    return any(t.lemma in ("armed", "hooded", "masked") for t in sentence.children(word, "amod", "acl"))


def is_execution(sentence: Sentence, found: Found) -> bool:
    """Whether somebody is put to death by law, which no private person does."""
    trigger = found.trigger
    put = trigger.pos == "VERB" and is_passive(sentence, trigger) and fits(trigger, ("@executing",), head=False)
    return put and found.word.root is Root.ASSAULT


def _is_under_way(sentence: Sentence, noun: Token, judgement: Judgement) -> bool:
    """Whether a verb says of a matter of state that it takes place, ends, is set for a day or is called off."""
    if not _is_public(sentence, noun):
        return False
    judged, noun = judgement.kind in _SETTLED, _whole(sentence, noun)
    verb = sentence.head(noun)
    told = noun.dep in ("nsubj", "nsubjpass") and fits(verb, ("@occurring", "@arranging"), head=False)
    within = (t for p in phrases(sentence, verb) if p.word in ("into", "in") for t in p.heads)
    in_force = noun.dep == "nsubj" and any(t.lemma in _FORCE for t in (*sentence.children(verb, "dobj"), *within))
    return told or in_force or judged or bool(comes_about(sentence, noun))


def _whole(sentence: Sentence, noun: Token) -> Token:
    """What a noun is a part or one of ("the sixth round of peace talks"), else the noun itself."""
    link = sentence.head(noun)
    above = sentence.head(link)
    return (
        above if noun.dep == "pobj" and link.lemma == "of" and fits(above, ("@amount", "@parley"), head=False) else noun
    )


_FORCE = ("effect", "force")
"""What something takes, or comes into, that begins to hold."""


def _is_public(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is of a matter of state, or of talks that other words say to be on one."""
    truce = noun.lemma == "fire" and any(t.lemma == "cease" for t in sentence.children(noun, "compound", "amod"))
    if truce or fits(noun, ("@matter", "@affair"), head=False):
        return True
    beside = sentence.children(noun, "amod", "compound", "nmod", "poss")
    below = (t for p in phrases(sentence, noun) if p.word in ("of", "on", "over", "about", "for") for t in p.heads)
    words = (
        w for t in (*beside, *below) for w in (t, *conjoined(sentence, t), *sentence.children(t, "compound", "amod"))
    )
    return fits(noun, ("@parley",), head=False) and any(fits(t, ("@peacemaking", "@matter"), head=False) for t in words)


def _is_raid(sentence: Sentence, found: Found) -> bool:
    """Whether a noun of warfare is said to be somewhere ("the ambush at Gajre")."""
    if found.word.root is not Root.ASSAULT or not fits(found.trigger, ("@military",), head=False):
        return False
    known = any(t.lemma in _KNOWN for t in sentence.children(found.trigger, "det")) or bool(
        sentence.children(found.trigger, "poss")
    )
    places = (t for p in phrases(sentence, found.trigger) if p.word in _WHERE for t in p.heads)
    return known and any(t.entity in ("GPE", "LOC", "FAC") or fits(t, ("@place",), head=False) for t in places)


_WHERE = ("at", "in", "near", "on", "of", "against", "outside")
_KNOWN = ("the", "this", "that", "these", "those")
