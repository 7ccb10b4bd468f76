"""What an evaluation gives back: figures with their names, and how they look as a table."""

from msgspec import Struct

from detente.view.printable import printable


class Figure(Struct, frozen=True):
    """One measured value; `n` is how many gold units it rests on."""

    name: str
    value: float
    n: int


class Figures(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The figures of one task on one gold file; `fingerprint` is the SHA-256 of the gold, `rows` how many were read."""

    task: str
    gold: str
    part: str
    fingerprint: str
    rows: int
    figures: tuple[Figure, ...]
    missed: tuple[str, ...] = ()
    """Rows that were not read as the gold has them, each in a line, where a task tells them one by one."""

    def value(self, name: str) -> float:
        """The value of the figure of that name; raises KeyError where there is none."""
        for figure in self.figures:
            if figure.name == name:
                return figure.value
        raise KeyError(name)


def figures_table(figures: Figures) -> str:
    """The figures as aligned lines of plain text: name, value with three decimals, n; then what was missed."""
    width = max(len(figure.name) for figure in figures.figures)
    head = f"{figures.task} on {figures.gold}, {figures.part} rows: {figures.rows}"
    lines = (f"{figure.name:<{width}}  {figure.value:6.3f}  n={figure.n}" for figure in figures.figures)
    return "\n".join((head, *lines, *map(printable, figures.missed)))
