"""Who does a deed and to whom: where the table says that the roles of a trigger stand, in order."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Protocol

from detente.divide.document import Sentence, Token
from detente.extract.events.asides import authors, awaited, charged, conditioned
from detente.extract.events.belonging import aims, doers, enabled, makers, senders
from detente.extract.events.company import companions
from detente.extract.events.find import Found, match
from detente.extract.events.outbreaks import PARTNERS, comes_about
from detente.extract.events.purposes import convened, purposes
from detente.extract.events.syntax import (
    agents,
    arrival,
    complements,
    conjoined,
    guilty_of,
    has_to,
    is_passive,
    patients,
    phrases,
    receivers,
    subjects,
)
from detente.extract.events.wording import spoken_by
from detente.extract.events.words import EventWord, fits
from detente.record import Root


class Pick(Protocol):
    """Tells what a noun phrase, given by its head, stands for: ids of mentions."""

    def __call__(
        self,
        token: Token,
        /,
        *,
        besides: tuple[str, ...] = (),
        known: bool = False,
        anyone: bool = False,
        placed: bool = False,
    ) -> tuple[str, ...]:
        """The mentions, none of whom is, or is the state of, one of those `besides`.

        If `known`, settled ones; if `anyone`, those too who are only described; if `placed`, towns too.
        """
        ...


_AFTER_VERB = (
    *("iobj", "obj", "against", "on", "upon", "with", "to", "at", "toward", "towards", "into", "from", "over", "of"),
    *("outside", "near", "between"),
)
_WHO_IS_LET = ("iobj", "obj", "comp", *_AFTER_VERB[2:])
_PARTNERS = ("with", *PARTNERS)
_THROUGHOUT = ("in", "across", "throughout")
_BESIDE_NOUN = ("by", "poss", "from", "mod", "of")
_BLAMED = "blamed"
_JUDGING = frozenset({Root.ACCUSE, Root.SUPPORT, Root.REJECT})
_WORDS = frozenset({Root.ACCUSE, Root.SUPPORT, Root.REQUEST, Root.THREATEN, Root.REJECT})
"""Roots of what a text can do in the name of those who wrote it."""
_VERBAL = frozenset({Root.ACCUSE, Root.SUPPORT, Root.AGREE, Root.CONCEDE, Root.REQUEST, Root.THREATEN})
_HOSTILE = frozenset({Root.ASSAULT, Root.COERCE, Root.MOBILIZE, Root.SANCTION})
OBJECTING = _JUDGING | {Root.PROTEST}
"""Who condemns an attack on somebody, or marches against it, is not against that somebody."""
_AIMED = frozenset(
    {
        *(Root.COERCE, Root.MOBILIZE, Root.SANCTION, Root.AID, Root.RETREAT, Root.CONCEDE, Root.AGREE, Root.REQUEST),
        *(Root.THREATEN, Root.ASSAULT, Root.SUPPORT),
    }
)
"""Roots of deeds whose objects tell whom they are for or against ("eased restrictions on aid to …")."""
_SUFFERED = frozenset(
    {
        *(Root.ASSAULT, Root.COERCE, Root.SANCTION, Root.ACCUSE, Root.REQUEST, Root.THREATEN, Root.SUPPORT, Root.AID),
        *(Root.RETREAT, Root.CONCEDE),
    }
)
"""Roots of deeds that are done to persons, whoever they are."""
_EXPELLING = frozenset({"expel", "deport"})
_WHERE_DEEDS_FALL = frozenset({Root.AID, Root.RETREAT, Root.CONCEDE, Root.COERCE, Root.ASSAULT, Root.SANCTION})
"""Roots whose place, where nothing else is named, is what they were done to ("imposed a curfew in …")."""


def actors_of(sentence: Sentence, found: Found, pick: Pick) -> tuple[str, ...]:
    """The doers; for a symmetric deed everybody who takes part."""
    places = _actor_places(found)
    if "symmetric" not in found.word.flags:
        return next(_picked(sentence, found, places, pick), ())
    partners = places if found.word.actor else (*places, "obj", *_PARTNERS, found.word.particle)
    return tuple(dict.fromkeys(i for ids in _picked(sentence, found, partners, pick) for i in ids))


def recipients_of(sentence: Sentence, found: Found, pick: Pick, *, actors: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Those it is done to: what stands at the first place that names somebody, in the deed of a speech act at last."""
    if "symmetric" in found.word.flags:
        return next(_picked(sentence, found, ("against",), pick, actors), ()) if found.word.recipient else ()
    if found.word.mode == "resign" and found.trigger.pos == "VERB":
        return next(_picked(sentence, found, ("to",), pick, actors), ())
    beside = ("on", "against", "of", "to", "with")
    places = found.word.recipient or (_AFTER_VERB if found.trigger.pos == "VERB" else beside)
    if named := next(_picked(sentence, found, places, pick, actors), ()):
        return named
    acts = _asked(sentence, found)
    promised = found.acts if found.word.root is Root.AGREE else ()
    named = next((ids for act in acts if (ids := undergoers_of(sentence, act, pick, actors))), ())
    return (
        named
        or next(_elsewhere(sentence, found, pick, actors), ())
        or next((ids for one in purposes(sentence, found) if (ids := _aimed(sentence, one, pick, actors))), ())
        or _within(sentence, found, pick, actors)
        or next((ids for act in promised if (ids := befallen(sentence, act, pick, actors=actors))), ())
    )


