"""Which mentions a noun phrase stands for, and which of them can do or undergo politics."""

from dataclasses import dataclass
from functools import cached_property

from detente.divide.document import Sentence, Token
from detente.extract.events.roles import Pick
from detente.extract.reading import Reading
from detente.record import Actor, ActorKind, Mention

_BELOW = ("appos", "poss", "compound", "amod", "nmod")
_LINKS = frozenset({"of", "from", "by", "with", "between"})
_DEPTH = 2
_PRIVATE = frozenset({ActorKind.PERSON, ActorKind.COMPANY, ActorKind.MEDIA, ActorKind.ORGANISATION})
_SURE = 0.6
_FIRST_PERSON = frozenset({"i", "we", "us", "our", "my", "me"})


@dataclass(frozen=True)
class Cast:
    """The mentions of a reading, by what they stand for."""

    reading: Reading

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.reading.actors}

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """The mentions by id."""
        return {mention.id: mention for mention in self.reading.mentions}

    def actor(self, mention: str) -> Actor | None:
        """The actor of a mention, where that is settled."""
        return self._actors.get(self.mentions[mention].actor or "")

    def is_political(self, mention: str) -> bool:
        """Whether a mention is of somebody with office, arms or standing, not a private person or a company."""
        actor = self.actor(mention)
        if actor is None or actor.kind not in _PRIVATE:
            return actor is not None or self.mentions[mention].confidence < _SURE
        if actor.kind is ActorKind.ORGANISATION:
            return bool(actor.sectors) or self.mentions[mention].confidence > _SURE
        return bool(actor.sectors or actor.offices)

    def picker(self, sentence: Sentence, speaker: str | None) -> Pick:
        """What a noun phrase of a sentence stands for; the first person is the speaker."""
        heads: dict[int, list[str]] = {}
        for mention in self.reading.mentions:
            if sentence.span.covers(mention.span) and (head := sentence.head_of(mention.span)):
                heads.setdefault(head.index, []).append(mention.id)

        def pick(token: Token, depth: int = _DEPTH) -> tuple[str, ...]:
            if token.index in heads:
                return tuple(heads[token.index][:1])
            if token.pos == "PRON" and token.lemma in _FIRST_PERSON:
                return (speaker,) if speaker else ()
            return next((ids for t in below(sentence, token, depth) if (ids := pick(t, depth - 1))), ())

        return pick


def below(sentence: Sentence, token: Token, depth: int) -> tuple[Token, ...]:
    """The words of a noun phrase under its head that may name somebody, the likeliest first."""
    if depth == 0 or token.pos not in ("NOUN", "PROPN", "NUM"):
        return ()
    linked = [t for p in sentence.children(token, "prep") if p.lemma in _LINKS for t in sentence.children(p, "pobj")]
    return (*(t for dep in _BELOW for t in sentence.children(token, dep)), *linked)
