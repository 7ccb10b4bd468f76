"""Which runs read a thing as it stands in the record, and which otherwise."""

from dataclasses import dataclass

from detente.record import AnyThing, Article, Record, Run
from detente.store import Store
from detente.view.context import article_id
from detente.view.diff.fields import Field, differing
from detente.view.diff.pairing import Compared


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A run that read the story of a thing, but not this thing as it stands in the record."""

    run: Run
    fields: tuple[Field, ...]
    """The fields that it read otherwise: its value, and the one in the record; none where it did not read the thing."""


@dataclass(frozen=True, slots=True)
class ReadBy:
    """The runs that read a thing as it stands there; where no coding tells, all that can have read it."""

    runs: tuple[Run, ...] = ()
    is_known: bool = True
    otherwise: tuple[Otherwise, ...] = ()


def read_by(store: Store, thing: AnyThing) -> ReadBy:
    """What read a thing of a story, and what read it otherwise; no run for what stands in no story."""
    id = article_id(thing)
    article = store.get(id) if id else None
    if not isinstance(article, Article) or not isinstance(thing, Compared):
        return ReadBy()
    runs = store.runs_of(article.source)
    if not runs:
        return ReadBy(store.things(Run), is_known=False)
    now, *before = store.readings(article.source, *(run.id for run in reversed(runs)))
    others = zip(reversed(runs[:-1]), before, strict=True)
    apart = [found for run, then in others if (found := _otherwise(run, then, now, thing))]
    return ReadBy(tuple(run for run in runs if run not in [one.run for one in apart]), otherwise=tuple(apart))


def _otherwise(run: Run, then: Record, now: Record, thing: Compared) -> Otherwise | None:
    """How a run read a thing; None where it read it as the last run did."""
    before = then[thing.id] if thing.id in then else None  # noqa: SIM401 (a Record is no dict)
    held = now[thing.id] if thing.id in now else thing  # noqa: SIM401
    if not isinstance(before, Compared):
        return Otherwise(run, ())
    fields = differing(then, before, now, held) if isinstance(held, Compared) else ()
    return Otherwise(run, fields) if fields else None
