"""What schemathesis finds wrong with the API of a room: answers that its description does not say, and failures."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import schemathesis
from fastapi import FastAPI
from hypothesis import strategies as st
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import from_schema
from schemathesis.engine.events import NonFatalError, ScenarioFinished
from schemathesis.engine.recorder import ScenarioRecorder

HOST = "localhost"
_DAYS = st.dates(min_value=date(1900, 1, 1)).map(str)
schemathesis.openapi.format("edtf", _DAYS | _DAYS.map(lambda day: f"{day[:7]}/..") | st.just("2031"))
SEED = 8517


@dataclass(slots=True)
class Tried:
    """How many requests were made, and what was wrong, each with how to ask so again."""

    asked: int = 0
    phases: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)

    def add(self, scenario: ScenarioRecorder) -> None:
        self.asked += len(scenario.interactions)
        for id, checks in scenario.checks.items():
            for check in checks:
                if check.failure_info:
                    case = scenario.cases[id].value
                    self.wrong.append(f"{check.name}: {check.failure_info.failure.message}\n{case.as_curl_command()}")


def tried(app: FastAPI, *, examples: int, seed: int = SEED) -> Tried:
    """All checks of schemathesis, so many examples a route; data as described, and data that is not."""
    schema = schemathesis.openapi.from_asgi(
        "/api/openapi.json", app, config=_config(examples, seed), headers={"Host": HOST}
    )
    found = Tried()
    for event in from_schema(schema).execute():
        if isinstance(event, ScenarioFinished):
            found.phases.add(str(event.phase.name))
            found.add(event.recorder)
        elif isinstance(event, NonFatalError):
            found.wrong.append(str(event.info))
    return found


def _config(examples: int, seed: int) -> SchemathesisConfig:
    told: dict[str, Any] = {
        "seed": seed,
        "headers": {"Host": HOST},
        "continue-on-failure": True,
        "generation": {"mode": "all", "max-examples": examples, "database": "none"},
        "checks": {"enabled": True},
    }
    return SchemathesisConfig.from_dict(told)
