"""A page's tree is changed so that the story is found whole and alone."""

import lxml.html

from detente.clean.prepare import prepare, text_of

PROSE = "The ministers met for a third day in the palace by the lake and agreed to meet again in the spring. "


def prepared(body: str) -> lxml.html.HtmlElement:
    tree = lxml.html.document_fromstring(f"<html><body>{body}</body></html>")
    prepare(tree)
    return tree


def test_boxes_that_are_shown_on_a_touch_go_and_the_text_after_them_stays() -> None:
    tree = prepared('<p>The envoy<span class="tip tooltip">Who is he?</span> left.</p>')
    assert text_of(tree) == "The envoy left."


def test_quoted_posts_lose_the_class_that_would_have_them_dropped() -> None:
    tree = prepared(
        '<div class="social-embed"><blockquote class="twitter-tweet"><p>We leave today.</p></blockquote></div>'
    )
    assert not any(element.get("class") for element in tree.iter("div", "blockquote"))


def test_a_body_cut_in_two_boxes_of_one_class_becomes_one() -> None:
    box = f'<div class="row"><div class="body"><p>{PROSE}</p><p>{PROSE * 2}</p></div></div>'
    tree = prepared(f"<main>{box}<div class='ad'>Buy!</div>{box}</main>")
    assert [len(body) for body in tree.iter("div") if body.get("class") == "body"] == [4, 0]


def test_boxes_that_each_hold_a_headline_are_stories_of_their_own() -> None:
    box = f'<div class="row"><div class="post"><h2>Talks</h2><p>{PROSE}</p><p>{PROSE}</p></div></div>'
    tree = prepared(f"<main>{box}{box}</main>")
    assert [len(post) for post in tree.iter("div") if post.get("class") == "post"] == [3, 3]
