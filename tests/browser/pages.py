"""Pages to try one by one, each as somebody comes to it: every route, and what it says where there is little to say."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.crisis import ARLAND, BESMAR, CLOSE, FIRST, FISH, MARN, MISSILES, NEVER, REBELS, SAILORS, TURN
from tests.records import MET
from tests.records import REFUSED as LETTER


@dataclass(frozen=True, slots=True)
class Look:
    """An address of a room; `by` is who has said a name there."""

    path: str
    room: str = "crisis"
    by: str = ""
    status: int = 200
    account: str = ""
    """Who has entered there."""


_MENTION = CLOSE.actors[0]
_STATEMENT_AT = f"{FIRST.text.index('never')}-{FIRST.text.index('never') + 5}"

PAGES: Mapping[str, Look] = {
    "front": Look("/"),
    "front, reviewed": Look("/", "reviewed"),
    "front, empty": Look("/", "empty"),
    "front, shut": Look("/", "shut"),
    "add": Look("/add"),
    "add, shut": Look("/add", "shut", status=403),
    "adding": Look("/add/{reading}"),
    "adding, failed": Look("/add/{failed}", status=422),
    "brief": Look("/brief"),
    "brief, empty": Look("/brief", "empty"),
    "timeline": Look("/timeline"),
    "timeline by actor": Look("/timeline?rows=actor&from=2031-03"),
    "timeline, nothing": Look("/timeline?from=2040"),
    "timeline, empty": Look("/timeline", "empty"),
    "timeline, no date": Look("/timeline?from=yesterday", status=400),
    "articles": Look("/articles"),
    "articles, nothing": Look("/articles?search=zebra"),
    "articles, empty": Look("/articles", "empty"),
    "article": Look(f"/articles/{FIRST.id}"),
    "article, shut": Look(f"/articles/{FIRST.id}", "shut"),
    "article at a fact": Look(f"/articles/{FIRST.id}?fact={CLOSE.id}"),
    "article at a passage": Look(f"/articles/{FIRST.id}?at={_STATEMENT_AT}"),
    "article, reviewed": Look(f"/articles/{SAILORS.article}", "reviewed", by="Ada"),
    "unread": Look("/unread", "reviewed"),
    "unread, none": Look("/unread"),
    "event": Look(f"/facts/{CLOSE.id}"),
    "event, amended": Look(f"/facts/{MISSILES.id}", "reviewed", by="Ada"),
    "event, rejected": Look(f"/facts/{SAILORS.id}", "reviewed"),
    "statement": Look(f"/facts/{NEVER.id}"),
    "link": Look(f"/links/{TURN.id}"),
    "no such fact": Look("/facts/event-0", status=404),
    "statements": Look("/statements"),
    "statements by meaning": Look("/statements?like=gas"),
    "statements, nothing": Look("/statements?search=zebra"),
    "contradictions": Look("/contradictions"),
    "contradictions, as a reviewer": Look("/contradictions", by="Ada"),
    "contradictions, empty": Look("/contradictions", "empty"),
    "ledgers": Look("/ledgers"),
    "ledger": Look("/ledgers/threats"),
    "ledger, empty": Look("/ledgers/threats", "empty"),
    "actors": Look("/actors"),
    "actors, nothing": Look("/actors?search=zebra"),
    "actor": Look(f"/actors/{MARN.id}"),
    "state": Look(f"/actors/{ARLAND.id}"),
    "state, merged": Look(f"/actors/{BESMAR.id}", "reviewed"),
    "no such actor": Look("/actors/nobody", status=404),
    "dyads": Look("/dyads"),
    "dyads, empty": Look("/dyads", "empty"),
    "dyad": Look(f"/dyads/{ARLAND.id}/{BESMAR.id}"),
    "dyad, nothing": Look(f"/dyads/{MARN.id}/{REBELS.id}"),
    "review": Look("/review"),
    "review, as a reviewer": Look("/review", by="Ada"),
    "review, in the midst": Look("/review", "reviewed", by="Ada"),
    "review, nothing": Look("/review?search=zebra", by="Ada"),
    "review, shut": Look("/review", "shut", status=403),
    "review of an event": Look(f"/review/{CLOSE.id}", by="Ada"),
    "review of a statement": Look(f"/review/{NEVER.id}", by="Ada"),
    "review of a link": Look(f"/review/{TURN.id}", "reviewed", by="Ada"),
    "merging": Look("/review/actors"),
    "merging, one": Look(f"/review/actors?one={BESMAR.id}&name=coast"),
    "merging, both": Look(f"/review/actors?one={BESMAR.id}&other={REBELS.id}", by="Ada"),
    "merged": Look(f"/review/actors?one={BESMAR.id}&other={REBELS.id}", "reviewed"),
    "splitting": Look(f"/review/mentions/{_MENTION}?name=Besmar"),
    "splitting, decided": Look(f"/review/mentions/{FISH.actors[0]}", "reviewed", by="Ada"),
    "reviews": Look("/reviews", "reviewed", by="Ada"),
    "reviews, as a reader": Look("/reviews?by=Bela", "reviewed"),
    "reviews, none": Look("/reviews"),
    "reviews, wrongly asked": Look("/reviews?page=none", status=422),
    "runs": Look("/diff", "coded"),
    "runs, the other way": Look("/diff?one=last&other=first", "coded"),
    "runs, none": Look("/diff"),
    "runs, wrongly asked": Look("/diff?one=nobody", "coded", status=404),
    "event, read otherwise": Look(f"/facts/{MET.id}", "coded"),
    "event, read no more": Look(f"/facts/{LETTER.id}", "coded", status=404),
    "api": Look("/api"),
    "door": Look("/enter?to=/timeline", "guarded"),
    "door by token": Look("/enter", "sealed"),
    "door, entered": Look("/enter", "guarded", account="Ada"),
    "front, entered": Look("/", "guarded", account="Ada"),
    "article, as a reader with an account": Look(f"/articles/{FIRST.id}", "guarded", account="Bela"),
    "review, with an account": Look("/review", "guarded", account="Ada"),
    "review, as a reader with an account": Look("/review", "guarded", account="Bela", status=403),
    "no such page": Look("/nothing", status=404),
}
"""By name, the pages that are tried."""

NO_PAGES = frozenset({"/add/{id}/state", "/timeline.svg", "/timeline.png", "/reviews/cases.jsonl"})
"""What is asked for by the same routes, and is no page to read."""
