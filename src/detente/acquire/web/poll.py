"""Asks an address as a guest does: its robots.txt first, with a pause, and not for what is not new."""

import io
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime

from detente.acquire.transfer import Headers
from detente.acquire.web.ask import MOVED, REDIRECTS, Answer, ask, moved_to
from detente.acquire.web.connect import checked
from detente.acquire.web.memory import Memory, State
from detente.acquire.web.online import Online
from detente.acquire.web.robots import Rules, rules_of
from detente.record.errors import NotFetched

_ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"


@dataclass(frozen=True, slots=True)
class Polled:
    """What lay at an address, when it was taken, and the state by which it is known again."""

    address: str
    content: bytes
    media_type: str | None
    fetched: str
    state: State

    @property
    def stream(self) -> io.BytesIO:
        """Its bytes, to be read from their start."""
        return io.BytesIO(self.content)


@dataclass(slots=True)
class Guest:
    """Asks addresses one after the other, and remembers the rules of hosts and when each was asked last."""

    online: Online
    _rules: dict[str, Rules] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    @property
    def memory(self) -> Memory:
        """The states that are known from before."""
        return Memory(self.online.memory, self.online.of)

    def poll(self, address: str) -> Polled | None:
        """What lies at an address; None where that is not new. Raises NotFetched."""
        answer = self._followed(address, _conditions(self.memory.state(address)))
        if answer.status == 304:
            return None
        if answer.status != 200:
            advice = "open it in a browser: it may have moved, or be for people only"
            raise NotFetched(f"the server answers {answer.status}", where=address, advice=advice)
        return Polled(
            address,
            answer.content,
            answer.headers.get("content-type"),
            datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            State(answer.headers.get("etag", ""), answer.headers.get("last-modified", "")),
        )

    def _followed(self, address: str, headers: Headers) -> Answer:
        """The answer at an address, or at that to which it moved."""
        place = address
        for _ in range(REDIRECTS + 1):
            answer = self._asked_politely(place, headers)
            if answer.status not in MOVED:
                return answer
            place = moved_to(place, answer)
        raise NotFetched("it leads from one address to the next", where=address, advice="check the address")

    def _asked_politely(self, address: str, headers: Headers) -> Answer:
        parts = checked(address)
        host = f"{parts.scheme}://{parts.netloc}".lower()
        rules = self._rules.get(host)
        if rules is None:
            rules = self._rules[host] = rules_of(parts, self.online)
        if not rules.allow(address):
            advice = "its robots.txt asks programs to leave it alone: save it yourself, and read the file"
            raise NotFetched("not to be asked by programs", where=address, advice=advice)
        wait = self._asked.get(host, 0.0) + max(self.online.pause, rules.pause) - time.monotonic()
        if host in self._asked and wait > 0:
            time.sleep(wait)
        try:
            return ask(address, self.online, {"Accept": _ACCEPT, **headers})
        finally:
            self._asked[host] = time.monotonic()


def _conditions(state: State) -> Headers:
    """The headers that ask only for what is new."""
    stated = {"If-None-Match": state.etag, "If-Modified-Since": state.modified}
    return {name: value for name, value in stated.items() if value and value.isprintable() and value.isascii()}