def suffering(sentence: Sentence, found: Found, pick: Pick, *, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Those whom the text only describes, where a deed is done to them ("arrested the captain of a ferry")."""
    if found.word.root not in _SUFFERED or "symmetric" in found.word.flags:
        return ()
    places = found.word.recipient or ("iobj", "obj", "against", "on", "from", "to")
    heads = chain((t for place in places for t in heads_at(sentence, found, place)), enabled(sentence, found.trigger))
    return next((ids for t in heads if (ids := pick(t, besides=actors, anyone=True))), ())


def _aimed(sentence: Sentence, purpose: Found, pick: Pick, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Whom a clause of purpose names, the place where it helps, or anybody known whom its phrases are for."""
    named = next(_picked(sentence, purpose, purpose.word.recipient, pick, actors), ())
    further = (pick(t, besides=actors, known=True) for t in aims(sentence, purpose.trigger))
    return named or befallen(sentence, purpose, pick, actors=actors) or next(filter(None, further), ())


def _within(sentence: Sentence, found: Found, pick: Pick, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Who is named inside the object alone: of a thing that is judged its makers, of others whom they are aimed at."""
    heads: Iterable[Token] = ()
    if found.trigger.pos == "VERB" and actors:
        if found.word.root in _JUDGING:
            above = set(sentence.ancestors(found.trigger))
            nouns = (t for t in patients(sentence, found.trigger) if t not in above)
            heads = (t for noun in nouns for t in makers(sentence, noun))
        if found.word.root in _AIMED:
            heads = chain(
                heads,
                enabled(sentence, found.trigger),
                aims(sentence, found.trigger, through_harm=found.word.root is not Root.SUPPORT),
            )
        elif found.word.root is Root.CONSULT:
            heads = (t for noun in patients(sentence, found.trigger) for t in convened(sentence, noun))
    return next((ids for t in heads if (ids := pick(t, besides=actors, known=True))), ())


def _elsewhere(sentence: Sentence, found: Found, pick: Pick, actors: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Those concerned that stand outside the frame: whoever a threat's condition is about, or whose idea is judged."""
    heads: tuple[Token, ...] = awaited(sentence, found.trigger) if found.trigger.pos == "VERB" else ()
    if found.word.root is Root.THREATEN:
        heads = conditioned(sentence, (found.trigger, *(act.trigger for act in found.acts)))
    elif found.trigger.pos == "VERB" and not heads:
        heads = _in_passing(sentence, found)
    if ids := tuple(dict.fromkeys(i for head in heads for i in pick(head, besides=actors))):
        yield ids


def _in_passing(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    """Whose idea is judged, the body that a resolution is put to, or to whom a message goes in which it is said."""
    if found.word.root is Root.ACCUSE and (heads := charged(sentence, found.trigger)):
        return heads
    judged = patients(sentence, found.trigger)
    if found.word.root in _JUDGING and (heads := tuple(t for noun in judged for t in authors(sentence, noun))):
        return heads
    voted = found.word.root in _JUDGING and any(fits(t, ("@resolution",), head=False) for t in judged)
    within = [t for p in phrases(sentence, found.trigger) if p.word in ("in", "at", "before") for t in p.heads]
    if bodies := tuple(t for t in within if voted and t.entity == "ORG"):
        return bodies
    letters = [t for t in within if found.word.root in _VERBAL and fits(t, ("@missive",), head=False)]
    return tuple(t for letter in letters for p in phrases(sentence, letter) if p.word == "to" for t in p.heads)


def _places_of(sentence: Sentence, clause: Token) -> tuple[str, ...]:
    """Where those stand whom a clause concerns; of what one will not speak about, nobody is asked."""
    if fits(clause, ("@commenting",), head=False):
        return ("to", "with")
    return _WHO_IS_LET if has_to(sentence, clause) else ()


def undergoers_of(sentence: Sentence, act: Found, pick: Pick, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the deed of a speech act concerns; of talks those that they are with."""
    if "symmetric" in act.word.flags:
        return next(_picked(sentence, act, ("obj", *_PARTNERS, act.word.particle), pick, actors), ())
    return recipients_of(sentence, act, pick, actors=actors)


def _asked(sentence: Sentence, found: Found) -> tuple[Found, ...]:
    """What a speech act is about: its deeds, else whatever its clauses say ("refused to work with …").

    A denial is not made to whom the denied deed was done.
    """
    if fits(found.trigger, ("@denying",), head=False):
        return ()
    if found.acts or "act" not in found.word.flags:
        return found.acts
    clauses = complements(sentence, found.trigger)
    places = [_places_of(sentence, c) for c in clauses]
    words = (EventWord(c.lemma, c.pos, found.word.root, recipient=p) for c, p in zip(clauses, places, strict=True))
    return tuple(map(Found, clauses, words))


def befallen(sentence: Sentence, found: Found, pick: Pick, *, actors: tuple[str, ...]) -> tuple[str, ...]:
    """The place that a deed falls upon, for deeds that fall upon places ("imposed a curfew in …")."""
    if found.word.root not in _WHERE_DEEDS_FALL or "symmetric" in found.word.flags:
        return ()
    held = tuple(t for place in _THROUGHOUT for t in heads_at(sentence, found, place))
    aided = ("for", "to", found.word.particle) if found.word.root is Root.AID else ()
    targets = (t for place in ("on", "at", "against", *aided) for t in heads_at(sentence, found, place))
    within = [t for target in targets for p in phrases(sentence, target) if p.word in _THROUGHOUT for t in p.heads]
    named = (t for head in (*held, *within) for t in (head, *_parted(sentence, head)))
    return next((ids for t in named if (ids := pick(t, besides=actors))), ())


def _parted(sentence: Sentence, part: Token) -> Iterator[Token]:
    """The place that a noun names a part or the kind of ("some parts of Darfur", "the province of Helmand")."""
    return (t for p in phrases(sentence, part) if p.word == "of" for t in p.heads if t.entity in ("GPE", "LOC"))


def _actor_places(found: Found) -> tuple[str, ...]:
    if found.trigger.pos == "NOUN":
        return (*(found.word.actor or _BESIDE_NOUN), _BLAMED)
    named = found.word.actor if found.word.pos == "VERB" else ()
    return named or ("subj", *(("mod", "poss", "by") if found.noun else ()))


def _picked(
    sentence: Sentence, found: Found, places: tuple[str, ...], pick: Pick, besides: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    for place in places:
        heads = heads_at(sentence, found, place)
        if ids := tuple(dict.fromkeys(i for head in heads for i in pick(head, besides=besides))):
            yield ids


def heads_at(sentence: Sentence, found: Found, place: str) -> tuple[Token, ...]:
    """The heads of the noun phrases at a place of a trigger's frame: one that has a name, or a preposition."""
    if place in _PLACES:
        return _PLACES[place](sentence, found)
    if found.word.root is Root.PROTEST and place in _THROUGHOUT:
        return ()
    objects = _objects(sentence, found)
    judged = found.word.root in OBJECTING and any(is_hostile(sentence, t) for t in objects)
    source = arrival(sentence, found.trigger) if place == "from" else ()
    source += comes_about(sentence, found.trigger) if place in PARTNERS else ()
    holders = dict.fromkeys((found.trigger, found.noun or found.trigger, *source, *(() if judged else objects)))
    found_there = (p for holder in holders for p in phrases(sentence, holder, own=judged))
    heads = (t for p in found_there if p.word == place for t in p.heads)
    noun = found.trigger.pos == "NOUN"
    if found.word.root is Root.PROTEST:
        heads = (t for t in heads if not is_ground(sentence, t))
    return tuple(t for t in heads if t.entity or not (noun and place in _THROUGHOUT))


def is_ground(sentence: Sentence, place: Token) -> bool:
    """Whether a place is only where people gather, nobody's seat ("marched to Red Square", "on Plaza Bolívar")."""
    return any(fits(t, ("@ground",), head=False) for t in (place, *sentence.children(place, "compound", "nmod")))


def _objects(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    """A verb's objects, or in words against something those of its particle ("reneged on the accord")."""
    if found.trigger.pos != "VERB":
        return ()
    particle = found.word.particle if found.word.root in _JUDGING else None
    governed = (t for p in phrases(sentence, found.trigger) if p.word == particle for t in p.heads)
    return patients(sentence, found.trigger) or tuple(governed)


def _possessors(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    return conjoined(sentence, *sentence.children(found.noun or found.trigger, "poss"))


def _named_modifiers(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    beside = sentence.children(found.noun or found.trigger, "compound", "amod", "nmod")
    undergone = "name" in found.word.recipient
    return tuple(t for t in beside if t.entity and not (undergone and t.entity == "PERSON"))


def _person_beside(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    """The person that a deed noun is named after ("the Palme murder")."""
    beside = sentence.children(found.noun or found.trigger, "compound", "nmod")
    return tuple(t for t in beside if t.entity == "PERSON")


def _undergoing(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    """A verb's objects, but not the goods that are given: whose they are, they are not given to."""
    given = Root.AID in (found.word.root, found.word.act)
    forces = ("@troops",) if given and found.word.recipient[:1] != ("obj",) else ()
    beside = companions(sentence, found.trigger) if is_passive(sentence, found.trigger) else ()
    heads = [t for t in (*_objects(sentence, found), *beside) if t != found.noun]
    if found.word.root in OBJECTING:
        heads = [t for head in heads for t in (doers(sentence, head) if is_hostile(sentence, head) else (head,))]
    return tuple(t for t in heads if not (given and fits(t, ("@aid", *forces), head=False)))


def is_hostile(sentence: Sentence, word: Token) -> bool:
    """Whether a word is of a deed against somebody."""
    deed = match(sentence, word)
    return deed is not None and deed.word.root in _HOSTILE


def _clause_subjects(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    holders = (found.trigger, *_objects(sentence, found))
    return tuple(t for holder in holders for c in complements(sentence, holder) for t in subjects(sentence, c))


def _subject(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    trigger = found.trigger
    if trigger.pos == "NOUN":
        return _party(sentence, trigger)
    if trigger.pos != "ADJ":
        beside = () if is_passive(sentence, trigger) else companions(sentence, trigger)
        named = (*agents(sentence, trigger), *beside) or _expelling(sentence, found)
        if found.word.root in _WORDS:
            return tuple(t for agent in named for t in spoken_by(sentence, agent))
        return tuple(t for agent in named for t in senders(sentence, agent) or (agent,))
    return subjects(sentence, sentence.head(trigger) if trigger.dep in ("acomp", "oprd") else trigger)


def _expelling(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    """Whom somebody is expelled from, where no other is said to do it ("were deported from Kenya")."""
    if found.word.mode not in _EXPELLING or not is_passive(sentence, found.trigger):
        return ()
    return tuple(t for p in phrases(sentence, found.trigger, own=True) if p.word == "from" for t in p.heads)


def _party(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Who a verb says to be in it, or to have it: "are embroiled in a war", "has no intention of"."""
    above = sentence.head(noun)
    if noun.dep == "dobj" and above.lemma == "have":
        return subjects(sentence, above)
    inside = noun.dep == "pobj" and above.lemma == "in" and sentence.head(above).pos == "VERB"
    return subjects(sentence, sentence.head(above)) if inside else ()


_PLACES: dict[str, Callable[[Sentence, Found], tuple[Token, ...]]] = {
    "subj": _subject,
    "obj": _undergoing,
    "iobj": lambda sentence, found: receivers(sentence, found.trigger),
    "comp": _clause_subjects,
    "poss": _possessors,
    _BLAMED: lambda sentence, found: guilty_of(sentence, found.trigger),
    "mod": _named_modifiers,
    "name": _person_beside,
}
