"""The lanes of a timeline: which facts stand in which, each as a sign or counted by stretches of the calendar."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from detente.record import Root
from detente.store.catalogue import NONE, Catalogue, What
from detente.store.catalogue.columns import FIRST, LAST, Ints, Mask
from detente.view.facts import Bearing, spoken
from detente.view.plot.looks import TOLD
from detente.view.web.asked import Asked
from detente.view.web.charts import Axis, Bin, Lane, bins, counted_lane, marked_lane
from detente.view.web.charts.bins import within
from detente.view.web.charts.lanes import Count, Counts, Mark
from detente.view.web.signs import shape
from detente.view.web.timeline.span import asking, day_of, number

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
    """The facts of a lane, by number; where one sees it alone."""

    name: str
    href: str | None
    facts: Ints


@dataclass(frozen=True, kw_only=True)
class Scene:
    """The facts that one looks at, which are those with a date, and the days that one sees of them."""

    catalogue: Catalogue
    asked: Asked
    found: Ints
    days: Bin

    @cached_property
    def axis(self) -> Axis:
        return Axis(self.days.first, self.days.last)

    @cached_property
    def bins(self) -> tuple[Bin, ...]:
        return within(bins(self.days.first, self.days.last, BINS), self.days.first, self.days.last)

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
    rows = [row for row in _ROWS[by](scene) if len(row.facts)]
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


_SIDES = {False: "cooperation", True: "conflict"}
_SWATCH = "M-1.2,-.5H1.2V.5H-1.2Z"


def _by_root(scene: Scene) -> Iterator[Row]:
    facts, asked = scene.catalogue.facts, scene.asked
    column = facts.root[scene.found]
    for root in Root:
        code = scene.catalogue.words.root.known(root)
        yield Row(root.value, asked.url(root=(root.value,)), scene.found[column == code])
    yield _statements(scene)


def _by_bearing(scene: Scene) -> Iterator[Row]:
    column = scene.catalogue.facts.bearing[scene.found]
    for bearing in Bearing:
        code = scene.catalogue.words.bearing.known(bearing)
        yield Row(bearing.value, scene.asked.url(bearing=(bearing.value,)), scene.found[column == code])
    yield _statements(scene)


def _statements(scene: Scene) -> Row:
    what = scene.catalogue.facts.what[scene.found]
    said = what == scene.catalogue.words.what.known(What.STATEMENT)
    return Row(STATEMENTS, scene.asked.url(what=(What.STATEMENT.value,)), scene.found[said])


def _by_actor(scene: Scene) -> Iterator[Row]:
    """A lane for each of those who do and say the most; a fact of several stands in the lane of each."""
    catalogue, found = scene.catalogue, scene.found
    facts, actors = catalogue.taking_part(found, role="by")
    codes = [catalogue.actor_ids.place(one.value) for one in catalogue.most_active(found, role="by")[:ACTORS]]
    for code in codes:
        actor = catalogue.actors[code]
        yield Row(actor.name, scene.asked.url(by=(actor.id,)), _ordered(found, np.isin(found, facts[actors == code])))
    shown = np.isin(found, facts[np.isin(actors, codes)])
    known = np.isin(found, facts)
    yield Row(OTHERS, None, _ordered(found, known & ~shown))
    yield Row(NOBODY, None, _ordered(found, ~known))


def _ordered(found: Ints, mask: Mask) -> Ints:
    return found[mask]


_ROWS = {By.ROOT: _by_root, By.ACTOR: _by_actor, By.BEARING: _by_bearing}


def _marked(scene: Scene, row: Row) -> Lane | None:
    """The lane with a sign for each fact but those whose dates are as long as all that one sees."""
    first, last = (part[row.facts] for part in scene.catalogue.facts.known_ends)
    loose = (last > first) & (last - first.astype(np.int64) + 1 >= scene.axis.count)
    marks = [_mark(scene, fact) for fact in row.facts[~loose].tolist()]
    return marked_lane(row.name, marks, scene.axis, loose=int(np.count_nonzero(loose)), href=row.href)


def _mark(scene: Scene, fact: int) -> Mark:
    facts, axis = scene.catalogue.facts, scene.axis
    known_first, known_last = (day_of(int(part[fact])) for part in facts.known_ends)
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
    facts = scene.catalogue.facts
    first, last = (part[row.facts] for part in facts.known_ends)
    starts = np.array([number(one.first) for one in scene.bins])
    begins, ends = (np.searchsorted(starts, part, side="right") - 1 for part in (first, last))
    inside = (begins == ends) & (begins >= 0) & (last <= number(scene.days.last))
    those = row.facts[inside]
    looks = (facts.bearing[those].astype(np.int64) + 1) * 2 + (facts.quad[those] > 2)
    used, counts = np.unique(begins[inside] * 256 + looks, return_counts=True)
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for key, count in zip(used.tolist(), counts.tolist(), strict=True):
        found[key // 256][key % 256] = count
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
        href=asking(scene.asked, days) if len(scene.bins) > 1 else f"{row.href or scene.asked.here}#facts",
        title=f"{days.name}, {row.name}: {told}",
    )
