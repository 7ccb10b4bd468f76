"""Forgets in one transaction, and makes sure that nothing stays behind on the disk."""

from sqlalchemy import Connection

from detente.store import fulltext
from detente.store.dialect import dialect_of
from detente.store.dialect.elements import index_of
from detente.store.forgetting.actors import take_actor_out
from detente.store.forgetting.gone import Gone
from detente.store.forgetting.listed import is_lasting, note
from detente.store.forgetting.retelling import Tell
from detente.store.forgetting.sources import take_sources_out
from detente.store.forgetting.whom import Whom


def forget(connection: Connection, whom: Whom, tell: Tell) -> Gone:
    """Takes out whom or what is to be forgotten; all that goes. Nothing holds before the transaction ends."""
    dialect = dialect_of(connection)
    dialect.shred(connection)
    gone = take_actor_out(connection, whom) if whom.actor else _take_sources_out(connection, whom, tell)
    note(connection, _lasting(whom))
    for of in fulltext.INDEXED:
        dialect.purge_words(connection, index_of(of))
    return gone


def _take_sources_out(connection: Connection, whom: Whom, tell: Tell) -> Gone:
    return take_sources_out(connection, whom.sources, whom.addresses, tell)


def _lasting(whom: Whom) -> dict[str, str]:
    """The ids and addresses that are not to be taken in again, each with that by which one allows it."""
    return {
        **{id: whom.actor.id for id in whom.actors if whom.actor},
        **{source.id: source.uri for source in whom.sources},
        **{address: address for address in whom.addresses if is_lasting(address)},
    }
