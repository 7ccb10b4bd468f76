"""Adds a story: takes text or a file, says how its reading goes on, and leads to the story as it was read."""

import hashlib
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException

from detente.record.errors import NotInRecord
from detente.view.web.access.deeds import did
from detente.view.web.access.visitor import visitor
from detente.view.web.adding import EMPTY, RIGHT, Added, WhatIsAdded, Wrong, wrong
from detente.view.web.answer import answer
from detente.view.web.desk import Desk, Job, Step, TheDesk
from detente.view.web.page import Page
from detente.view.web.room import Room, TheRoom

router = APIRouter()

_LISTED = 200
"""How many stories one address names."""


@router.get("/add")
def form(request: Request, room: TheRoom) -> Response:
    """The form."""
    _check(request, room)
    return answer(request, room, page(EMPTY, RIGHT))


@router.post("/add")
def add(request: Request, room: TheRoom, desk: TheDesk, given: WhatIsAdded) -> Response:
    """Takes a story; leads to its reading, or to the story where it is in the record."""
    held = hashlib.sha256(given.data).hexdigest()
    did(request, "add", of=f"sha256:{held}")
    _check(request, room)
    if amiss := wrong(given):
        return answer(request, room, page(given, amiss))
    if known := room.store.stories_of(held):
        return RedirectResponse(place_of(known), 303)
    return RedirectResponse(f"/add/{desk.take(given.drop)}", 303)


@router.get("/add/{id}")
def reading(request: Request, room: TheRoom, desk: TheDesk, id: str) -> Response:
    """How far a reading is; leads to the story when it has been read."""
    job = _job(desk, id)
    if job.step is Step.READ:
        return RedirectResponse(place_of(job.articles), 303)
    status = 422 if job.step is Step.FAILED else 200
    shown = {"job": job, "said": said(job), "steps": tuple(Step)[:3], "given": EMPTY, "wrong": RIGHT}
    return answer(request, room, Page(title=f"Reading {job.uri}", template="adding.html", shown=shown, status=status))


@router.get("/add/{id}/state")
def state(desk: TheDesk, id: str) -> Response:
    """The same for the script of the page."""
    job = _job(desk, id)
    return JSONResponse({"step": job.step.value, "said": said(job)}, headers={"Cache-Control": "no-store"})


def page(given: Added, amiss: Wrong) -> Page:
    """The form, with what is to be mended in it."""
    shown = {"given": given, "wrong": amiss}
    return Page(title="Add a story", template="add.html", shown=shown, status=400 if amiss else 200)


def place_of(articles: tuple[str, ...]) -> str:
    """Where the stories of one input are to be read."""
    if len(articles) == 1:
        return f"/articles/{articles[0]}"
    return f"/articles?{urlencode([('article', id) for id in articles[:_LISTED]])}"


def said(job: Job) -> str:
    """How far a reading is, in words."""
    match job.step:
        case Step.WAITING:
            one = "One other story is" if job.before == 1 else f"{job.before} other stories are"
            return f"{one} read first." if job.before else "It is read next."
        case Step.READING:
            return "Finding who says and does what, to whom, and when."
        case Step.LINKING:
            return "Holding it against the stories of the record."
        case Step.READ:
            return "It has been read."
        case Step.FAILED:
            return "It could not be read."


def _check(request: Request, room: Room) -> None:
    """Refuses where nobody may add to the record, and whoever is in to read."""
    if not visitor(request).reviews:
        raise HTTPException(403, "You are in as a reader: reviewers add stories")
    if room.read_only:
        raise HTTPException(403, "This record is open to readers only: nobody adds stories here")


def _job(desk: Desk, id: str) -> Job:
    job = desk.job(id)
    if job is None:
        raise NotInRecord("no such reading, or one long ago", where=repr(id), advice="look among the newest articles")
    return job
