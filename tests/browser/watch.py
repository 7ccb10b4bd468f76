"""Minds a browser: whatever leaves the host, fails, or is kept without need is written down."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

_OURS = frozenset({"data", "blob", "about"})


@dataclass(frozen=True, slots=True)
class Watch:
    """The windows that a test opens, and what was wrong in them."""

    browser: Browser
    contexts: list[tuple[BrowserContext, str]] = field(default_factory=list)
    """Each with the name that somebody has said in it; empty where nobody has."""
    wrong: list[str] = field(default_factory=list)

    def open(self, address: str, path: str = "/", *, by: str = "", session: str = "", **settings: Any) -> Page:
        """Opens a page of a room in a window of its own.

        `by` is the name that a reviewer has said before, `session` that of somebody who has entered.
        """
        context = self.browser.new_context(base_url=address, **settings)
        self.contexts.append((context, by or session or ("door" if path.startswith("/enter") else "")))
        for name, value in {"reviewer": quote(by), "detente-session": session}.items():
            if value:
                context.add_cookies([{"name": name, "value": value, "url": address}])
        host = urlsplit(address).netloc
        context.on("request", lambda asked: self._mind(asked.url, host))
        context.on("weberror", lambda error: self.wrong.append(str(error.error)))
        context.on("console", lambda said: self.wrong.append(said.text) if _is_wrong(said) else None)
        page = context.new_page()
        page.on("websocket", lambda socket: self.wrong.append(socket.url))
        page.goto(path)
        return page

    def _mind(self, url: str, host: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in _OURS and parts.netloc != host:
            self.wrong.append(url)

    def close(self) -> None:
        """Closes the windows."""
        for context, _ in self.contexts:
            context.close()

    def kept(self) -> list[str]:
        """What is kept in windows in which nobody has said a name: nothing has to be."""
        states = [context.storage_state() for context, by in self.contexts if not by]
        return [str(one) for state in states for one in (*state.get("cookies", ()), *state.get("origins", ()))]


def _is_wrong(said: ConsoleMessage) -> bool:
    """Whether something is wrong with a page; that it is not there or not allowed is told of too, and is right.

    For the icon of what is no page, such as JSON, browsers ask by a name of their own.
    """
    missing = said.text.startswith("Failed to load resource: the server responded with a status of 4")
    where = said.location["url"]
    right = missing and (where.endswith("/favicon.ico") or where == (said.page and said.page.url))
    return said.type == "error" and not right
