"""One happening that is told by two words of a sentence: "killed in an ambush", "the raids killed"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from detente.divide.document import Sentence, Token
from detente.extract.events.conveyed import conveying
from detente.extract.events.read import Deed
from detente.extract.events.words import fits
from detente.record import Root

_JUDGING = frozenset({Root.ACCUSE, Root.REJECT, Root.SUPPORT})
_LEANING = {"advcl": _JUDGING, "conj": frozenset({Root.ACCUSE, Root.REQUEST, Root.THREATEN})}
"""By the label of the word that tells of them the roots of deeds that share their recipients with the deed above."""
_WITHIN = frozenset({"in", "by", "during", "with"})


def merged(sentence: Sentence, deeds: Iterable[Deed]) -> tuple[Deed, ...]:
    """The deeds, each happening once: who is named beside its other word takes part in it too."""
    found = tuple(deeds)
    known = tuple(_aimed(sentence, deed, found) for deed in found)
    doubles = {id(d): first for d in known if (first := _told_before(sentence, d, known))}
    return tuple(_with(d, [o for o in known if doubles.get(id(o)) is d]) for d in known if id(d) not in doubles)


def _aimed(sentence: Sentence, deed: Deed, others: tuple[Deed, ...]) -> Deed:
    """Words against somebody unnamed ("calling its terms absurd", "and demanded talks") with whom the verb above has.

    A judgement stands under a judgement; a demand or a threat beside a charge, a demand or a threat.
    """
    roots = _LEANING.get(deed.found.trigger.dep, frozenset())
    if deed.recipients or deed.coding.root not in roots:
        return deed
    above = sentence.head(deed.found.trigger)
    said = (o for o in others if o.found.trigger == above and o.coding.root in roots and o.actors == deed.actors)
    return next((replace(deed, recipients=o.recipients) for o in said), deed)


def _told_before(sentence: Sentence, deed: Deed, others: tuple[Deed, ...]) -> Deed | None:
    """The deed of the verb above that tells of the same happening."""
    rest = [o for o in others if o is not deed]
    same = (o for o in rest if o.coding.root is deed.coding.root and o.coding.act is deed.coding.act)
    told = next((o for o in same if o.found.trigger in _tellers(sentence, deed, o)), None)
    return told or next((o for o in rest if _is_launch(sentence, deed, o)), None)


def _is_launch(sentence: Sentence, deed: Deed, other: Deed) -> bool:
    """Whether a participle only tells who sent what then struck ("rockets fired by … hit")."""
    trigger, weapon = deed.found.trigger, sentence.head(deed.found.trigger)
    sent = trigger.dep == "acl" and trigger.tag == "VBN" and fits(weapon, ("@missile", "@explosive"), head=False)
    struck = other.coding.root is Root.ASSAULT and other.status is deed.status
    return sent and struck and weapon.dep == "nsubj" and sentence.head(weapon) == other.found.trigger


def _tellers(sentence: Sentence, deed: Deed, other: Deed) -> Iterator[Token]:
    """The verbs above that a deed noun in their phrase, or a participle with the same parties, only tells more of."""
    trigger = deed.found.trigger
    above = sentence.head(trigger)
    if trigger.pos == "NOUN" and trigger.dep == "pobj" and above.lemma in _WITHIN:
        yield sentence.head(above)
    if trigger.pos == "NOUN" and trigger.dep == "nsubj" and _is_one_harm(deed, other):
        yield above
    if conveying(sentence, deed.found) == above:
        yield above
    if trigger.pos == "VERB" and trigger.dep == "conj" and _is_one_blow(deed, other):
        yield above
    parties = {*other.actors, *other.recipients}
    blow = deed.coding.root is Root.ASSAULT and deed.actors == other.actors
    if trigger.tag == "VBG" and trigger.dep == "advcl" and (blow or {*deed.actors, *deed.recipients} <= parties):
        yield above


def _is_one_harm(deed: Deed, other: Deed) -> bool:
    """Whether those whom a raid harms are all whom it is said to be on."""
    return deed.coding.root is Root.ASSAULT and set(deed.recipients) <= set(other.recipients)


def _is_one_blow(deed: Deed, other: Deed) -> bool:
    """Whether two verbs tell of one use of force: by the same, in no two ways, on nobody else."""
    modes = {deed.coding.mode, other.coding.mode} - {None}
    sides = {frozenset(d.recipients) for d in (deed, other) if d.recipients}
    alike = deed.actors == other.actors and deed.status is other.status
    return deed.coding.root is Root.ASSAULT and alike and len(modes) < 2 and len(sides) < 2


def _with(deed: Deed, doubles: Iterable[Deed]) -> Deed:
    """A deed with the sides that it lacks from those that tell of it too."""
    for double in doubles:
        actors = deed.actors or tuple(i for i in double.actors if i not in deed.recipients)
        recipients = deed.recipients or tuple(i for i in double.recipients if i not in actors)
        deed = replace(deed, actors=actors, recipients=recipients)
    return deed
