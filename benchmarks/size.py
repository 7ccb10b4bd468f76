"""How many machines read so many articles in so many days, from how many a process reads in a second.

    python -m benchmarks.size --speed 5 [--articles 140e6] [--read 0.4] [--cores 16] [--days 7 30]

`speed` is what one process on one core reads, as `benchmarks/` measures it, linking left out. Only articles in English
are read whole: `read` is their share. Of others the page is opened, its text is found and its language told, which
costs a twentieth. A day is counted with a tenth of it lost to starting, retries and the last files.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from rich.console import Console

OTHER = 0.05
"""What an article costs that is not read further, of one that is."""
LOST = 0.1
_A_DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What is to be read, and by what."""

    speed: float
    articles: float
    read: float
    cores: int

    @property
    def core_days(self) -> float:
        """Days that one core would take."""
        whole = self.articles * (self.read + (1 - self.read) * OTHER)
        return whole / (self.speed * _A_DAY * (1 - LOST))

    def machines(self, days: float) -> int:
        """How many machines with so many cores are done in so many days."""
        return ceil(self.core_days / self.cores / days)


def table(size: Size, days: list[float]) -> Iterator[str]:
    """A table in Markdown: machines by days."""
    yield "| done in | machines | core days |"
    yield "|---|---|---|"
    for each in days:
        yield f"| {each:g} days | {size.machines(each)} | {size.core_days:,.0f} |"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--speed", type=float, required=True)
    parser.add_argument("--articles", type=float, default=140e6)
    parser.add_argument("--read", type=float, default=0.4)
    parser.add_argument("--cores", type=int, default=16)
    parser.add_argument("--days", type=float, nargs="+", default=[1.0, 7.0, 30.0])
    asked = parser.parse_args()
    size = Size(speed=asked.speed, articles=asked.articles, read=asked.read, cores=asked.cores)
    for line in table(size, asked.days):
        Console().print(line, soft_wrap=True)


if __name__ == "__main__":
    main()
