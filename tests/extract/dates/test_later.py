"""What came later or earlier than the date told of before."""

import pytest

from detente.extract.dates.later import later
from detente.extract.dates.stage import dates_of
from detente.extract.dates.story import times_of
from texts import document


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met on May 3, 2003. Weeks later they fled.", "2003-05-03/2017-10-02"),
        ("They met on May 3, 2003, and fled weeks later.", "2003-05-03/2017-10-02"),
        ("They met on May 3, 2003. Weeks earlier they had fled.", "../2003-05-03"),
        ("They met on May 3, 2003. Few knew. Weeks later they fled.", None),
        ("They met on May 3, 2003. They fled two days after that.", "2003-05-05"),
        ("They met on May 3, 2003, and fled two days before that.", "2003-05-01"),
        ("They met on May 3. They fled two days after that.", "2017-05-05"),
        ("They met. They fled two days after that.", None),
        ("They met on May 3, 2003, and again at that time. They fled two days after that.", "2003-05-05"),
        ("They met on May 3, 2003, and left recently. They fled two days after that.", None),
        ("They met on May 3, 2003. They fled after that.", None),
        ("They met. Weeks later they fled.", None),
        ("They met on May 3, 2003. They fled weeks ago.", None),
        ("They met on May 3, 2003. They fled.", None),
    ],
)
def test_it_is_bounded_by_the_last_date_of_its_sentence_or_the_one_before(text: str, edtf: str | None) -> None:
    read = document(text, published="2017-10-02")
    sentence, word = next((s, t) for s in read.sentences for t in s.tokens if t.text == "fled")
    when = later(sentence, word, times_of(read, tuple(dates_of(read))), "../2017-10-02")
    assert (when and when.edtf) == edtf
