"""The table of what came of all inputs."""

from collections.abc import Mapping

from rich.table import Table

from fuzzing.work import Tally


def table(tallies: Mapping[str, Tally], *, seconds: float, seed: int) -> Table:
    """Inputs, speed, findings, the slowest input and memory, by reader."""
    whole = sum((tally for tally in tallies.values()), Tally())
    title = f"{whole.inputs:,} inputs, {len(whole.found)} crashes, {seconds:,.0f} s, seed {seed}"
    shown = Table(title=title)
    for name in ("reader", "inputs", "inputs/s", "crashes", "ways", "slowest", "grew by"):
        shown.add_column(name, justify="left" if name == "reader" else "right")
    for name, tally in (*tallies.items(), ("all", whole)):
        speed = tally.inputs / tally.seconds if tally.seconds else 0
        shown.add_row(
            name,
            f"{tally.inputs:,}",
            f"{speed:,.0f}",
            str(len(tally.found)),
            str(len(tally.ways)),
            f"{tally.slowest * 1000:,.0f} ms",
            f"{tally.peak // 1_000_000} MB",
        )
    return shown
