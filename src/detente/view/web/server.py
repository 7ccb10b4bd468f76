"""What answers over HTTP, and for how long it waits for those who ask."""

from asyncio import Transport
from asyncio.events import TimerHandle
from collections.abc import Sequence
from ipaddress import ip_network
from typing import Any, cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from detente.record.errors import CannotServe

MOST = 1_000
"""How many connections there are at most; more are answered that the server is busy."""
LONGEST_HEAD = 40_000
"""How many bytes the head of a request has at most: an address of ours, its cookies, and what browsers say."""
PATIENCE = 15.0
"""Seconds in which the head of a request has to come."""
_IDLE = 5
"""Seconds that a connection is kept on which nothing is asked any more."""
_CLOSING = 10
"""Seconds in which answers are finished when the room is closed."""


class Patient(H11Protocol):
    """A connection that is closed where the head of a request does not come in time (slow loris)."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._waiting: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Waits for the first head."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Waits for the next head where one is begun, and no longer where it is whole."""
        if self._waiting is None and (self.cycle is None or self.cycle.response_complete):
            self._wait()
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop()

    def connection_lost(self, exc: Exception | None) -> None:
        """Waits for nothing more."""
        self._stop()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._waiting = self.loop.call_later(PATIENCE, self._close)

    def _stop(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _close(self) -> None:
        self._waiting = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()


def server(app: ASGIApp, *, proxies: Sequence[str] = (), most: int = MOST) -> uvicorn.Server:
    """A server of a room. Only servers in front (`proxies`) are believed who asks, and whether by TLS.

    Raises CannotServe where one of these is no address, or a network of several.
    """
    return uvicorn.Server(
        uvicorn.Config(
            cast(Any, app),
            http=Patient,
            ws="none",
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=bool(proxies),
            forwarded_allow_ips=[_checked(one) for one in proxies],
            limit_concurrency=most,
            h11_max_incomplete_event_size=LONGEST_HEAD,
            timeout_keep_alive=_IDLE,
            timeout_graceful_shutdown=_CLOSING,
        )
    )


def _checked(proxy: str) -> str:
    try:
        return str(ip_network(proxy, strict=False))
    except ValueError as error:
        advice = "name its address in figures, such as 127.0.0.1"
        raise CannotServe("no address of a server in front", where=proxy, advice=advice) from error
