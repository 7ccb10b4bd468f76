"""The addresses of every page of the reading room of a record, other ones each time."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from detente.store.catalogue import Catalogue

_ACTORS = 40
_YEARS = range(2019, 2024)
_WORDS = ("oil", "troops", "border", "talks")
_MEANINGS = ("we will never surrender", "aid for all")
_LEDGERS = ("threats", "promises", "demands", "measures", "tests", "meetings")


@dataclass(frozen=True, slots=True)
class Known:
    """What of a record addresses are made of: those most often in its facts, and the ids of stories and facts."""

    actors: Sequence[str]
    articles: Sequence[str]
    facts: Sequence[str]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Known":
        most = catalogue.most_active(catalogue.find())[:_ACTORS]
        return cls([one.value for one in most], [*catalogue.article_ids], [*catalogue.fact_ids])


def addresses(known: Known, chance: random.Random) -> Mapping[str, Callable[[], str]]:
    """What makes an address of each page, another each time."""

    def asked(path: str, **query: str) -> str:
        return f"{path}?{urlencode(query)}"

    def actor() -> str:
        return chance.choice(known.actors)

    def dyad() -> str:
        one, other = chance.sample(known.actors, 2)
        return f"/dyads/{quote(one)}/{quote(other)}"

    def month() -> str:
        return f"{chance.choice(_YEARS)}-{chance.randrange(1, 13):02}"

    def page(most: int) -> str:
        return str(chance.randrange(1, most))

    return {
        "front page": lambda: "/",
        "brief": lambda: "/brief",
        "timeline, whole": lambda: "/timeline",
        "timeline, a year": lambda: asked("/timeline", **{"from": (year := str(chance.choice(_YEARS))), "until": year}),
        "timeline, of an actor": lambda: asked("/timeline", actor=actor(), rows="actor"),
        "articles": lambda: asked("/articles", page=page(min(400, len(known.articles) // 50 + 2))),
        "article": lambda: f"/articles/{chance.choice(known.articles)}",
        "fact": lambda: f"/facts/{chance.choice(known.facts)}",
        "actors": lambda: "/actors",
        "actor": lambda: f"/actors/{quote(actor())}",
        "dyads": lambda: "/dyads",
        "dyad": dyad,
        "statements": lambda: asked("/statements", by=actor(), page=page(4)),
        "statements, by words": lambda: asked("/statements", search=chance.choice(_WORDS)),
        "statements, by meaning": lambda: asked("/statements", like=chance.choice(_MEANINGS)),
        "contradictions": lambda: asked("/contradictions", page=page(20)),
        "ledgers": lambda: "/ledgers",
        "ledger": lambda: f"/ledgers/{chance.choice(_LEDGERS)}",
        "review": lambda: "/review",
        "reviews": lambda: "/reviews",
        "events, as JSON": lambda: asked("/api/events", actor=actor(), **{"from": month()}),
    }
