"""The date of a fact."""

import pytest

from detente.divide import Sentence, Token
from detente.extract.dates.attach import by_tense, date_of
from detente.extract.dates.stage import dates_of
from detente.extract.dates.story import times_of
from detente.extract.dates.tense import Tense
from detente.extract.dates.times import Times
from detente.record import Basis
from texts import document

_PUBLISHED = "2017-10-02"


def placed(text: str, word: str, published: str | None) -> tuple[Sentence, Token, Times]:
    read = document(text, published=published)
    found = ((s, t) for s in read.sentences for t in s.tokens if t.text == word)
    return *next(found), times_of(read, tuple(dates_of(read)))


def date(text: str, word: str, published: str | None = _PUBLISHED) -> str | None:
    when = date_of(*placed(text, word, published))
    return when and when.edtf


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The envoys met in Oslo on Wednesday.", "met", "2017-09-27"),
        ("On Wednesday the envoys met the king and signed a pact.", "signed", "2017-09-27"),
        ("The envoys held talks on Wednesday.", "talks", "2017-09-27"),
        ("The envoys had landed a week earlier, on Sept. 25.", "landed", "2017-09-25"),
        ("The king said on Wednesday he hoped for rain.", "said", "2017-09-27"),
        ("The king ordered ships to shell the port on Tuesday.", "ordered", "2017-09-26"),
        ("The guards fell before dawn on Sept. 25.", "fell", "2017-09-25"),
        ("He fell on May 19, a year to the day after he took office.", "took", "2016-05-19"),
        ("The envoys went home on Wednesday, calling the offer unfit.", "calling", "2017-09-27"),
        ("The minister said Tuesday that rebels had shelled the town on Sunday.", "shelled", "2017-10-01"),
        ("The minister said Tuesday that rebels had shelled the town on Sunday.", "said", "2017-09-26"),
        ("The army has shelled the town since 2011.", "shelled", "2011/.."),
        ("The army shelled the town from 1999 to 2003.", "shelled", "1999/2003"),
        ("The colonel was seized and killed Sunday by the rebels.", "seized", "2017-10-01"),
        ("A guard was killed in Sunday's clash.", "killed", "2017-10-01"),
        ("Three guards were wounded when a bomb went off on Saturday.", "wounded", "2017-09-30"),
        ("Two weeks ago the president threatened his neighbours.", "threatened", "2017-09-18/2017-09-24"),
    ],
)
def test_a_fact_has_the_date_of_its_clause(text: str, word: str, edtf: str) -> None:
    assert date(text, word) == edtf


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The minister said Tuesday that rebels had shelled the town.", "shelled", "../2017-10-02"),
        ("The council has rejected the deal of 2015.", "rejected", "../2017-10-02"),
        ("The envoys agreed on Wednesday to meet again.", "meet", "2017-10-02/.."),
        (
            "The council has authorized force; a day earlier the president had asked for it.",
            "authorized",
            "../2017-10-02",
        ),
        ("The minister will discuss last week's vote.", "discuss", "2017-10-02/.."),
        ("The king has banned the rally planned for Oct. 20.", "banned", "../2017-10-02"),
        ("The envoys met the king, discussing his visit later this year.", "discussing", "../2017-10-02"),
        ("France might still send an envoy.", "send", "2017-10-02/.."),
    ],
)
def test_another_clauses_date_is_not_taken_and_tense_is_left(text: str, word: str, edtf: str) -> None:
    assert date(text, word) == edtf


