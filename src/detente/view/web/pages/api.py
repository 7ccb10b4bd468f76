"""The API as a page: what it can be asked and what it answers, written from its own description, with examples."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Request, Response

from detente.view.web.answer import answer
from detente.view.web.page import Page
from detente.view.web.room import Room, TheRoom

router = APIRouter()

_FEW = "5"
"""How many things a page of an example holds."""
_ENOUGH = 2_000
"""How many facts are looked at for examples."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a route can be asked by."""

    name: str
    place: str
    description: str
    values: tuple[str, ...]
    several: bool
    example: str | None
    default: str | None


@dataclass(frozen=True, slots=True)
class Route:
    """An address of the API, and one that can be tried on this record."""

    path: str
    tag: str
    summary: str
    parameters: tuple[Parameter, ...]
    example: str
    tried: str

    @property
    def name(self) -> str:
        """What the route is called within the page."""
        return self.path.strip("/").replace("/", "-").replace("{", "").replace("}", "")


@router.get("/api")
def api(request: Request, room: TheRoom) -> Response:
    """What the API can be asked."""
    described = request.app.openapi()
    shown = {
        "described": described,
        "routes": tuple(routes(described, filled(room))),
        "here": str(request.base_url).rstrip("/"),
    }
    return answer(request, room, Page(title="API", template="api.html", shown=shown))


def filled(room: Room) -> Mapping[str, Mapping[str, str]]:
    """Ids of this record that stand in the addresses of examples, by the way that they complete."""
    catalogue = room.store.catalogue()
    article, fact, actor = (next(iter(ids), "ID") for ids in _ids(room))
    pair = next(iter(catalogue.dyads(catalogue.find()[:_ENOUGH], most=1)), None)
    return {
        "/api/articles/{id}": {"id": article},
        "/api/facts/{id}": {"id": fact},
        "/api/actors/{id}": {"id": actor},
        "/api/dyads/{one}/{other}": {"one": pair.one if pair else actor, "other": pair.other if pair else actor},
    }


def _ids(room: Room) -> tuple[list[str], list[str], list[str]]:
    catalogue = room.store.catalogue()
    some = catalogue.find()[:_ENOUGH]
    most = [one.value for one in catalogue.most_active(some)]
    return list(catalogue.article_ids[:1]), catalogue.ids(some[:1]), most or list(catalogue.actor_ids[:1])


def routes(described: Mapping[str, Any], ids: Mapping[str, Mapping[str, str]]) -> Iterator[Route]:
    """The routes of a description, in its order."""
    for path, methods in described["paths"].items():
        told = methods["get"]
        parameters = tuple(_parameter(one, described) for one in told.get("parameters", ()))
        example = told["responses"]["200"]["content"]["application/json"]["example"]
        yield Route(
            path=path,
            tag=told["tags"][0],
            summary=" ".join(told["description"].split()),
            parameters=parameters,
            example=json.dumps(example, indent=2, ensure_ascii=False),
            tried=_tried(path, parameters, ids.get(path, {})),
        )


def _parameter(told: Mapping[str, Any], described: Mapping[str, Any]) -> Parameter:
    schema = told["schema"]
    inner = schema.get("items", schema)
    choices = described["components"]["schemas"].get(inner.get("$ref", "").rpartition("/")[2], inner)
    example = next(iter(schema.get("examples", ())), None)
    return Parameter(
        name=told["name"],
        place=told["in"],
        description=told.get("description", ""),
        values=tuple(map(str, choices.get("enum", ()))),
        several="items" in schema,
        example=_one(example),
        default=_one(schema.get("default")),
    )


def _one(value: object) -> str | None:
    one = next(iter(value), None) if isinstance(value, list) else value
    return None if one is None else str(one)


def _tried(path: str, parameters: tuple[Parameter, ...], ids: Mapping[str, str]) -> str:
    """The path with ids of the record, and with the last of its choices and few things a page, where it has these."""
    choices = {one.name: one.values[0] for one in parameters if one.place == "path" and one.values}
    for name, id in {**choices, **ids}.items():
        path = path.replace(f"{{{name}}}", quote(id, safe=""))
    chosen = [(one.name, one.example) for one in parameters if one.values and one.example][-1:]
    paged = [("per_page", _FEW) for one in parameters if one.name == "per_page"]
    query = urlencode([*chosen, *paged])
    return f"{path}?{query}" if query else path
