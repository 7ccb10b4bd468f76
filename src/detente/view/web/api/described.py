"""The description of the API by OpenAPI 3.1: its routes, what they are asked and answer, with an example of each."""

import json
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from msgspec import Struct
from msgspec.json import schema_components

from detente.view.web.api.answers import ANSWERS, Problem

RECORD, FACTS, ACTORS, LEDGERS = "Record", "Facts", "Actors", "Ledgers"
TAGS = [
    {"name": RECORD, "description": "What is in the record, and its stories."},
    {"name": FACTS, "description": "Events, statements and links, by filters, and why each is in the record."},
    {"name": ACTORS, "description": "Who acts and speaks, and what two of them do to each other."},
    {"name": LEDGERS, "description": "What was threatened, promised, demanded, imposed, tested and arranged."},
]
SUMMARY = "A record of who said what and who did what to whom, read from the news."
DESCRIPTION = """Every answer is JSON. Things are given whole, as `detente export` writes them; beside them `names`,
`words` and `articles` say what their ids stand for. Lists come in pages: `total` says how many things there are in
all, `next` is the address of the next page. Reviews are heeded: what somebody rejected is left out. What goes wrong is
said as `error`, `where` and `advice`. Everything is read; nothing can be changed here. A room that asks who comes
wants a token: `Authorization: Bearer TOKEN`."""
_JSON = "application/json"
_Said = dict[str, Any]
_PROBLEMS = {
    400: "A date is none.",
    401: "This room asks who comes, and no token of it was shown.",
    404: "There is no such thing.",
    422: "A parameter is not known, or not so.",
    429: "This is asked too often; `Retry-After` says for how many seconds to wait.",
}
_BEARER = {"type": "http", "scheme": "bearer", "description": "A token: `detente accounts token`, or that of the room."}


@cache
def examples() -> dict[str, Any]:
    """An answer of each route, by its path, of an invented crisis."""
    found: dict[str, Any] = json.loads((files(__package__) / "examples.json").read_text(encoding="utf-8"))
    return found


def says(kind: type[Struct]) -> dict[int | str, dict[str, Any]]:
    """What a route answers, and how it says what goes wrong."""
    description = (kind.__doc__ or "").partition("\n")[0]
    right: _Said = {"description": description, "content": {_JSON: _of(kind)}}
    problem = {_JSON: _of(Problem)}
    return {200: right, **{code: {"description": text, "content": problem} for code, text in _PROBLEMS.items()}}


def _of(kind: type[Struct]) -> dict[str, Any]:
    return {"schema": {"$ref": f"#/components/schemas/{kind.__name__}"}}


def describe(app: FastAPI) -> None:
    """Has an application describe its API so."""

    def described() -> dict[str, Any]:
        if not app.openapi_schema:
            app.openapi_schema = description(app)
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]


def description(app: FastAPI) -> dict[str, Any]:
    """The description of the API of an application."""
    found = get_openapi(
        title="detente",
        version=version("detente"),
        openapi_version="3.1.0",
        summary=SUMMARY,
        description=DESCRIPTION,
        routes=app.routes,
        tags=TAGS,
        license_info={"name": "Apache License 2.0", "identifier": "Apache-2.0"},
    )
    for path, methods in found["paths"].items():
        # put in behind, as get_openapi leaves out what is null, and so would make of an example another
        methods["get"]["responses"]["200"]["content"][_JSON]["example"] = examples()[path]
    found["security"] = [{}, {"bearer": []}]
    _, schemas = schema_components(ANSWERS, ref_template="#/components/schemas/{name}")
    found.setdefault("components", {}).setdefault("schemas", {}).update(schemas)
    found["components"]["securitySchemes"] = {"bearer": _BEARER}
    return found
