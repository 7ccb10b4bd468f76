"""Reads on several machines, or on one, with Ray Data (`pip install detente[ray]`)."""

from detente.run.cluster.cut import Account
from detente.run.cluster.dataset import read_into
from detente.run.cluster.engine import read_on_cluster
from detente.run.cluster.output import Output, Told
from detente.run.cluster.plan import Listing, listed
from detente.run.cluster.session import session

__all__ = ["Account", "Listing", "Output", "Told", "listed", "read_into", "read_on_cluster", "session"]
