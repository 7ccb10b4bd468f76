"""Sentences → vectors, tags, relations: one small encoder with its heads, trained by `training/`."""

from detente.encode.abreast import ABREAST, abreast
from detente.encode.attributions import Attribution, attributions
from detente.encode.encoding import Encoding, Text, encode
from detente.encode.labels import NONE, RELATIONS, VERDICTS
from detente.encode.meanings import meanings
from detente.encode.nearest import NEAR, Packed, nearest
from detente.encode.pairs import Couple, Side, bearings
from detente.encode.parties import Party, parties
from detente.encode.relations import Pair, relations
from detente.encode.triggers import Trigger, triggers
from detente.encode.verdicts import verdicts

__all__ = [
    "ABREAST",
    "NEAR",
    "NONE",
    "RELATIONS",
    "VERDICTS",
    "Attribution",
    "Couple",
    "Encoding",
    "Packed",
    "Pair",
    "Party",
    "Side",
    "Text",
    "Trigger",
    "abreast",
    "attributions",
    "bearings",
    "encode",
    "meanings",
    "nearest",
    "parties",
    "relations",
    "triggers",
    "verdicts",
]
