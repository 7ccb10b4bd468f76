"""By what names an actor is known, and was found written."""

from collections.abc import Iterable

from detente.extract.actors.names import surnames
from detente.record import Actor, ActorKind, How, Mention
from detente.store.forgetting.names import Names


def names_of(actors: Iterable[Actor], mentions: Iterable[tuple[Mention, str]]) -> Names:
    """The names of some actors who are one, with those that their mentions have, each given with its words."""
    known = [*actors]
    written = {words for mention, words in mentions if mention.how is How.NAME}
    persons = [one.name for one in known if one.kind is ActorKind.PERSON]
    family = sorted({word for name in persons for word in surnames(name)})
    return Names.of([one.name for one in known], sorted(written), family)
