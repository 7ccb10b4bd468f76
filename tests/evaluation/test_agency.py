"""Our own attributions lie on whole words of their texts, and a fifth of the texts have none."""

import re
from itertools import chain, pairwise

from evaluation.places import HERE

from detente.view.evaluate.statements import load

ARTICLES = load((HERE / "agency/attributions.jsonl",))


def test_spans_are_of_whole_words_and_none_crosses_another_of_its_attribution() -> None:
    for article in ARTICLES:
        for one in article.attributions:
            spans = sorted((*one.source, *one.cue, *one.content))
            for span in spans:
                assert re.fullmatch(r"\S(.*\S)?", span.of(article.text), re.DOTALL), span
                around = article.text[max(0, span.start - 1) : span.start + 1]
                assert not re.fullmatch(r"\w\w", around), (span.of(article.text), around)
            assert all(a.end <= b.start for a, b in pairwise(spans))


def test_every_attribution_has_a_cue_and_a_content_and_some_texts_have_none() -> None:
    all_of_them = list(chain.from_iterable(article.attributions for article in ARTICLES))
    assert len(all_of_them) >= 300
    assert all(one.cue and one.content for one in all_of_them)
    assert 0.15 < sum(not article.attributions for article in ARTICLES) / len(ARTICLES) < 0.25
