"""Whatever a rule of the table can match, its value is TIMEX3 and its date EDTF, also to a library of others."""

import pytest
from edtf import parse_edtf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.extract.dates import words
from detente.extract.dates.as_edtf import dated
from detente.extract.dates.context import Context
from detente.extract.dates.find import Found
from detente.extract.dates.moments import Moment
from detente.extract.dates.parts import parts
from detente.extract.dates.patterns import Rule, rules
from detente.extract.dates.resolve import resolve
from detente.extract.dates.stage import dates_of
from detente.extract.dates.tense import Tense
from detente.record import Span
from detente.record.edtf import is_edtf
from texts import document
from timex3 import VALUE

_LETTERS = st.characters(codec="ascii", exclude_categories=("Cc",))
_CONTEXTS = st.builds(
    Context,
    published=st.sampled_from([None, Moment(2017, 10, 1), Moment(1998, 2), Moment(1991), Moment(None, 1, 9)]),
    spoken=st.sampled_from([None, "2016-02-29", "2017-W38", "1999", "199", "XXXX-01-15", "2015-SU"]),
    quarter=st.sampled_from([None, "2017-Q3"]),
    tense=st.sampled_from(Tense),
    direct=st.booleans(),
)


@pytest.mark.parametrize("rule", rules(), ids=[f"{n}-{rule.meaning}" for n, rule in enumerate(rules())])
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_a_rule_matches_has_an_anchor_and_a_value(rule: Rule, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(rule.pattern, alphabet=_LETTERS))
    match = rule.pattern.search(text)
    assert match
    assert not rule.anchors.isdisjoint(words.present(text))
    context = data.draw(_CONTEXTS)
    value = resolve(Found(Span(0, 1), rule.meaning, rule.kind, parts(match)), context)
    assert VALUE.fullmatch(value.timex)
    edtf = dated(value.timex, None, "2017-10-02")
    assert edtf is None or is_edtf(edtf)


_SAID = """
They met on Jan. 9, 1991. They met on 9 January. They met in May. They met in 2015. They met early in 2015.
They met in the second half of 2018. They met in the summer of 2018. They met in the third quarter of 2018.
They met in the 1990s. They met in the 19th century. They met from Nov. 3-5, 2016. They met in 1991-95.
They met last week. They met over the weekend. They met two weeks ago. They met a decade ago. They met last night.
They will meet later this year. They met around May 3. They met in Ramadan 2019. They met at 3 p.m. on Friday.
They met at the end of November. They met on Yom Kippur 2016. They will meet next spring. They met at midnight Monday.
"""


@pytest.mark.parametrize("published", ["2017-10-02", None])
def test_a_library_of_others_reads_every_date(published: str | None) -> None:
    dates = [date.edtf for date in dates_of(document(_SAID.replace("\n", " ").strip(), published=published))]
    known = [edtf for edtf in dates if edtf]
    assert len(known) >= (25 if published else 15)
    assert all(parse_edtf(edtf) for edtf in known)
