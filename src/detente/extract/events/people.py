"""Which mentions a noun phrase stands for, and which of them can do or undergo politics."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from detente.divide.document import Sentence, Token
from detente.encode import Party, parties
from detente.extract.actors.gazetteer import state_by_adjective, state_of
from detente.extract.actors.tables import Role, Title
from detente.extract.events.bodies import body_of
from detente.extract.events.company import abreast, is_nobody, possessed, sharers
from detente.extract.events.roles import Pick
from detente.extract.events.syntax import governed, teller_of
from detente.extract.events.words import fits
from detente.extract.lexicon.tables import load
from detente.extract.reading import Reading
from detente.record import Actor, ActorKind, How, Mention, Span

_BELOW = ("appos", "poss", "compound", "amod", "nmod")
_LINKS = frozenset({"of", "from", "by"})
_SERVED = frozenset({"of", "from"})
_DEPTH = 2
_PUBLIC = frozenset(
    {ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.POPULATION}
)
_AGAINST = frozenset({ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.POPULATION})
"""Kinds of actors that do things to the state that they belong to."""
_POLITICAL = frozenset({"GOV", "MIL", "REB", "COP", "LEG", "JUD", "SPY", "PRM", "UAF", "OPP", "PTY"})
_SURE = 0.9
_PARTS = frozenset({"some", "many", "several", "most", "both", "all"})
_THINGS = frozenset({"its"})
_FIRST_PERSON = frozenset({"i", "we", "us", "our", "my", "me"})


@cache
def _political_nouns() -> frozenset[str]:
    rows = [(r.noun, r.sectors) for r in load("roles.tsv", Role)] + [
        (t.title, t.sectors) for t in load("titles.tsv", Title)
    ]
    return frozenset(noun.split()[-1] for noun, sectors in rows if not _POLITICAL.isdisjoint(sectors))


@cache
def _departments() -> frozenset[str]:
    """Nouns for parts of a government, as they stand in names: "the Department of Transport"."""
    rows = load("roles.tsv", Role)
    return frozenset(r.noun.capitalize() for r in rows if r.kind is ActorKind.GOVERNMENT and r.body)


@dataclass(frozen=True)
class Cast:
    """The mentions of a reading by what they stand for; `places` are states and capitals that it names as places."""

    reading: Reading
    places: tuple[Mention, ...] = ()
    described: tuple[Mention, ...] = ()

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.reading.actors}

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """The mentions by id, places among them."""
        return {mention.id: mention for mention in (*self.described, *self.reading.mentions, *self.places)}

    @cached_property
    def tagged(self) -> tuple[Party, ...]:
        """The words that the encoder tags as a side of something."""
        return parties(self.reading.encoding)

    def is_political(self, mention: str) -> bool:
        """Whether a mention is of somebody with office, arms or standing, not a private person or a company."""
        if mention in self._places:
            return self.mentions[mention].actor is not None
        actors = [self._actors[actor] for actor in self.mentions[mention].actors]
        named = self._names_office(self.mentions[mention])
        return any(self._is_public(actor, mention, named=named) for actor in actors) if actors else named

    def _is_public(self, actor: Actor, mention: str, *, named: bool) -> bool:
        if actor.kind is ActorKind.ORGANISATION:
            return bool(actor.sectors) or named or self.mentions[mention].confidence > _SURE
        if actor.kind is ActorKind.PERSON:
            return bool(actor.sectors or actor.offices) or named
        return actor.kind in _PUBLIC

    def actor_of(self, mention: str) -> Actor | None:
        """Whom a mention of one actor stands for, where that is known."""
        return self._actors.get(self.mentions[mention].actor or "")

    def speaks_for(self, speaker: str, mention: str) -> bool:
        """Whether somebody in office announces what the state, or another of its offices, is to do."""
        ours, theirs = self.actor_of(speaker), self.actor_of(mention)
        if ours is None or ours.country is None or not self.is_political(speaker):
            return False
        return theirs is not None and ours.country == theirs.country and ours.kind not in _AGAINST

    def sides_with(self, one: str, other: str) -> bool:
        """Whether two mentions are of one actor, or of two that act for the same state."""
        ours, theirs = (self.mentions[i].actor for i in (one, other))
        if ours is None or theirs is None or ours == theirs:
            return one == other or (ours is not None and ours == theirs)
        state = self._acts_for(ours)
        return state is not None and state == self._acts_for(theirs)

    def addressed(self, mention: str) -> str:
        """Whom a demand about a state's troops is made to: the state, where it is named among their words."""
        troops = self.mentions[mention]
        actor = self._actors.get(troops.actor or "")
        if actor is None or actor.kind in _AGAINST or "MIL" not in actor.sectors:
            return mention
        inside = (p for p in self.places if troops.span.covers(p.span) and p.actor == actor.country)
        return next((p.id for p in inside), mention)

    def _acts_for(self, actor: str) -> str | None:
        """The state that an actor acts for, if not against it; a place that is named is a state."""
        known = self._actors.get(actor)
        if known is None:
            return actor
        return None if known.kind in _AGAINST else known.country

    def _names_office(self, mention: Mention) -> bool:
        sentence = self.reading.document.sentence_at(mention.span.start)
        words = sentence.within(mention.span) if sentence else ()
        powers = any(t.tag == "NNS" and fits(t, ("@powers",), head=False) for t in words)
        of_many = any(t.pos == "PROPN" and body_of(t.text) for t in words)
        return (
            powers
            or of_many
            or any(t.text in _departments() for t in words)
            or any(t.lemma in _political_nouns() for t in words if t.pos in ("NOUN", "PROPN"))
        )

    def near(self, sentence: Sentence) -> tuple[Mention, ...]:
        """The mentions of a sentence, then the places that it names."""
        return (*self.reading.mentions_within(sentence.span), *self._named_in.get(sentence.index, ()))

    def picker(self, sentence: Sentence, speaker: str | None) -> Pick:
        """What a noun phrase of a sentence stands for; the first person is the speaker."""
        heads = {h.index: m.id for m in reversed(self.near(sentence)) if (h := sentence.head_of(m.span))}
        return _Picker(self, sentence, speaker, heads)

    def _described_at(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """Whoever is only described by a noun, or by what it counts ("dozens of banks")."""
        near = {h.index: m.id for m in self._described_in.get(sentence.index, ()) if (h := sentence.head_of(m.span))}
        counted = (t for p in sentence.children(token, "prep") if p.lemma == "of" for t in governed(sentence, p))
        ids = (near[t.index] for t in (token, *counted) if t.index in near and not is_nobody(sentence, token))
        return tuple(ids)[:1]

    def _is_known(self, mention: str | None) -> bool:
        return mention is not None and self.mentions[mention].actor is not None

    def _is_thing(self, token: Token, own: str) -> bool:
        """Whether a possessive is that of a thing, as one is that is nobody's known ("its language")."""
        return token.pos == "PRON" and token.text.lower() in _THINGS and not self.mentions[own].actors

    def _teller(self, sentence: Sentence, token: Token, own: str, heads: dict[int, str]) -> tuple[str, ...]:
        """For an unsettled pronoun in what somebody says, whoever says it."""
        if token.pos != "PRON" or self.mentions[own].actors:
            return ()
        return tuple(heads[t.index] for t in teller_of(sentence, token) if t.index in heads)

    def _served(self, sentence: Sentence, token: Token, own: str, heads: dict[int, str]) -> tuple[str, ...]:
        """For unnamed forces or officials, the state or body behind "of" whose they are ("jets of a junta")."""
        if self.mentions[own].actors or token.tag != "NNS" or token.lemma not in _political_nouns():
            return ()
        links = (p for p in sentence.children(token, "prep") if p.lemma in _SERVED)
        ids = (heads[t.index] for p in links for t in sentence.children(p, "pobj") if t.index in heads)
        return tuple(i for i in ids if self.is_political(i))

    def _named(self, mention: str, sentence: Sentence) -> str:
        """For a settled pronoun the name of the same actor before it in the sentence, where there is one."""
        pronoun = self.mentions[mention]
        if pronoun.how is not How.PRONOUN or pronoun.actor is None:
            return mention
        near = self.reading.mentions_within(Span(sentence.span.start, pronoun.span.start))
        before = [m.id for m in near if m.actor == pronoun.actor and m.how is not How.PRONOUN]
        return before[-1] if before else mention

    def _may_be(self, mention: str, besides: tuple[str, ...], *, nested: bool, placed: bool) -> bool:
        """Whether a mention can be somebody besides the others: of places, states and capitals alone act.

        Where `placed`, a town can be what something is done to.
        """
        if nested and self._is_of(mention, besides):
            return False
        return placed or bool(besides) or not self.is_town(mention)

    def is_town(self, mention: str) -> bool:
        """Whether a mention is of a place that is no state, nor a capital that stands for one."""
        name = self.mentions[mention].span.of(self.reading.document.text)
        return mention in self._places and not (state_of(name) or state_by_adjective(name))

    @cached_property
    def _named_in(self) -> dict[int, list[Mention]]:
        """The places by the number of their sentence."""
        return self._by_sentence(self.places)

    @cached_property
    def _described_in(self) -> dict[int, list[Mention]]:
        """Those only described, by the number of their sentence."""
        return self._by_sentence(self.described)

    def _by_sentence(self, mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
        found: dict[int, list[Mention]] = {}
        for mention in mentions:
            if sentence := self.reading.document.sentence_at(mention.span.start):
                found.setdefault(sentence.index, []).append(mention)
        return found

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(place.id for place in (*self.described, *self.places))

    def _is_of(self, mention: str, others: tuple[str, ...]) -> bool:
        """Whether a mention is one of the others' actors, or the state that one of them belongs to."""
        actor = self.mentions[mention].actor
        theirs = [self.mentions[i].actor for i in others]
        states = {a.country for i in theirs if i and (a := self._actors.get(i)) and a.kind not in _AGAINST}
        return mention in others or (actor is not None and (actor in theirs or actor in states))


@dataclass(frozen=True, slots=True)
class _Picker:
    """Says what the noun phrases of a sentence stand for; `heads` are mentions by the places of their heads."""

    cast: Cast
    sentence: Sentence
    speaker: str | None
    heads: dict[int, str]

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
        ids = self._named(token, besides, _DEPTH, placed)
        ids = ids or (self.cast._described_at(self.sentence, token) if anyone else ())
        return tuple(i for i in ids if self.cast.mentions[i].actors) if known else ids

    def _named(self, token: Token, besides: tuple[str, ...], depth: int, placed: bool = False) -> tuple[str, ...]:
        cast, sentence, heads = self.cast, self.sentence, self.heads
        own = heads.get(token.index)
        if is_nobody(sentence, token) or (own and cast._is_thing(token, own)):
            return ()
        if own and (owners := possessed(sentence, token)) and cast.mentions[own].actor is None:
            own = next((heads[t.index] for t in owners if cast._is_known(heads.get(t.index))), own)
        if own and cast._may_be(own, besides, nested=depth < _DEPTH, placed=placed):
            told = cast._teller(sentence, token, own, heads) or cast._served(sentence, token, own, heads)
            return told or self._everybody(token, own, besides)
        if token.pos == "PRON" and token.lemma in _FIRST_PERSON:
            return (self.speaker,) if self.speaker else ()
        lower = below(sentence, token, depth)
        return next((ids for t in lower if (ids := self._named(t, besides, depth - 1, placed))), ())

    def _everybody(self, token: Token, own: str, besides: tuple[str, ...]) -> tuple[str, ...]:
        """Whoever is meant with somebody: those beside, and the states whose officials several are."""
        cast, sentence, mention = self.cast, self.sentence, self.cast.mentions[own]
        shared = sharers(sentence, token) if token.lemma in _political_nouns() and not mention.members else ()
        states = tuple(i for t in shared for i in self._named(t, besides, 0) if cast.mentions[i].actor)
        if mention.actor is None and states:
            return states
        apart = (t for t in abreast(sentence, token) if not mention.span.covers(t.span))
        others = (i for t in apart for i in self._named(t, besides, 0))
        return (*others, cast._named(own, sentence), *(i for i in states if not cast.sides_with(i, own)))


def below(sentence: Sentence, token: Token, depth: int) -> tuple[Token, ...]:
    """The words of a noun phrase under its head that may name somebody, the likeliest first."""
    part = token.pos in ("DET", "PRON") and token.lemma in _PARTS
    if depth == 0 or not (part or token.pos in ("NOUN", "PROPN", "NUM")):
        return ()
    links = [p for p in sentence.children(token, "prep") if p.lemma in _LINKS]
    across = [
        p for p in sentence.children(token, "prep") if p.lemma == "with" and fits(token, ("@mutual",), head=False)
    ]
    deps = ("appos",) if fits(token, ("@private",), head=False) else _BELOW
    beside = (t for dep in deps for t in sentence.children(token, dep))
    return (*_under(sentence, across), *beside, *_under(sentence, links))


def _under(sentence: Sentence, prepositions: Iterable[Token]) -> Iterator[Token]:
    return (t for p in prepositions for t in sentence.children(p, "pobj"))
