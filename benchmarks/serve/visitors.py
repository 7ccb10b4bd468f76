"""Who visits the reading room under load: readers, who open pages, and reviewers, who decide through its forms."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from urllib.parse import parse_qs, quote, urlsplit

import msgspec
from benchmarks.serve.client import Answer, Client
from lxml import html

Addresses = Mapping[str, Callable[[], str]]

OFTEN = {
    "front page": 10,
    "brief": 4,
    "timeline, whole": 4,
    "timeline, a year": 4,
    "timeline, of an actor": 4,
    "articles": 6,
    "article": 18,
    "fact": 10,
    "actors": 3,
    "actor": 8,
    "dyads": 3,
    "dyad": 6,
    "statements": 4,
    "statements, by words": 3,
    "statements, by meaning": 2,
    "contradictions": 4,
    "ledgers": 1,
    "ledger": 2,
    "review": 1,
    "reviews": 1,
    "events, as JSON": 2,
}
"""Of a hundred pages, how many of each kind a reader opens: stories and what leads to them most of all."""
_VERDICTS = {"accept": 8, "reject": 3, "note": 3, "amend": 3, "undo": 3}
_OK, _LEADS_ON = 200, 303
_SHOWN = 200
"""How many characters of a wrong answer are told."""


@dataclass
class Heard:
    """What visitors have seen: seconds and bytes by kind of page, and all that was wrong."""

    took: dict[str, list[tuple[float, int]]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[str] = field(default_factory=list)

    def note(self, kind: str, answer: Answer) -> None:
        """Notes how long an answer took."""
        self.took[kind].append((answer.seconds, answer.size))

    def amiss(self, path: str, why: object) -> None:
        """Notes that something is wrong with an answer."""
        self.wrong.append(f"{path}: {why}")


async def ask(client: Client, path: str, kind: str, heard: Heard) -> Answer | None:
    """A page that is there and whole; None where it is not, which is noted."""
    try:
        answer = await client.get(path)
    except (OSError, TimeoutError, ValueError, EOFError) as error:
        heard.amiss(path, f"{type(error).__name__} {error}")
        return None
    heard.note(kind, answer)
    if answer.status != _OK:
        heard.amiss(path, f"{answer.status} {_told(answer)}")
    elif not _is_whole(answer):
        heard.amiss(path, f"is not whole: …{answer.body[-_SHOWN:]!r}")
    else:
        return answer
    return None


def _is_whole(answer: Answer) -> bool:
    """Whether a body is what its type says, from its beginning to its end."""
    if answer.headers.get("content-type", "").startswith("application/json"):
        try:
            msgspec.json.decode(answer.body)
        except msgspec.DecodeError:
            return False
        return True
    return answer.body.lstrip().startswith(b"<!DOCTYPE html>") and answer.body.rstrip().endswith(b"</html>")


def _told(answer: Answer) -> str:
    """What an answer says is wrong."""
    try:
        page = html.fromstring(answer.body)
        return " ".join(" ".join(page.xpath("//main//text() | //*[@class='wrong']//text()")).split())[:_SHOWN]
    except (ValueError, html.etree.ParserError):
        return answer.body[:_SHOWN].decode("utf-8", "replace")


async def read_on(  # noqa: PLR0913 (whoever calls names what a reader is like one by one)
    port: int, pages: Addresses, heard: Heard, *, chance: random.Random, think: Sequence[float], until: float
) -> None:
    """A reader: opens a page, thinks for a while drawn between two numbers of seconds, opens another."""
    client, kinds, often = Client(port), [*OFTEN], [*OFTEN.values()]
    await asyncio.sleep(chance.uniform(0, think[1]))
    while monotonic() < until:
        (kind,) = chance.choices(kinds, often)
        await ask(client, pages[kind](), kind, heard)
        await asyncio.sleep(chance.uniform(*think))
    client.close()


@dataclass
class Reviewer:
    """Somebody who goes through the queue of what one actor does and says, and whose every review is counted."""

    name: str
    of: str
    client: Client
    heard: Heard
    chance: random.Random
    made: list[str] = field(default_factory=list)
    """The ids of the reviews that the room said were written."""
    took_back: bool = False
    """Whether the last that was done was to take something back; done again it holds again."""

    async def work(self, *, think: Sequence[float], until: float) -> None:
        """Says who one is, and decides on one fact after another."""
        start = f"/review?by={quote(self.of)}"
        await asyncio.sleep(self.chance.uniform(0, think[1]))
        page = await self._look(start)
        if page is not None and (naming := _form(page, "/reviewer")) is not None:
            page = await self._send(naming, {"by": self.name}, "a name")
        while monotonic() < until:
            await asyncio.sleep(self.chance.uniform(*think))
            page = await self._turn(page) if page is not None else await self._look(start)
        self.client.close()

    async def _turn(self, page: html.HtmlElement) -> html.HtmlElement | None:
        """Decides on the fact that a page of the queue shows, and gives the page that one is led to."""
        (verdict,) = self.chance.choices([*_VERDICTS], [*_VERDICTS.values()])
        if verdict == "undo" and (form := _form(page, "/reviews/")) is not None:
            page, self.took_back = await self._send(form, {}, "undo"), not self.took_back
            return page if self.took_back else None  # what holds again is decided: on to the next
        self.took_back = False
        verdict = "accept" if verdict == "undo" else verdict
        form = _form(page, "/review/", having={"note": "labels", "amend": "seen"}.get(verdict))
        if form is None:
            return None
        note = {"note": f"note {len(self.made)} of {self.name}"} if verdict == "note" else {}
        return await self._send(form, {"verdict": verdict, **note, **self._other(form, verdict)}, verdict)

    def _other(self, form: html.FormElement, verdict: str) -> dict[str, str]:
        """A field of a form of amending with another of its values."""
        if verdict != "amend":
            return {}
        select = form.xpath(".//select[@name='status' or @name='kind']")[0]
        return {select.name: self.chance.choice([value for value in select.value_options if value != select.value])}

    async def _send(self, form: html.FormElement, own: Mapping[str, str], kind: str) -> html.HtmlElement | None:
        """Sends a form as a browser does, with all its hidden fields, and gives the page that it leads to."""
        fields = [(name, value) for name, value in form.form_values() if name not in own] + [*own.items()]
        try:
            answer = await self.client.post(form.action, fields)
        except (OSError, TimeoutError, ValueError, EOFError) as error:
            self.heard.amiss(form.action, f"{type(error).__name__} {error}")
            return None
        self.heard.note(f"form: {kind}", answer)
        where = answer.headers.get("location", "")
        if answer.status != _LEADS_ON:
            self.heard.amiss(f"{kind} {form.action}", f"{answer.status} {_told(answer)}")
            return None
        self.made += parse_qs(urlsplit(where).query).get("done", [])
        return await self._look(where)

    async def _look(self, path: str) -> html.HtmlElement | None:
        answer = await ask(self.client, path.partition("#")[0], "review, as a reviewer", self.heard)
        return None if answer is None else html.fromstring(answer.body)


def _form(page: html.HtmlElement, action: str, *, having: str | None = None) -> html.FormElement | None:
    """The first form of a page whose address begins so and that has a field."""
    forms = (form for form in page.forms if (form.action or "").startswith(action) and form.method == "POST")
    return next((form for form in forms if having is None or having in form.fields), None)
