"""What a record holds, in memory, to be found, counted and paged without reading it again."""

from detente.store.catalogue.catalogue import Catalogue
from detente.store.catalogue.cells import Cell, Tally, Way
from detente.store.catalogue.dyads import Dyad
from detente.store.catalogue.facets import Counted
from detente.store.catalogue.filter import ANYTHING, Filter
from detente.store.catalogue.held import ActorHead
from detente.store.catalogue.histogram import Histogram
from detente.store.catalogue.joins import Order
from detente.store.catalogue.keeper import Keeper
from detente.store.catalogue.vocabulary import NONE, Judged, What

__all__ = [
    "ANYTHING",
    "NONE",
    "ActorHead",
    "Catalogue",
    "Cell",
    "Counted",
    "Dyad",
    "Filter",
    "Histogram",
    "Judged",
    "Keeper",
    "Order",
    "Tally",
    "Way",
    "What",
]
