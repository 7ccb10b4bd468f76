"""What a catalogue finds and counts is what one finds who goes through the record fact by fact."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.crisis import CRISIS
from tests.records import RECORD

from detente.record import Actor, AnyThing, Article, Event, Mention, Record, Source, Statement, Verdict, reviewed
from detente.record.edtf import bounds
from detente.store import open_store
from detente.store.catalogue import Catalogue, Filter
from detente.view.facts import EventView, FactView, event_view, statement_view
from detente.view.facts.order import in_time
from tests.reviews import any_reviews
