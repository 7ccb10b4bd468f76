"""Things as they are shown, the same for the command line, exports and the web: pure functions of a record."""

from detente.link.rifts import Rift
from detente.record.bearing import Bearing
from detente.record.period import Period, periods
from detente.view.facts.actor import ActorView, actor_views
from detente.view.facts.article import ArticleView, FactView, Named, SetAside, article_views, set_aside
from detente.view.facts.books import Ledger, State
from detente.view.facts.breadth import Breadth, breadth
from detente.view.facts.brief import Brief, Line, Section
from detente.view.facts.desk import brief
from detente.view.facts.dyad import Count, DyadCell, between, dyad
from detente.view.facts.event import EventView, event_view
from detente.view.facts.excerpt import Evidence, Excerpt, Mark, Piece
from detente.view.facts.figure import figure
from detente.view.facts.happening import Happening, happenings, reports
from detente.view.facts.joined import IN_TURN, Joined, joined
from detente.view.facts.labelled import Labelled, labelled
from detente.view.facts.ledger import Entry, ledger
from detente.view.facts.link import Linking, LinkView, fact_view, link_views, linking
from detente.view.facts.network import Network, Node, Tie, network
from detente.view.facts.pair import Pair, PairSide, pair, voice
from detente.view.facts.party import Party, code_of, described, labels, party
from detente.view.facts.position import PositionView, Turn, positions
from detente.view.facts.reading import Paragraph, Words, paragraphs
from detente.view.facts.review import ReviewView, changed, history, review_views
from detente.view.facts.rows import Rows
from detente.view.facts.sides import Side
from detente.view.facts.source import address, cited
from detente.view.facts.spoken import spoken
from detente.view.facts.statement import StatementView, statement_view
from detente.view.facts.unknown import Unknown, unknown_actors
from detente.view.facts.unread import still_unread

__all__ = [
    "IN_TURN",
    "ActorView",
    "ArticleView",
    "Bearing",
    "Breadth",
    "Brief",
    "Count",
    "DyadCell",
    "Entry",
    "EventView",
    "Evidence",
    "Excerpt",
    "FactView",
    "Happening",
    "Joined",
    "Labelled",
    "Ledger",
    "Line",
    "LinkView",
    "Linking",
    "Mark",
    "Named",
    "Network",
    "Node",
    "Pair",
    "PairSide",
    "Paragraph",
    "Party",
    "Period",
    "Piece",
    "PositionView",
    "ReviewView",
    "Rift",
    "Rows",
    "Section",
    "SetAside",
    "Side",
    "State",
    "StatementView",
    "Tie",
    "Turn",
    "Unknown",
    "Words",
    "actor_views",
    "address",
    "article_views",
    "between",
    "breadth",
    "brief",
    "changed",
    "cited",
    "code_of",
    "described",
    "dyad",
    "event_view",
    "fact_view",
    "figure",
    "happenings",
    "history",
    "joined",
    "labelled",
    "labels",
    "ledger",
    "link_views",
    "linking",
    "network",
    "pair",
    "paragraphs",
    "party",
    "periods",
    "positions",
    "reports",
    "review_views",
    "set_aside",
    "spoken",
    "statement_view",
    "still_unread",
    "unknown_actors",
    "voice",
]
