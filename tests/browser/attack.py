"""Somebody with a browser who looks whether anything runs that news or an address brought, and shows it literally."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from detente.view.printable import printable
from detente.view.web.templates import as_it_was
from tests.vectors import CANARY, VECTORS

_TAG = re.compile(r"<([a-z][a-z0-9]*)\b")
_ATTRIBUTE = re.compile(r"[\s\"]([a-z][a-zA-Z0-9-]*)(?==[\"{])")
_CODE = re.compile(r"{%.*?%}|{#.*?#}", re.DOTALL)
_NUMBER = re.compile(rf"{CANARY}/([0-9]+(?:\.[a-z]+)?)")
_VALUE = re.compile(r"{{.*?}}", re.DOTALL)
_BARE = (
    "open",
    "defer",
    "required",
    "checked",
    "selected",
    "disabled",
    "multiple",
    "hidden",
    "autofocus",
    "id",
    "download",
)
_ADDED = ("html", "head", "body", "tbody", "option", "optgroup", "g")
_BY_SCRIPTS = ("aria-valuemin", "aria-valuemax", "aria-valuenow", "aria-valuetext", "data-end", "rx", "aria-busy")
_FILES = files("detente.view.web").joinpath("templates").iterdir()
_WRITTEN = _CODE.sub(" ", "".join(one.read_text(encoding="utf-8") for one in _FILES if one.name.endswith(".html")))
KNOWN = {
    "tags": sorted({*_TAG.findall(_WRITTEN), *_ADDED}),
    "attributes": sorted({*_ATTRIBUTE.findall(_VALUE.sub("{", _WRITTEN)), *_BARE, *_BY_SCRIPTS}),
}
"""The elements and attributes that our templates and scripts write: a page that has another has it from elsewhere."""

SENTINEL = """() => {
    const ran = (what) => console.error("ran: " + what);
    for (const name of ["alert", "confirm", "prompt", "print", "msgbox"]) window[name] = () => ran(name);
    window.open = () => ran("open");
    addEventListener("securitypolicyviolation", (one) => ran(one.violatedDirective + " " + one.blockedURI));
}"""
"""What tells on the console that something ran, or that the browser kept it from it."""

AUDIT = """
const KNOWN = %s, FORMS = %s;
const strip = (text) => text.replace(/[\\s\\u0085\\u001c-\\u001f]+/gu, "");
const QUIET = ["application/json", "application/jsonl", "text/csv", "image/png", "text/markdown", "text/plain"];
const OURS = /^([/?#]($|[^/\\\\])|https?:[/][/][^/])/;
function foreign(page) {
    const found = [];
    for (const one of page.querySelectorAll("*")) {
        const name = one.localName;
        if (!KNOWN.tags.includes(name)) found.push("element " + name);
        for (const each of one.attributes) {
            const what = each.name, value = each.value;
            if (!KNOWN.attributes.includes(what)) found.push(`attribute ${name} ${what}`);
            if (/^on|:|^style$|^srcdoc$|^ping$|^formaction$/.test(what)) found.push("attribute " + what);
            if (/^(href|src|action|data-state)$/.test(what) && value !== "" && !OURS.test(value)) found.push(value);
        }
        if (name === "script" && (one.textContent || !one.getAttribute("src").startsWith("/static/")))
            found.push("script");
        if (name === "link" && !one.getAttribute("href").startsWith("/static/")) found.push("link");
        const leads = one.getAttribute("action") ?? "";
        if (name === "style" || (name === "form" && !/^([/?]|$)/.test(leads))) found.push(name);
        if (name === "a" && /^http/.test(one.getAttribute("href")) && one.getAttribute("rel") !== "noreferrer noopener")
            found.push("a link that says where one was");
    }
    return [...new Set(found)];
}
function drawn(picture) {
    const all = [...picture.querySelectorAll("*")];
    const odd = all.filter((one) => !/^(svg|g|path|text|tspan|rect|line|defs|clipPath|title)$/.test(one.localName));
    const names = all.flatMap((one) => [...one.attributes].map((each) => each.name));
    return [...odd.map((one) => one.localName), ...names.filter((name) => /^on|href|src|style/.test(name))];
}
function shown(page) {
    const values = [...page.querySelectorAll("input, option")].map((one) => one.value);
    const text = strip([page.documentElement.textContent, ...values].join("\\u0001"));
    return FORMS.flatMap((forms, number) => (forms.some((form) => text.includes(form)) ? [number] : []));
}
"""
_LOOK = "() => {" + AUDIT + "return { foreign: foreign(document), shown: shown(document) }; }"
_FETCH = (
    "async (paths) => {"
    + AUDIT
    + """
    window.trust ??= trustedTypes.createPolicy("detente", { createHTML: (words) => words });
    const parsed = (text, type) => new DOMParser().parseFromString(window.trust.createHTML(text), type);
    const seen = [];
    for (const path of paths) {
        const answer = await fetch(path, { redirect: "follow" });
        const type = answer.headers.get("content-type").split(";")[0];
        const text = await answer.text();
        const one = { path, status: answer.status, foreign: [], shown: [] };
        if (type === "text/html") {
            const page = parsed(text, type);
            Object.assign(one, { foreign: foreign(page), shown: shown(page) });
        } else if (type === "image/svg+xml") {
            one.foreign = drawn(parsed(text, type));
        } else if (!QUIET.includes(type) || answer.headers.get("x-content-type-options") !== "nosniff") {
            one.foreign.push(type);
        }
        seen.push(one);
    }
    return seen;
}"""
)
_POKE = """async () => {
    document.querySelectorAll("details").forEach((one) => { one.open = true; });
    for (const one of document.querySelectorAll("main *")) {
        for (const kind of ["pointerover", "mouseover", "mouseenter", "focusin", "input", "animationstart"])
            one.dispatchEvent(new Event(kind, { bubbles: true }));
    }
    await new Promise((done) => setTimeout(done, 0));
}"""


def _blank(text: str) -> str:
    return re.sub(r"[\s\x85\x1c-\x1f]+", "", text)


def _forms(vector: str) -> list[str]:
    """A vector as pages show it: without what steers a screen, and in its place as a blank; blanks do not count."""
    return sorted({_blank(printable(vector)), _blank(as_it_was(vector).unescape())} - {""})


def _script(template: str) -> str:
    forms = json.dumps([_forms(vector) for vector in VECTORS])
    head = AUDIT % (json.dumps(KNOWN), forms)
    return template.replace(AUDIT, head)


LOOK, FETCH = _script(_LOOK), _script(_FETCH)


@dataclass(slots=True)
class Attack:
    """A window in which pages are opened, and what was seen there."""

    page: Page
    host: str
    ran: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    shown: set[int] = field(default_factory=set)
    opened: int = 0

    @classmethod
    def on(cls, context: BrowserContext, address: str) -> "Attack":
        """A window that tells of all that runs, leads elsewhere or is asked for elsewhere."""
        context.add_init_script(f"({SENTINEL})()")
        made = cls(context.new_page(), address)
        context.on("request", lambda asked: made._mind(asked.url))
        context.on("console", lambda said: made._note(said.text) if said.type == "error" else None)
        context.on("dialog", lambda dialog: (made._note(f"dialog {dialog.message}"), dialog.dismiss()))
        context.on("weberror", lambda error: made._note(str(error.error)))
        made.page.on("popup", lambda page: made._note(f"window {page.url}"))
        made.page.on("download", lambda one: made._note(f"download {one.url}"))
        return made

    def _note(self, what: str) -> None:
        if not what.startswith("Failed to load resource: the server responded with a status of 4"):
            self.ran.append(f"{self.page.url}: {what}")

    def _mind(self, url: str) -> None:
        if not url.startswith((f"{self.host}/", "data:", "blob:", "about:")):
            self.ran.append(f"{self.page.url}: asked {url}")

    def open(self, path: str) -> None:
        """Opens a page, folds all out, points at everything, and looks what it has become."""
        self.page.goto(f"{self.host}{path}")
        self.look()

    def look(self) -> None:
        """The same at the page that is open."""
        at = self.page.url
        self.page.evaluate(_POKE)
        self._see(at, self.page.evaluate(LOOK))
        if self.page.url != at:
            self._note(f"led to {self.page.url}")
        self.opened += 1

    def fetch(self, paths: Sequence[str]) -> list[int]:
        """Looks at pages as the browser takes them apart, without opening them; gives what was answered."""
        seen: list[dict[str, Any]] = self.page.evaluate(FETCH, list(paths))
        for one in seen:
            self._see(one["path"], one)
        self.opened += len(seen)
        return [one["status"] for one in seen]

    def _see(self, path: str, seen: dict[str, Any]) -> None:
        self.foreign += [f"{path}: {what}" for what in seen["foreign"]]
        self.shown |= {*seen["shown"]}

    @property
    def not_shown(self) -> list[str]:
        """The vectors that no page has shown literally, of those of which anything can be shown."""
        return [
            vector for number, vector in enumerate(VECTORS) if number not in self.shown and printable(vector).strip()
        ]

    def is_whole(self) -> None:
        """Fails where anything ran, or stands in a page that we did not write."""
        assert not self.ran, self.ran[:5]
        assert not self.foreign, self.foreign[:5]
        assert {one["name"] for one in self.page.context.cookies()} <= {"reviewer"}


def several(paths: Iterable[str], at_once: int) -> Iterator[list[str]]:
    """Paths, so many at a time."""
    some = [*paths]
    return (some[start : start + at_once] for start in range(0, len(some), at_once))


_NAIVE = """<!doctype html><title>{0}</title><p>{0}</p><p title="{0}">x</p><p title='{0}'>x</p><p title={0}>x</p>
<a href="{0}">x</a><textarea>{0}</textarea><select><option>{0}</option></select><script>var x = "{0}";</script>
<script>var x = '{0}';</script><script>var x = `{0}`;</script><style>p {{ color: {0} }}</style><!-- {0} -->"""
"""A page as one must not write it: what it is given stands in it as it is, in every place where something can."""
_SHOW = """async (pages) => {
    const ran = new Set();
    window.ran = (number) => ran.add(number);
    const wait = (long) => new Promise((done) => setTimeout(done, long));
    for (let start = 0; start < pages.length; start += 50) {
        const frames = pages.slice(start, start + 50).map((text, place) => {
            const frame = document.createElement("iframe");
            const told = `() => top.ran(${start + place})`;
            frame.srcdoc = `<script>window.alert = ${told}; parent.alert = ${told};</script>` + text;
            document.body.append(frame);
            return new Promise((done) => { frame.onload = () => done(frame); setTimeout(done, 1500, frame); });
        });
        for (const frame of await Promise.all(frames)) {
            for (const one of frame.contentDocument?.querySelectorAll("*") ?? []) {
                one.dispatchEvent(new Event("mouseover", { bubbles: true }));
                if (/^(a|button|area|p|x)$/.test(one.localName)) one.click?.();
            }
        }
        await wait(100);
        document.querySelectorAll("iframe").forEach((one) => one.remove());
    }
    return [...ran];
}"""


def naive(browser: Browser) -> set[str]:
    """The vectors that run, or lead elsewhere, where a page shows them without escaping."""
    context = browser.new_context()
    page, asked = context.new_page(), set[str]()
    page.route("**/*", lambda route: route.fulfill(body="<!doctype html><p>x", content_type="text/html"))
    context.on("request", lambda request: asked.add(request.url.partition(f"{CANARY}/")[2]))
    page.goto("http://naive.example/")
    ran = {VECTORS[number] for number in page.evaluate(_SHOW, [_NAIVE.format(vector) for vector in VECTORS])}
    context.close()
    return ran | {one for one in VECTORS if (number := _NUMBER.search(one)) and number[1] in asked}
