"""The lanes of a timeline: which facts stand in which, each as a sign or counted by stretches of the calendar."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property

import numpy as np

from detente.record import Root
from detente.store.catalogue import NONE, Catalogue, What
from detente.store.catalogue.columns import FIRST, LAST, Codes, Ints
from detente.store.catalogue.days import day_of
from detente.view.facts import Bearing, spoken
from detente.view.plot.looks import TOLD
from detente.view.web.asked import Asked
from detente.view.web.charts import Axis, Bin, Lane, bins, counted_lane, marked_lane
from detente.view.web.charts.bins import within
from detente.view.web.charts.dated import Dated
from detente.view.web.charts.lanes import Count, Counts, Mark
from detente.view.web.signs import shape

MARKS = 600
"""How many facts have signs of their own at most."""
BINS = 34
"""How many stretches a lane is counted by at most."""
ACTORS = 12
"""How many actors have a lane of their own at most."""
STATEMENTS, OTHERS, NOBODY = "statements", "others", "not named"


class By(StrEnum):
    """What has a lane of its own."""

    ROOT = "root"
    ACTOR = "actor"
    BEARING = "bearing"


@dataclass(frozen=True, slots=True)
class Row:
    """The facts of a lane, by where they stand among those of the scene; where one sees it alone."""

    name: str
    href: str | None
    places: Ints


@dataclass(frozen=True, kw_only=True)
class Scene:
    """The facts that one looks at, and the days that one sees of them."""

    catalogue: Catalogue
    asked: Asked
    dated: Dated
    days: Bin

    @property
    def found(self) -> Ints:
        return self.dated.facts

    @cached_property
    def axis(self) -> Axis:
        return Axis(self.days.first, self.days.last)

    @cached_property
    def bins(self) -> tuple[Bin, ...]:
        return within(bins(self.days.first, self.days.last, BINS), self.days.first, self.days.last)

    @cached_property
    def hrefs(self) -> tuple[str | None, ...]:
        """Where the stretches lead; nowhere where there is but one."""
        return tuple(self.asked.over(one.asked) if len(self.bins) > 1 else None for one in self.bins)

    @cached_property
    def binned(self) -> Codes:
        """The stretch that each fact surely lies in; −1 where in none."""
        return self.dated.places(self.bins)

    @cached_property
    def looks(self) -> Codes:
        """How each fact looks, as a number: its bearing, and whether it is of conflict."""
        facts = self.catalogue.facts
        return (facts.bearing[self.found].astype(np.int32) + 1) * 2 + (facts.quad[self.found] > 2)

    @cached_property
    def parties(self) -> tuple[Mapping[int, str], Mapping[int, str]]:
        """Who does what is found, and to whom, by the number of the fact."""
        return tuple(self._names(role) for role in ("by", "to"))  # type: ignore[return-value]

    def _names(self, role: str) -> Mapping[int, str]:
        facts, actors = self.catalogue.taking_part(self.found, role=role)
        names: dict[int, list[str]] = defaultdict(list)
        for fact, actor in zip(facts.tolist(), actors.tolist(), strict=True):
            names[fact].append(self.catalogue.actors[actor].name)
        return {fact: ", ".join(those) for fact, those in names.items()}


def lanes(scene: Scene, by: By) -> tuple[Lane, ...]:
    """The lanes in which there is anything."""
    rows = [row for row in _ROWS[by](scene) if len(row.places)]
    signs = {}
    if len(scene.found) <= MARKS:
        signs = {row.name: _marked(scene, row) for row in rows}
    cells = {row.name: _cells(scene, row) for row in rows if not signs.get(row.name)}
    most = max((one.count for counts, _ in cells.values() for one in counts), default=1)
    return tuple(
        signs.get(row.name) or counted_lane(row.name, Counts(*cells[row.name], most), scene.axis, href=row.href)
        for row in rows
    )


Key = tuple[str, str, str]
"""An entry of a legend: classes, a path and words."""


def legend(scene: Scene) -> tuple[Key, ...]:
    """What the signs of some facts mean, of those that there are."""
    facts, found = scene.catalogue.facts, scene.found
    codes = np.unique(facts.bearing[found]).tolist()
    present = {scene.catalogue.words.bearing[code] for code in codes if code >= 0}
    keys = [(bearing.value, shape(bearing), TOLD[bearing]) for bearing in Bearing if bearing in present]
    said = [("statement", shape(None), "statement")] if NONE in codes else []
    sides = {bool(quad > 2) for quad in np.unique(facts.quad[found]).tolist() if quad > 0}
    colours = [(f"swatch {_SIDES[side]}", _SWATCH, _SIDES[side]) for side in sorted(sides)]
    return (*keys, *said, *colours)


def ends(scene: Scene) -> tuple[Key, ...]:
    """What the lines beside the signs of some facts mean, of those that there are."""
    facts, dated = scene.catalogue.facts, scene.dated
    there = (
        bool((dated.last > dated.first).any()),
        bool((facts.first[dated.facts] == FIRST).any()),
        bool((facts.last[dated.facts] == LAST).any()),
    )
    return tuple(key for key, is_there in zip(_ENDS, there, strict=True) if is_there)


_ENDS: tuple[Key, ...] = (
    ("line", "M-1.3,0H1.3", "some day between"),
    ("line", "M-1.3,0H-.1M-.1,-.6H1.1V.6H-.1Z", "that day or before"),
    ("line", "M1.3,0H.1M-1.1,-.6H.1V.6H-1.1Z", "that day or later"),
)
_SIDES = {False: "cooperation", True: "conflict"}
_SWATCH = "M-1.2,-.5H1.2V.5H-1.2Z"


def _by_root(scene: Scene) -> Iterator[Row]:
    places = _by_code(scene.catalogue.facts.root[scene.found])
    for root in Root:
        code = scene.catalogue.words.root.known(root)
        yield Row(root.value, scene.asked.url(root=(root.value,)), places.get(code, _NONE))
    yield _statements(scene, places)


def _by_bearing(scene: Scene) -> Iterator[Row]:
    places = _by_code(scene.catalogue.facts.bearing[scene.found])
    for bearing in Bearing:
        code = scene.catalogue.words.bearing.known(bearing)
        yield Row(bearing.value, scene.asked.url(bearing=(bearing.value,)), places.get(code, _NONE))
    yield _statements(scene, places)


def _statements(scene: Scene, places: Mapping[int, Ints]) -> Row:
    """What has neither root nor bearing."""
    return Row(STATEMENTS, scene.asked.url(what=(What.STATEMENT.value,)), places.get(NONE, _NONE))


def _by_code(column: Codes) -> dict[int, Ints]:
    """Where each code of a column stands, in order."""
    order = np.argsort(column, kind="stable")
    sizes = np.bincount(column.astype(np.int32) - NONE)
    return dict(enumerate(np.split(order, np.cumsum(sizes)[:-1]), NONE))


_NONE: Ints = np.empty(0, np.int32)


def _by_actor(scene: Scene) -> Iterator[Row]:
    """A lane for each of those who do and say the most; a fact of several stands in the lane of each."""
    catalogue, found = scene.catalogue, scene.found
    facts, actors = catalogue.taking_part(found, role="by")
    codes = [catalogue.actor_ids.place(one.value) for one in catalogue.most_active(found, role="by")[:ACTORS]]
    place = np.empty(len(catalogue.facts), np.int32)
    place[found] = np.arange(len(found), dtype=np.int32)
    left = np.full(len(found), _Left.NOBODY, np.int8)
    left[place[facts]] = _Left.OTHERS
    for code in codes:
        actor, places = catalogue.actors[code], np.sort(place[facts[actors == code]])
        left[places] = _Left.SHOWN
        yield Row(actor.name, scene.asked.url(by=(actor.id,)), places)
    yield Row(OTHERS, None, np.flatnonzero(left == _Left.OTHERS))
    yield Row(NOBODY, None, np.flatnonzero(left == _Left.NOBODY))


class _Left(IntEnum):
    """Whether somebody who does what is found has a lane, and if not whether it is known who does it."""

    SHOWN = 0
    OTHERS = 1
    NOBODY = 2


_ROWS = {By.ROOT: _by_root, By.ACTOR: _by_actor, By.BEARING: _by_bearing}


def _marked(scene: Scene, row: Row) -> Lane | None:
    """The lane with a sign for each fact but those whose dates are as long as all that one sees."""
    dated = scene.dated
    first, last = dated.first[row.places], dated.last[row.places]
    loose = (last > first) & (last - first.astype(np.int64) + 1 >= scene.axis.count)
    marks = [_mark(scene, fact) for fact in scene.found[row.places[~loose]].tolist()]
    return marked_lane(row.name, marks, scene.axis, loose=int(np.count_nonzero(loose)), href=row.href)


def _mark(scene: Scene, fact: int) -> Mark:
    facts, axis = scene.catalogue.facts, scene.axis
    known_first, known_last = (day_of(part[fact]) for part in facts.known_ends)
    bearing, look = _look(scene, int(facts.bearing[fact]), facts.quad[fact] > 2)
    return Mark(
        first=min(max(known_first, axis.first), axis.last),
        last=max(min(known_last, axis.last), axis.first),
        open=-1 if facts.first[fact] == FIRST else 1 if facts.last[fact] == LAST else 0,
        look=look,
        path=shape(bearing),
        href=f"/facts/{scene.catalogue.fact_ids[fact]}",
        title=_title(scene, fact, bearing),
    )


def _look(scene: Scene, bearing: int, conflict: bool) -> tuple[Bearing | None, str]:
    """How the code of a bearing looks: its sign, and the classes of it."""
    if bearing < 0:
        return None, "statement"
    found = Bearing(scene.catalogue.words.bearing[bearing])
    return found, f"{found.value} {_SIDES[conflict]}"


def _title(scene: Scene, fact: int, bearing: Bearing | None) -> str:
    """What a sign says: when, who to whom, and what."""
    catalogue, facts = scene.catalogue, scene.catalogue.facts
    by, to = (names.get(fact) for names in scene.parties)
    who = f"{by or 'somebody not named'}{f' → {to}' if to else ''}"
    if bearing is None:
        return f"{_when(scene, fact)}: {who} · {catalogue.words.kind[facts.kind[fact]]}"
    roots = [catalogue.words.root[code] for code in (facts.root[fact], facts.act[fact]) if code >= 0]
    return f"{_when(scene, fact)}: {who} · {' / '.join(roots)} · {bearing.value}"


def _when(scene: Scene, fact: int) -> str:
    facts = scene.catalogue.facts
    first, last = int(facts.first[fact]), int(facts.last[fact])
    about = "about " if facts.doubtful[fact] else ""
    if first > FIRST and last < LAST:
        return about + Bin(day_of(first), day_of(last)).name
    ends = [".." if end in (FIRST, LAST) else str(day_of(end)) for end in (first, last)]
    return about + spoken("/".join(ends))


Cells = tuple[tuple[Count, ...], int]
"""What is counted of a lane, and how many facts are in none of it."""


def _cells(scene: Scene, row: Row) -> Cells:
    """The facts of a lane by the stretch that each surely lies in."""
    bins, looks = scene.binned[row.places], scene.looks[row.places]
    inside = bins >= 0
    wide = 2 * len(scene.catalogue.words.bearing) + 2
    counts = np.bincount(bins[inside] * wide + looks[inside])
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for key in np.flatnonzero(counts).tolist():
        found[key // wide][key % wide] = int(counts[key])
    signs = tuple(_cell(scene, row, place, parts) for place, parts in found.items())
    return signs, int(np.count_nonzero(~inside))


def _cell(scene: Scene, row: Row, place: int, parts: Mapping[int, int]) -> Count:
    """The sign of a stretch: that of most of its facts, with what all of them are in its title."""
    looks = {key: _look(scene, key // 2 - 1, bool(key % 2)) for key in parts}
    together: dict[str, int] = defaultdict(int)
    for key, count in parts.items():
        bearing, _ = looks[key]
        together[bearing.value if bearing else "statement"] += count
    bearing, look = looks[max(parts, key=lambda key: (parts[key], -key))]
    days, total = scene.bins[place], sum(parts.values())
    told = ", ".join(f"{count:,} {name}" for name, count in sorted(together.items(), key=lambda one: -one[1]))
    return Count(
        first=days.first,
        last=days.last,
        count=total,
        look=look,
        path=shape(bearing),
        href=scene.hrefs[place] or f"{row.href or scene.asked.here}#facts",
        title=f"{days.name}, {row.name}: {told}",
    )
