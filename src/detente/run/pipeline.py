"""The way an article goes, as one visible tuple of stages."""

from collections.abc import Sequence

from msgspec.structs import replace

from detente.divide import divide, parts
from detente.extract.actors.directory import Directory
from detente.extract.actors.stage import Actors
from detente.extract.dates.stage import Dates
from detente.extract.dates.written import Written
from detente.extract.events.stage import Events
from detente.extract.reading import Fact, Reading, Stage
from detente.extract.statements.stage import Statements
from detente.record import Article
from detente.record.errors import StageOrder


def stages(known: Directory | None = None) -> tuple[Stage, ...]:
    """The stages in their order; those whom the tables that ship know are known, unless another directory is given."""
    return (Actors(known), Dates(), Written(), Statements(), Events())


STAGES = stages()
"""The stages that know the tables that ship."""


def read_article(article: Article, stages: Sequence[Stage] = STAGES) -> Reading:
    """Everything the stages read from an article."""
    reading = Reading.of(divide(article))
    for stage in in_order(stages):
        reading = stage(reading)
    return reading


def read_whole(article: Article, stages: Sequence[Stage] = STAGES) -> tuple[Article, tuple[Fact, ...]]:
    """The article as it is dated, and all that is read from it; a very long one is read in parts.

    Who and when it tells of in one part is not known in the next; what its first part tells of its date is.
    """
    published, facts = article.published, dict[str, Fact]()
    for part in parts(article):
        reading = read_article(replace(part, published=published), stages)
        published = reading.document.article.published
        facts |= {fact.id: fact for fact in reading.facts() if fact.id not in facts}
    return replace(article, published=published), tuple(facts.values())


def in_order(stages: Sequence[Stage]) -> Sequence[Stage]:
    """The same stages; raises StageOrder where one requires what none before it assigns."""
    assigned: set[str] = set()
    for stage in stages:
        if missing := stage.requires - assigned:
            raise StageOrder(
                f"needs {', '.join(sorted(missing))}, which no stage before it assigns",
                where=type(stage).__name__,
                advice="put the stage that assigns it first",
            )
        assigned |= stage.assigns
    return stages
