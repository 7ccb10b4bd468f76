"""What a run read from a source, told beside it."""

from collections.abc import Sequence

from detente.record import AnyThing, Coded, Coding, Run, Source, make_id


def with_coding(run: Run, things: Sequence[AnyThing]) -> tuple[AnyThing, ...]:
    """The things that a run read from one input, and behind them its coding; unchanged where nothing was read."""
    source = next((thing for thing in things if isinstance(thing, Source)), None)
    return (*things, coding(run, source, things)) if source else tuple(things)


def coding(run: Run, source: Source, things: Sequence[AnyThing]) -> Coding:
    """That a run read some things from a source; what is no article, actor or fact of it is left out."""
    ids = dict.fromkeys(thing.id for thing in things if isinstance(thing, Coded))
    return Coding(id=make_id("coding", run.id, source.id), run=run.id, source=source.id, things=tuple(ids))
