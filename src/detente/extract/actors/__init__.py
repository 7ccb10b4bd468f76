"""Who is spoken of: states, governments, persons, organisations, peoples, and the words that stand for them."""

from detente.extract.actors.stage import Actors

__all__ = ["Actors"]
