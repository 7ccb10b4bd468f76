"""Pictures as files: SVG in which no words meet, PNG for print, and HTML that fetches and runs nothing of the news."""

import re
import struct
from collections.abc import Callable, Iterator

import msgspec
import pytest
from lxml import etree
from lxml import html as lxml_html
from tests import crisis
from tests.crisis import ARLAND, BESMAR, CRISIS, MARN
from tests.pictures import dyad_of, network_of, positions_of, timeline_of

from detente.record import Actor, AnyThing, Event, Incident, Link, LinkKind, Record, Statement
from detente.view.facts import Rows, Side
from detente.view.plot.measure import Box, width
from detente.view.plot.picture import Picture
from detente.view.plot.spec import spec
from detente.view.plot.write import PPI, Image, drawn

HOSTILE = (
    '</script><script>alert("1")</script><img src=x onerror=alert(1)> {{7*7}} " + alert(1) + " \x1b[31m \u202eturned'
)
NARROW, WIDE = 480, 1600
Draw = Callable[[Record, float], Picture | None]


def both(record: Record, wide: float) -> Picture | None:
    one, other = Side(HOSTILE, frozenset({ARLAND.id, MARN.id})), Side("BSM", frozenset({BESMAR.id}))
    return dyad_of(record, one, other, wide=wide)


PICTURES: dict[str, Draw] = {
    "timeline by root": lambda record, wide: timeline_of(record, Rows.ROOT, wide),
    "timeline by actor": lambda record, wide: timeline_of(record, Rows.ACTOR, wide),
    "dyad": both,
    "positions": lambda record, wide: positions_of(record, (*record.statements, *record.events), wide),
    "network": network_of,
}


def many() -> Record:
    """The crisis, each of its events told many times on the same days, with a long name among its actors."""
    long = msgspec.structs.replace(BESMAR, name="The Transitional Federal Council of the Besmar Littoral")
    kept = [thing for thing in CRISIS if not isinstance(thing, Event) and thing != BESMAR]
    copies = [msgspec.structs.replace(event, id=f"{event.id}{n}") for event in CRISIS.events for n in range(6)]
    return Record([long, *(thing for thing in kept if not isinstance(thing, Link | Incident)), *copies])


def hostile() -> Record:
    """The crisis in which whatever can hold words holds those of somebody who wishes the reader ill."""
    return Record(map(_ill_meant, CRISIS))


def _ill_meant(thing: AnyThing) -> AnyThing:
    if thing == crisis.FOURTH:
        return msgspec.structs.replace(crisis.FOURTH, text=f"{HOSTILE} {crisis.FOURTH.text}", publisher=HOSTILE)
    if isinstance(thing, Event | Statement) and thing.article == crisis.FOURTH.id:
        return _shifted(thing, len(HOSTILE) + 1)
    if isinstance(thing, Actor):
        return msgspec.structs.replace(thing, name=HOSTILE)
    return msgspec.structs.replace(thing, reason=HOSTILE) if isinstance(thing, Link) else thing


def _shifted(fact: Event | Statement, by: int) -> Event | Statement:
    """The fact with the hostile words at its beginning."""
    if isinstance(fact, Statement):
        return msgspec.structs.replace(fact, content=(crisis.Span(0, fact.content[0].end + by),), cue=None)
    sentence = crisis.Span(0, fact.sentence.end + by)
    return msgspec.structs.replace(fact, sentence=sentence, trigger=fact.trigger.shifted(by), object=None)


def svg_of(picture: Picture | None) -> etree._Element:
    assert picture
    return etree.fromstring(drawn(picture, Image.SVG))


def boxes(svg: etree._Element) -> Iterator[tuple[str, Box]]:
    """What the text elements of an SVG say, and the room that they take, by their place and the letters' size."""
    for text in svg.iter("{*}text"):
        x = y = 0.0
        for element in (text, *text.iterancestors()):
            found = re.match(r"translate\(([-\d.]+),([-\d.]+)\)", element.get("transform", ""))
            x, y = (x + float(found[1]), y + float(found[2])) if found else (x, y)
        for line in text.findall("{*}tspan") or [text]:
            y += float(line.get("dy", 0))
            if line.text:
                yield line.text, _box(text, line.text, x, y)


