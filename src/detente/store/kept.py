"""Stories as a store keeps them: of one that is looked at, only those propositions are read that somebody asks for."""

from collections.abc import Mapping, Sequence
from typing import overload

from msgspec import Raw, Struct
from msgspec.json import Decoder, encode

from detente.link.bags import Sketch
from detente.link.proposition import Proposition, Story

Anchors = dict[str, float]


class _Kept(Struct, frozen=True):
    """A story whose propositions are still JSON."""

    article: str
    day: int | None
    anchors: Anchors
    propositions: tuple[Raw, ...]
    sketch: Sketch | None = None


_story, _proposition, _anchors = Decoder(_Kept), Decoder(Proposition), Decoder(Anchors)


class Propositions(Sequence[Proposition]):
    """Those of a kept story, each read when it is asked for."""

    def __init__(self, given: Sequence[Raw]) -> None:
        self._given = given
        self._read: dict[int, Proposition] = {}

    def __len__(self) -> int:
        return len(self._given)

    def __hash__(self) -> int:
        return hash((*self,))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Propositions):
            return [*map(bytes, self._given)] == [*map(bytes, other._given)]
        return isinstance(other, tuple) and (*self,) == other

    @overload
    def __getitem__(self, place: int) -> Proposition: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Proposition]: ...
    def __getitem__(self, place: int | slice) -> Proposition | Sequence[Proposition]:
        places = range(len(self._given))[place]
        return self._at(places) if isinstance(places, int) else tuple(map(self._at, places))

    def _at(self, place: int) -> Proposition:
        if place not in self._read:
            self._read[place] = _proposition.decode(self._given[place])
        return self._read[place]


def story_of(line: str) -> Story:
    """The story that was kept so."""
    kept = _story.decode(line)
    return Story(
        article=kept.article,
        day=kept.day,
        anchors=kept.anchors,
        propositions=Propositions(kept.propositions),
        sketch=kept.sketch,
    )


def line_of(told: Story | Mapping[str, float]) -> str:
    """A story, or anchors, as they are kept."""
    return encode(told).decode()


def anchors_of(line: str) -> Anchors:
    """The anchors that were kept so."""
    return _anchors.decode(line)
