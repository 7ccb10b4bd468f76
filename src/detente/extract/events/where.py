"""Where an event took place: what its clause says, what force is turned on, what opens its sentence."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, pairwise

from detente.divide.document import Sentence, Token
from detente.extract.actors.gazetteer import country_of, state_of
from detente.extract.events.find import Found
from detente.extract.events.places import name_of
from detente.extract.events.syntax import agents, patients, phrases
from detente.extract.events.towns import Town, key, town_of, towns
from detente.record import Place, Root, Span

Near = Iterable[Collection[str]]
"""The states spoken of near a place, the nearest first: of several places of one name, that in one of them is meant."""

_WHERE = frozenset({"in", "at", "near", "outside", "inside", "around", "along"})
_OF_PLACES = _WHERE | {"of", "under", "on", "behind"}
"""Prepositions behind which a place's own place stands: "the bunker under the palace in Abidjan"."""
_DEEP = 3
_NAMED = frozenset({"GPE", "FAC", "LOC"})
_THROUGHOUT = frozenset({"through", "across", "throughout"})
_MOVES = frozenset({"visit", "troops"})
"""Modes of deeds that take somebody somewhere, so that "to" says where."""
_SEIZED = "seize"
_FORCE = frozenset({Root.ASSAULT})
_WAGED = frozenset({"fight", "battle", "oppose", "resist"})
"""Verbs of force whose object is who is fought, not where."""
_OTHER = frozenset({"DATE", "TIME", "EVENT"})
"""Labels of names that are no place's, though one may be called so."""
_CLAUSES = frozenset({"ccomp", "relcl", "pcomp"})
"""Labels of clauses that are told of for themselves, wherever the sentence above has its place."""


def place_of(sentence: Sentence, found: Found, near: Near = ()) -> Place | None:
    """Where it took place, where its clause, its target or the opening of its sentence names that."""
    said = (*_in_clause(sentence, found), *_targets(sentence, found), *_beside(sentence, found))
    heads = (*said, *_opening(sentence, found.trigger))
    return next((_place(sentence, t, near) for t in heads if _is_named(sentence, t)), None)


def is_here(sentence: Sentence, found: Found) -> bool:
    """Whether it took place where the story was written."""
    return any(t.lemma == "here" for t in sentence.children(found.trigger, "advmod"))


def place_named(name: str, span: Span, near: Near = ()) -> Place:
    """A place with its country and coordinates, as far as they are certain; no name is left in capitals."""
    plain = name.title() if name.isupper() and not state_of(name) else name
    listed = country_of(plain)
    state = state_of(plain)
    town = None if state and plain not in state.capitals else _town(plain, listed, near)
    if town is None:
        return Place(name=plain, country=listed, span=span)
    return Place(name=plain, country=town.state, latitude=town.latitude, longitude=town.longitude, span=span)


def place_of_dateline(words: str, start: int, near: Near = ()) -> Place:
    """The town that a dateline at `start` begins with, in the state that it names: "REYKJAVIK, Iceland"."""
    town, _, further = words.partition(",")
    states = frozenset(filter(None, [country_of(further.strip())]))
    return place_named(town, Span(start, start + len(town)), (states, *near) if states else near)


def _town(name: str, listed: str | None, near: Near) -> Town | None:
    """The town of a name; one in another state than the tables have is meant only where that state is spoken of."""
    states = tuple(near)
    town = town_of(name, (*states, frozenset({listed}) if listed else frozenset()))
    elsewhere = town is not None and listed not in (None, town.state)
    spoken_of = town is not None and any(town.state in around for around in states)
    return None if elsewhere and not spoken_of else town


def _in_clause(sentence: Sentence, found: Found) -> Iterator[Token]:
    """The places of the phrases of a clause, and of those within them: "at a base in Basra"."""
    carrier = found.noun or found.trigger
    holders = [found.trigger, carrier, *sentence.children(found.trigger, "advcl")]
    for phrase in (p for holder in dict.fromkeys(holders) for p in phrases(sentence, holder)):
        moved = (phrase.word == "to" and found.word.mode in _MOVES) or (
            phrase.word in _THROUGHOUT and found.word.root is Root.PROTEST
        )
        if phrase.word in _WHERE or moved:
            yield from (t for head in phrase.heads for t in _names_at(sentence, head))
    if found.word.mode == "visit":
        yield from patients(sentence, found.trigger)
    if found.word.root is Root.PROTEST:
        yield from _of_crowd(sentence, found)


def _of_crowd(sentence: Sentence, found: Found) -> Iterator[Token]:
    """The place of those who protest: "students in Vienna marched"."""
    crowds = agents(sentence, found.trigger)
    yield from (t for crowd in crowds for p in phrases(sentence, crowd) if p.word in _WHERE for t in p.heads)


def _names_at(sentence: Sentence, head: Token, depth: int = _DEEP) -> Iterator[Token]:
    """A head and, where it is no name itself, the names that say where it is."""
    yield head
    if depth and not _is_named(sentence, head):
        below = (t for p in phrases(sentence, head) if p.word in _OF_PLACES for t in p.heads)
        yield from (t for b in below for t in _names_at(sentence, b, depth - 1))


def _targets(sentence: Sentence, found: Found) -> Iterator[Token]:
    """The place that force is turned on: "shelled the port of Odessa"."""
    forced = found.word.root in _FORCE or found.word.mode == _SEIZED
    if forced and found.trigger.lemma not in _WAGED:
        targets = (head for head in patients(sentence, found.trigger) if head.entity != "PERSON")
        yield from (t for head in targets for t in _names_at(sentence, head))


def _beside(sentence: Sentence, found: Found) -> Iterator[Token]:
    """The place of the deed in whose course it was done: "arrested in Oslo while he was holding talks"."""
    above = sentence.head(found.trigger)
    if found.trigger.dep == "advcl" and any(
        t.lemma in ("when", "while", "as") for t in _openers(sentence, found.trigger)
    ):
        for phrase in phrases(sentence, above):
            yield from phrase.heads if phrase.word in _WHERE else ()


def _openers(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    return sentence.children(verb, "mark", "advmod")


def _opening(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """The place that opens a sentence, for all that its main clauses tell: "In Oslo, students marched and sang"."""
    first = sentence.tokens[0]
    path = (trigger, *sentence.ancestors(trigger))
    if first.lemma in ("in", "at") and not any(t.dep in _CLAUSES and not t.is_root for t in path):
        for head in sentence.children(first, "pobj") or sentence.tokens[1:2]:
            yield from (*_names_at(sentence, head), *sentence.children(head, "poss"))


def _is_named(sentence: Sentence, head: Token) -> bool:
    """Whether a word is the head of a place's name: so the parser has it, or the tables know the place."""
    if head.entity in _NAMED:
        return True
    name = _name(sentence, name_of(sentence, head)) if head.pos == "PROPN" and head.entity not in _OTHER else ""
    return bool(name and (country_of(name) or towns(key(name))))


def _place(sentence: Sentence, head: Token, near: Near) -> Place:
    span = name_of(sentence, head)
    return place_named(_name(sentence, span), span, near)


def _name(sentence: Sentence, span: Span) -> str:
    """The words of a span as they stand, parted where white space parts them."""
    words = sentence.within(span)
    gaps = ("" if a.span.end == b.span.start else " " for a, b in pairwise(words))
    return "".join(chain(*zip((t.text for t in words), (*gaps, ""), strict=True)))