def _box(text: etree._Element, words: str, x: float, y: float) -> Box:
    size = float(text.get("font-size", "").removesuffix("px"))
    long = width(words, size, bold=text.get("font-weight") == "bold")
    before = {"start": 0.0, "middle": long / 2, "end": long}[text.get("text-anchor", "start")]
    if "rotate" in text.get("transform", ""):
        return Box(x - size * 0.7, y - long + before, x + size * 0.1, y + before)
    return Box(x - before, y - size * 0.7, x - before + long, y + size * 0.1)


@pytest.mark.parametrize("wide", [NARROW, 860, WIDE])
@pytest.mark.parametrize("record", [CRISIS, many()], ids=["crisis", "many"])
@pytest.mark.parametrize("name", PICTURES)
def test_no_words_meet_and_none_leave_the_picture(name: str, record: Record, wide: float) -> None:
    svg = svg_of(PICTURES[name](record, wide))
    sheet = Box(0, 0, float(svg.get("width", "")), float(svg.get("height", "")))
    placed = list(boxes(svg))
    assert len(placed) > 5
    for number, (words, box) in enumerate(placed):
        assert box.within(sheet), words
        assert not [other for other, there in placed[:number] if there.meets(box)], words


@pytest.mark.parametrize("name", PICTURES)
def test_words_of_the_news_stay_words(name: str) -> None:
    svg = svg_of(PICTURES[name](hostile(), 860))
    assert {etree.QName(element).localname for element in svg.iter()} <= {
        "svg",
        "g",
        "rect",
        "path",
        "line",
        "text",
        "tspan",
    }
    page = etree.tostring(svg, encoding="unicode")
    assert "alert" in page
    assert not set(page) & set("\x1b\u202e")
    assert not svg.xpath("//@href | //@*[starts-with(name(), 'on')]")


@pytest.mark.parametrize("name", PICTURES)
def test_no_word_of_the_news_is_an_expression(name: str) -> None:
    picture = PICTURES[name](hostile(), 860)
    assert picture
    made = spec(picture)
    data = made.pop("datasets", {})
    told = {"title": made.pop("title", ""), "description": made.pop("description", "")}
    layers = [layer | {"data": None, "title": None} for layer in made.pop("layer", [])]
    assert "alert" in str((data, told, picture.marks))
    assert "alert" not in str((made, layers))
    assert not re.search(r"expr|signal|url|transform|calculate", str((made, layers)).replace("$schema", ""))


@pytest.mark.parametrize("name", PICTURES)
def test_html_fetches_nothing_and_ends_no_script_early(name: str) -> None:
    picture = PICTURES[name](hostile(), 860)
    assert picture
    page = drawn(picture, Image.HTML).decode()
    tree = lxml_html.fromstring(page)
    assert len(tree.xpath("//script")) == page.lower().count("<script") == page.lower().count("</script") == 1
    assert not tree.xpath("//@src | //@href | //@*[starts-with(name(), 'on')]")
    assert not tree.xpath("//link | //img | //iframe | //object")
    assert not re.search(r"@import|url\(", "".join(tree.xpath("//style/text()")))
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    assert "http" not in policy
    (given,) = re.findall(r'^vegaEmbed\("#plot", (.*), \{renderer: "svg", actions: false\}\);$', page, re.MULTILINE)
    assert msgspec.json.decode(given) == spec(picture)


def test_png_is_as_large_as_print_needs() -> None:
    picture = timeline_of(CRISIS)
    assert picture
    image = drawn(picture, Image.PNG)
    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = struct.unpack(">II", image[16:24])
    assert wide >= picture.width * PPI / 72
    assert high >= picture.height * PPI / 72


@pytest.mark.parametrize("name", PICTURES)
def test_the_same_record_gives_the_same_picture(name: str) -> None:
    turned = Record(sorted(CRISIS, key=lambda thing: (type(thing).__name__ != "Source", thing.id)))
    one, other = PICTURES[name](CRISIS, 860), PICTURES[name](turned, 860)
    assert one and other
    assert set(one.marks) == set(other.marks)


def test_turns_are_told_by_their_kind() -> None:
    words = [text for text, _ in boxes(svg_of(PICTURES["positions"](CRISIS, WIDE)))]
    assert [text for text in words if text.startswith(f"{LinkKind.REVERSES.value}: ")]