def test_a_date_that_a_fact_takes_is_named_as_its_source() -> None:
    sentence, trigger, times = placed("The envoys met on Wednesday.", "met", _PUBLISHED)
    when = date_of(sentence, trigger, times)
    assert when
    assert (when.source, when.basis, when.reason) == (
        times.of(sentence).dates[0].id,
        Basis.INFERRED,
        "the date of its clause",
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [("The minister refused the offer.", "refused"), ("He may send an envoy.", "send"), ("They met last week.", "met")],
)
def test_without_the_articles_date_a_fact_has_none(text: str, word: str) -> None:
    assert date(text, word, published=None) is None


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("On Friday the army shelled the port and rebels burned the mill.", "burned", "2017-09-29"),
        ("Rebels burned the mill on Friday, and the army shelled the port.", "shelled", "../2017-10-02"),
        ("The rebels began to withdraw on Friday.", "began", "2017-09-29"),
        ("The rebels began to withdraw on Friday and told their chief.", "told", "2017-09-29"),
        ("Speaking on Friday, the minister accused the rebels of fraud.", "accused", "2017-09-29"),
        ("The quarrel broke out on May 23, when rebels burned the mill.", "burned", "2017-05-23"),
        ("There has been no raid since May 23, when rebels burned the mill.", "burned", "2017-05-23"),
        ("Police named the raid in which ten died on Friday.", "died", "2017-09-29"),
        ("Only in June 2016 did the king accept it.", "accept", "2016-06"),
        ("The king fell on the morning of Sept. 20.", "fell", "2017-09-20"),
        ("The envoys went home on Friday, the minister said on Sunday.", "went", "2017-09-29"),
        ("The envoys went home on Friday, the minister said on Sunday.", "said", "2017-10-01"),
        ("A meeting that was planned for Friday was called off.", "planned", "2017-10-06"),
        ("The two envoys, meeting in Oslo on Friday, signed the pact.", "signed", "2017-09-29"),
        ("While the envoys were meeting on Friday, rebels shelled the port.", "shelled", "2017-09-29"),
        ("Troops will start to withdraw next week.", "start", "2017-10-09/2017-10-15"),
    ],
)
def test_clauses_of_one_time_share_its_date(text: str, word: str, edtf: str) -> None:
    assert date(text, word) == edtf


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The council discussed the attack on Friday.", "attack"),
        ("The minister announced elections for December.", "announced"),
        ("The state recalled its envoy over Friday's raid.", "recalled"),
        ("The minister announced duties, effective Jan. 1.", "announced"),
        ("The vote had been scheduled for Sept. 20 but was postponed.", "postponed"),
        ("Nobody has been punished for the killing of ten monks in 2011.", "punished"),
    ],
)
def test_the_time_of_one_thing_is_not_that_of_another(text: str, word: str) -> None:
    assert date(text, word) == "../2017-10-02"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The king would have resigned.", "resigned"),
        ("The king signed a pact on Friday to end the war.", "end"),
        ("The envoys meet every spring.", "meet"),
    ],
)
def test_what_did_not_come_about_or_is_only_aimed_at_has_no_date(text: str, word: str) -> None:
    assert date(text, word) is None


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The king fled two days after he was shot on Sept. 20.", "fled", "2017-09-22"),
        ("The king fled on Sept. 20, two days after rebels shot him.", "shot", "2017-09-18"),
        ("The king fled on Sept. 20, the day after rebels shot him.", "shot", "2017-09-19"),
        ("The king flew to Oslo on Sunday, the day after he was crowned.", "crowned", "2017-09-30"),
        ("Police arrested the king three days before Sunday's vote.", "arrested", "2017-09-28"),
        ("The rebels struck nearly three years after the king fled in May 2003.", "struck", "2006~"),
        ("The king fled hours after rebels shot his heir on Friday.", "fled", "2017-09-29/2017-10-02"),
        ("Before he was killed on Friday, the king had fled.", "fled", "../2017-09-29"),
        ("The king will flee after the vote on Oct. 20.", "flee", "2017-10-20/.."),
        ("The truce was signed on Sept. 3 and collapsed weeks later.", "collapsed", "2017-09-03/2017-10-02"),
        ("The king said in March 2011 that he would flee.", "flee", "2011-03-01/.."),
        ("The king said on Friday that he would flee.", "flee", "2017-10-02/.."),
        ("The king fled after rebels shot his heir.", "fled", "../2017-10-02"),
    ],
)
def test_after_and_before_date_a_deed_by_another(text: str, word: str, edtf: str) -> None:
    assert date(text, word) == edtf


@pytest.mark.parametrize(
    ("tense", "published", "edtf"),
    [
        (Tense.PAST, "1991-01-09", "../1991-01-09"),
        (Tense.FUTURE, "1991-01-09T13:00", "1991-01-09/.."),
        (Tense.PAST, "XXXX-01-09", "../XXXX-01-09"),
        (Tense.PAST, "2017-04-30/2017-10-02", "../2017-10-02"),
        (Tense.FUTURE, "2017-04-30/..", "2017-04-30/.."),
        (Tense.PAST, "2017-04-30/..", None),
        (Tense.NONE, "1991-01-09", None),
        (Tense.PAST, None, None),
    ],
)
def test_tense_leaves_an_interval_open(tense: Tense, published: str | None, edtf: str | None) -> None:
    when = by_tense(tense, published)
    assert (when and when.edtf) == edtf
