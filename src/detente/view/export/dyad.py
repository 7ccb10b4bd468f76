"""What two sides did to each other as flat rows."""

from dataclasses import dataclass
from typing import Any

from detente.view.facts import Count, DyadCell


@dataclass(frozen=True, slots=True, kw_only=True)
class DyadRow:
    """What one side did to the other in a period, of one quad class; where both did it, they are joined by "|"."""

    period: str | None
    actors: str
    recipients: str
    quad: int
    kind: str
    happenings: int
    reports: int
    goldstein_mean: float | None
    goldstein_sum: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedDyadRow(DyadRow):
    """The same, with what is only claimed beside it."""

    claimed_happenings: int
    claimed_reports: int
    claimed_goldstein_mean: float | None
    claimed_goldstein_sum: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """Two actors, and what happened between them or is claimed to have, either way."""

    one: str
    other: str
    happenings: int
    cooperation: int
    conflict: int
    goldstein_mean: float | None


def dyad_row(cell: DyadCell) -> DyadRow:
    """The row of a cell."""
    return DyadRow(**_shared(cell))


def claimed_dyad_row(cell: DyadCell) -> ClaimedDyadRow:
    """The row of a cell, with what is only claimed."""
    claimed = {f"claimed_{name}": value for name, value in _count(cell.claimed).items()}
    return ClaimedDyadRow(**_shared(cell), **claimed)


def _shared(cell: DyadCell) -> dict[str, Any]:
    return {
        "period": cell.period,
        "actors": "|".join(cell.actors),
        "recipients": "|".join(cell.recipients),
        "quad": cell.quad,
        "kind": cell.kind,
        **_count(cell.occurred),
    }


def _count(count: Count) -> dict[str, Any]:
    return {
        "happenings": count.happenings,
        "reports": count.reports,
        "goldstein_mean": count.mean,
        "goldstein_sum": count.total,
    }
