"""The model card: what the weights are, what they learned from, how good they are, and what they are not for."""

from collections.abc import Mapping
from pathlib import Path
from string import Template

TEMPLATE = Path(__file__).parent / "card.md"
CARD = "README.md"


def write(folder: Path, figures: Mapping[str, float]) -> None:
    """The card beside the weights; `figures` are those that the run printed."""
    rows = "\n".join(f"| {name} | {value:.3f} |" for name, value in figures.items())
    (folder / CARD).write_text(Template(TEMPLATE.read_text("utf-8")).substitute(figures=rows), "utf-8")
