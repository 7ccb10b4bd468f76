"""Every route there is: what it carries, what it does not, and that nothing in its pages could run."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from lxml import html
from starlette.routing import Mount, Route
from tests.crisis import CRISIS
from tests.vectors import VECTORS
from tests.view.web.rooms import HERE

from detente.store import Store
from detente.view.web import Room, application
from detente.view.web.guard import HEADERS

ARTICLE, EVENT, LINK, MENTION = CRISIS.articles[0], CRISIS.events[0], CRISIS.links[0], CRISIS.mentions[0]
ONE, OTHER = CRISIS.actors[:2]
IDS = {
    "/articles/{id}": ARTICLE.id,
    "/actors/{id}": ONE.id,
    "/links/{id}": LINK.id,
    "/review/mentions/{id}": MENTION.id,
    "/api/articles/{id}": ARTICLE.id,
    "/api/actors/{id}": ONE.id,
}
TYPES = {
    "/timeline.svg": "image/svg+xml",
    "/timeline.png": "image/png",
    "/reviews/cases.jsonl": "application/jsonl",
    "/add/{id}/state": "text/html; charset=utf-8",
}
"""What is answered in which type; all else is a page, or JSON where it begins with /api/."""
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "detente",
}
METHODS = ("HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "CONNECT", "PROPFIND", "MKCOL", "DEBUG", "X" * 100)


def all_routes(app: FastAPI) -> Iterator[Route]:
    """The routes of an application; whatever is mounted is looked at by itself."""
    for route in app.routes:
        within = getattr(route, "original_router", None)  # how FastAPI keeps a router that it includes
        for each in within.routes if within else [route]:
            if isinstance(each, Mount):
                assert each.path == "/static"
            else:
                assert isinstance(each, Route), each
                yield each


@pytest.fixture(scope="module")
def client(crisis: Store) -> TestClient:
    """Whoever asks by himself, without a browser that sends what our pages send."""
    return TestClient(application(Room(store=crisis)), base_url=HERE, follow_redirects=False)


@pytest.fixture(scope="module")
def routes(client: TestClient) -> list[Route]:
    assert isinstance(client.app, FastAPI)
    return [*all_routes(client.app)]


def asked(route: Route) -> str:
    """The path of a route with ids of the crisis."""
    path = route.path.replace("{one}", quote(ONE.id)).replace("{other}", quote(OTHER.id)).replace("{which}", "threats")
    return path.replace("{id}", quote(IDS.get(route.path, EVENT.id)))


def gets(routes: list[Route]) -> list[Route]:
    return [route for route in routes if "GET" in (route.methods or ())]


def test_there_are_as_many_as_one_knows_of(routes: list[Route]) -> None:
    assert len(gets(routes)) > 35
    assert {"GET"} <= {method for route in routes for method in route.methods or ()} <= {"GET", "HEAD", "POST"}
    described = [route.path for route in routes if not isinstance(route, APIRoute)]
    assert described == ["/api/openapi.json"]


def test_everything_carries_every_safe_header(client: TestClient, routes: list[Route]) -> None:
    paths = [asked(route) for route in gets(routes)]
    for path in (*paths, "/nothing", "/api/nothing", "/static/room.css", "/static/nothing", "/timeline?from=never"):
        headers = client.get(path).headers
        assert {name: headers.get(name) for name in HEADERS} == HEADERS, path
        directives = (one.split(" ", 1) for one in headers["content-security-policy"].split("; "))
        assert dict(directives) == POLICY
        assert "set-cookie" not in headers
        assert "server" not in headers
        assert "x-powered-by" not in headers


def test_everything_has_the_type_that_it_is(client: TestClient, routes: list[Route]) -> None:
    for route in gets(routes):
        answered = client.get(asked(route))
        expected = "application/json" if route.path.startswith("/api/") else "text/html; charset=utf-8"
        if answered.status_code < 300 or route.path in TYPES:
            assert answered.headers["content-type"] == TYPES.get(route.path, expected), route.path
        assert answered.status_code < 500


def test_what_only_a_browser_of_the_reader_may_keep_is_kept_by_no_other(client: TestClient) -> None:
    for path in ("/", f"/articles/{ARTICLE.id}", "/api/events", "/timeline?format=csv"):
        assert client.get(path).headers["cache-control"] == "private, no-cache"
    assert "cache-control" not in client.get("/static/room.css").headers


def test_nothing_in_any_page_could_run(client: TestClient, routes: list[Route]) -> None:
    seen = 0
    for route in gets(routes):
        answered = client.get(asked(route), follow_redirects=True)
        if "text/html" in answered.headers["content-type"]:
            seen += 1
            is_quiet(html.fromstring(answered.text))
    assert seen > 25


def is_quiet(page: html.HtmlElement) -> None:
    """Fails where a page has a script, style or handler in it, or has something loaded that is not ours."""
    assert not page.xpath("//style | //iframe | //object | //embed | //base | //meta[@http-equiv]")
    assert not page.xpath("//@style | //@*[starts-with(name(), 'on')] | //@srcdoc | //@ping | //@formaction")
    assert all(one.startswith("/static/") for one in page.xpath("//@src | //link/@href"))
    assert not [one for one in page.xpath("//script") if (one.text or "").strip()]
    assert not [
        one for one in page.xpath("//@href | //@action") if one.lower().startswith(("javascript:", "data:", "//"))
    ]


@pytest.mark.parametrize("method", METHODS)
def test_no_route_does_what_it_was_not_made_for(client: TestClient, routes: list[Route], method: str) -> None:
    methods: dict[str, set[str]] = {}
    for route in routes:
        methods.setdefault(asked(route), set()).update(route.methods or ())
    for path, those in methods.items():
        answered = client.request(method, path)
        if method in those:
            continue
        assert (answered.status_code, bool(answered.headers["allow"])) == (405, True), path
        assert HEADERS.items() <= dict(answered.headers, **HEADERS).items()
    assert client.request(method, "/static/room.css").status_code == (200 if method == "HEAD" else 405)


@pytest.mark.parametrize("name", ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"])
def test_a_method_is_what_it_says(client: TestClient, name: str) -> None:
    asked_so = client.get(
        f"/review/{EVENT.id}", headers={name: "POST"}, params={"_method": "POST", "verdict": "reject"}
    )
    assert asked_so.status_code == 200
    assert client.get("/api/facets?verdict=rejected").json()["total"] == 0


REWRITING = (
    *("X-Forwarded-Host", "X-Host", "X-Forwarded-Server", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix"),
    *("X-Forwarded-Scheme", "X-Forwarded-Port", "X-HTTP-DestinationURL", "Forwarded", "X-Original-Host", "Referer"),
    *("User-Agent", "Accept-Language", "X-Forwarded-Proto", "X-Forwarded-For", "True-Client-IP", "Origin"),
)


@pytest.mark.parametrize(
    "path", ["/", "/timeline", "/api", f"/articles/{ARTICLE.id}", "/static/room.css", "/api/events"]
)
def test_no_header_changes_what_others_would_be_given(client: TestClient, path: str) -> None:
    plain = client.get(path)
    for name in REWRITING:
        other = client.get(path, headers={name: "evil.example/<script>"})
        assert (other.status_code, _TOKEN.sub("", other.text)) == (200, _TOKEN.sub("", plain.text)), name


def test_what_says_where_a_page_is_names_no_stranger(client: TestClient) -> None:
    for host in ("localhost:1@evil.example", "localhost/evil.example", "[::1%<script>]", "localhost\\evil.example"):
        answered = client.get("/timeline", headers={"host": host})
        assert answered.status_code == 421, host


_TOKEN = re.compile(r'name="csrf" value="[^"]*"')

LEADING = (
    *("//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "https://evil.example", "///evil"),
    *("javascript:alert(1)", "data:text/html,x", "/\t/evil.example", "\t//evil.example", "/%0d%0aSet-Cookie:ran=1"),
    *(
        "/\r\nSet-Cookie: ran=1",
        "/\r\n\r\n<script>",
        "/\u2028x",
        "/ /evil",
        "http:/evil.example",
        ".evil.example",
        "@evil",
    ),
    *("/static/../../evil", "?x", "#x", "", "/.//evil.example", "/./\\evil.example"),
)


@pytest.mark.parametrize("where", [*LEADING, *VECTORS[::9]])
def test_a_form_leads_to_our_own_pages_alone(crisis: Store, where: str) -> None:
    seen = TestClient(application(Room(store=crisis)), base_url=HERE, follow_redirects=False)
    token = seen.app.state.access.seal.token("")  # type: ignore[attr-defined]
    given = {"by": "Ada", "back": where, "csrf": token}
    answered = seen.post("/reviewer", data=given)
    assert answered.status_code == 303
    led = answered.headers["location"]
    assert led.startswith("/")
    assert not led.startswith(("//", "/\\"))
    assert not {"\r", "\n", "\t", "\\", " "} & {*led}
    assert list(seen.cookies) == ["reviewer"]


@pytest.mark.parametrize("path", ["//evil.example", "/\\evil.example", "//timeline", "/%2f/evil.example"])
def test_a_path_that_browsers_take_for_another_host_is_none(client: TestClient, path: str) -> None:
    answered = client.get(f"{HERE}{path}")
    assert answered.status_code in (400, 404)
    page = html.fromstring(answered.text)
    assert not [one for one in page.xpath("//@href | //@action") if one.startswith(("//", "/\\"))]


def test_the_one_cookie_is_for_this_site_and_no_script(client: TestClient, crisis: Store) -> None:
    token = client.app.state.access.seal.token("")  # type: ignore[attr-defined]
    cookie = client.post("/reviewer", data={"by": "Ada", "csrf": token}).headers["set-cookie"]
    assert {"httponly", "samesite=strict", "path=/"} <= {one.strip().lower() for one in cookie.split(";")}
    assert "domain" not in cookie.lower()
    client.cookies.clear()


@pytest.mark.parametrize("vector", VECTORS[::7])
def test_a_cookie_is_a_name_and_nothing_else(client: TestClient, vector: str) -> None:
    answered = client.get("/review", headers={"cookie": f"reviewer={quote(vector)}; a=b; =; ;;"})
    assert answered.status_code == 200
    is_quiet(html.fromstring(answered.text))
