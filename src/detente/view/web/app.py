"""The application: its routes, what guards them, and what is said where something is not there."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.resources import files

from anyio import to_thread
from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from detente.record.errors import BadEdtf, BadRecord, BadReview, CannotPlot, DetenteError, NotInRecord
from detente.view.web import heap
from detente.view.web.access.access import Access
from detente.view.web.access.forged import Forged, forged, is_genuine
from detente.view.web.api import ROUTES, describe
from detente.view.web.crowd import THREADS, Crowd
from detente.view.web.desk import Busy, Desk
from detente.view.web.guard import HEADERS, LOCAL, guard
from detente.view.web.pages import PAGES
from detente.view.web.room import Room
from detente.view.web.sorry import sorry

_PACKING = 5
"""How hard pages are packed, 1 to 9: the hardest takes half as long again for a fortieth less."""


def application(room: Room, *, names: Collection[str] = LOCAL, access: Access | None = None) -> FastAPI:
    """The reading room of a record, which answers to these host names; to any where there are none.

    Without `access` everybody is let in who can reach it.
    """
    desk, access = Desk(room.store), access or Access()
    app = FastAPI(
        title="detente",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=_until_closed(desk),
        dependencies=[Depends(is_genuine)],
    )
    app.state.room, app.state.desk, app.state.access = room, desk, access
    app.add_middleware(Crowd)  # behind the guard: nobody gets a page who may not come in
    app.middleware("http")(guard(names, access))
    app.add_middleware(GZipMiddleware, minimum_size=1_000, compresslevel=_PACKING)
    app.mount("/static", StaticFiles(directory=str(files("detente.view.web").joinpath("static"))), name="static")
    for router in PAGES:
        app.include_router(router, include_in_schema=False)
    for router in ROUTES:
        app.include_router(router)
    describe(app)
    app.exception_handler(DetenteError)(_failed)
    app.exception_handler(Forged)(forged)
    app.exception_handler(HTTPException)(_missing)
    app.exception_handler(RequestValidationError)(_misasked)
    app.exception_handler(Exception)(_broken)
    return app


def _until_closed(desk: Desk) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Bounds threads and memory while the room is open, and closes the desk when it is closed."""

    @asynccontextmanager
    async def open_room(_: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        giving = asyncio.create_task(heap.keep_giving_back())
        yield
        giving.cancel()
        desk.close()

    return open_room


_PLACES = ("query", "path", "body")
_STATUS = {NotInRecord: 404, CannotPlot: 404, BadEdtf: 400, BadReview: 400, Busy: 503, BadRecord: 503}


def _failed(request: Request, error: DetenteError) -> Response:
    """What our own errors say, as a page."""
    status = next((code for kind, code in _STATUS.items() if isinstance(error, kind)), 500)
    return sorry(request, status, error.what, error.where, error.advice)


def _missing(request: Request, error: HTTPException) -> Response:
    what = "There is no such page" if error.status_code == 404 else str(error.detail)
    answered = sorry(request, error.status_code, what, request.url.path, "")
    answered.headers.update(error.headers or {})  # which methods a path takes, where it does not take this one
    return answered


def _misasked(request: Request, error: RequestValidationError) -> Response:
    """What is wrong with the parameters of an address."""
    wrong = error.errors()[0]
    what = "There is no such parameter" if wrong["type"] == "extra_forbidden" else str(wrong["msg"])
    where = ".".join(str(part) for part in wrong["loc"] if part not in _PLACES)
    return sorry(request, 422, what, where, "see /api for what can be asked")


def _broken(request: Request, error: Exception) -> Response:
    """What is said where a page of ours fails; the server's log has the rest. No guard comes behind it."""
    what = "This page failed, and that is our mistake"
    advice = "report it with the address and what the server wrote to its log"
    answered = sorry(request, 500, what, f"{request.url.path}: {type(error).__name__}", advice)
    answered.headers.update({**HEADERS, "Cache-Control": "no-store"})
    return answered
