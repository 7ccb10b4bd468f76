"""Links of all stories of an output, by a shuffle: stories meet under each anchor that they share, pairs under a story.

What two stories give depends on the two alone (`link/linking.py`), so that these are the links that reading one input
after another gives.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from detente.link.anchors import Near, are_near, blocks
from detente.link.linking import links
from detente.link.proposition import Story
from detente.record import AnyThing, Link
from detente.record.incidents import incidents
from detente.run.cluster.cut import Row
from detente.run.cluster.library import pyarrow, ray
from detente.run.cluster.output import Output
from detente.run.worker import use_one_thread

_FEW = 4
"""Up to so many blocks nothing is gained by handing stories round."""
_AT_HAND = 256
"""How many blocks of stories a process has in memory."""
_PAIR = pyarrow.schema([(name, pyarrow.string()) for name in ("later", "later_at", "earlier", "earlier_at")])
_links = msgspec.json.Decoder(list[Link])


def linked(output: Output, *, workers: int) -> tuple[AnyThing, ...]:
    """The links of all stories of an output in the order of their ids, and the incidents that they make."""
    parts = [*output.blocks()]
    drawn = _one_by_one(output, parts) if len(parts) <= _FEW else _shuffled(output, parts, workers)
    found = sorted(drawn, key=lambda link: link.id)
    return (*found, *incidents(found))


def _one_by_one(output: Output, parts: Sequence[str]) -> Iterator[Link]:
    """The links of a few blocks, drawn here, one story after another."""
    known = Near()
    for story in (story for part in parts for story in output.stories(part)):
        yield from (found := links(story, known))
        known.add(story, found)


def _shuffled(output: Output, parts: Sequence[str], workers: int) -> Iterator[Link]:
    """The links of many blocks: stories meet under their keys, and pairs under the later story."""
    groups = max(2 * workers, len(parts) // 8)
    placed = ray.data.from_items([{"block": part} for part in parts])
    rows = placed.flat_map(under_keys, fn_kwargs={"output": output})
    pairs = rows.groupby("key", num_partitions=groups).map_groups(near_pairs, batch_format="pyarrow")
    drawn = pairs.groupby("later", num_partitions=groups).map_groups(
        judged, fn_kwargs={"output": output}, batch_format="pyarrow"
    )
    return (link for row in drawn.iter_rows() for link in _links.decode(row["links"]))


def keys(story: Story) -> frozenset[str]:
    """What a story is put under, so that every two that are near share one.

    It is what stories are kept under (`link/anchors.py`). What brings together only what was told within a stretch of
    time stands with that stretch, and with the one behind it.
    """
    kept = blocks(story)
    timed = (block.rpartition("|") for block in kept)
    return frozenset(kept) | {f"{key}|{int(stretch) + 1}" for key, _, stretch in timed if stretch.isdecimal()}


def under_keys(row: Row, *, output: Output) -> Iterator[Row]:
    """The rows of all stories of a block."""
    for story in output.stories(row["block"]):
        yield from rows_of(story, block=row["block"])


def rows_of(story: Story, *, block: str) -> Iterator[Row]:
    """A row for each key of a story, and one for the story alone."""
    bare = msgspec.json.encode(msgspec.structs.replace(story, propositions=(), sketch=None))
    for key in (*keys(story), f"={story.article}"):
        yield {"key": key, "block": block, "story": bare}


def near_pairs(group: Any) -> Any:
    """The pairs of stories of one key that are near, each under the first only of the keys that both have."""
    key, columns = group["key"][0].as_py(), _columns(group, "story", "block")
    held = [(msgspec.json.decode(story, type=Story), at) for story, at in zip(*columns, strict=True)]
    found = [_pair(held[0], None)] if key.startswith("=") else [*_near(key, held)]
    return pyarrow.Table.from_pylist([dict(zip(_PAIR.names, pair, strict=True)) for pair in found], schema=_PAIR)


def _columns(group: Any, *names: str) -> list[list[Any]]:
    return [group[name].to_pylist() for name in names]


Placed = tuple[Story, str]
"""A story without its propositions, and the block in which it lies."""


def _near(key: str, held: Sequence[Placed]) -> Iterator[tuple[str, ...]]:
    of = [keys(story) for story, _ in held]
    for number, one in enumerate(held):
        for place in range(number):
            if min(of[number] & of[place]) == key and are_near(one[0], held[place][0]):
                yield _pair(*sorted((one, held[place]), key=lambda placed: placed[0].article, reverse=True))


def _pair(later: Placed, earlier: Placed | None) -> tuple[str, ...]:
    behind = (earlier[0].article, earlier[1]) if earlier else ("", "")
    return (later[0].article, later[1], *behind)


def judged(group: Any, *, output: Output) -> Any:
    """The links of a story: inside it, and to those that it was found near to."""
    use_one_thread()
    later, at = group["later"][0].as_py(), group["later_at"][0].as_py()
    pairs = zip(*_columns(group, "earlier", "earlier_at"), strict=True)
    others = [_stories(output, place)[earlier] for earlier, place in pairs if earlier]
    found = links(_stories(output, at)[later], _Found(others))
    return pyarrow.table({"links": [msgspec.json.encode(found)]})


@lru_cache(_AT_HAND)
def _stories(output: Output, block: str) -> dict[str, Story]:
    return {story.article: story for story in output.stories(block)}


class _Found:
    """The stories that have been found near one, as `links` asks for them."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._stories = [*stories]

    def holds(self, article: str) -> bool:
        return any(story.article == article for story in self._stories)

    def near(self, _: Story) -> list[Story]:
        return self._stories

    def add(self, story: Story, _: Sequence[Link]) -> None:
        self._stories.append(story)
