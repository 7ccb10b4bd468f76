"""The entries of feeds are documents: their own words, and nothing that they name is fetched."""

from pathlib import Path

import pytest
from tests.documents import STORY, errors, find, given

from detente.acquire import Known
from detente.record.errors import BrokenInput, EmptyInput

RSS = """<?xml version="1.0" encoding="{encoding}"?><!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Example</title><link>https://example.org/</link><language>en-gb</language>
<item><title>Treaty &amp;amp; more</title><link> https://example.org/treaty </link>
<pubDate>Mon, 02 Oct 2017 10:15:00 +0200</pubDate><dc:creator>Jane Doe</dc:creator>
<description>A summary.</description>
<content:encoded><![CDATA[<p>Talks resumed – in Geneva.</p><p>They end on Friday.</p><script>no()</script>]]>
</content:encoded></item>
<item><guid isPermaLink="true">https://example.org/b</guid><description>Envoys &lt;b&gt;met&lt;/b&gt;.</description>
<author>desk@example.org (A. Roe)</author><dc:date>2017-10-03T00:00:00Z</dc:date></item>
<item><title>Headline alone</title><guid isPermaLink="false">17</guid><author>desk@example.org</author></item>
<item><link>https://example.org/empty</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>L’Exemple</title>
<entry><title type="html">Un &lt;i&gt;traité&lt;/i&gt;</title><link rel="self" href="https://example.org/self"/>
<link href="https://example.org/traite"/><published>2017-10-02T10:00:00Z</published><updated>2019-01-01T00:00:00Z</updated>
<author><name>Jeanne Dupont</name><email>j@example.org</email></author><summary>Bref.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Les envoyés
<em>se sont</em> réunis.</p><p>Ils partent.</p></div></content></entry>
<entry><title>Deux</title><id>urn:uuid:1</id><updated>2017-10-04T00:00:00Z</updated>
<content type="text">1 &lt; 2 &amp; 3</content></entry>
</feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Example</title></channel>
<item rdf:about="y"><title>Treaty</title><link>https://example.org/treaty</link>
<description>Talks resumed.</description>
<dc:date>2017-10-02</dc:date></item></rdf:RDF>"""


def feed(folder: Path, text: str, *, name: str = "feed.xml", encoding: str = "utf-8") -> Path:
    (folder / name).write_bytes(text.replace("{encoding}", encoding).encode(encoding, errors="xmlcharrefreplace"))
    return folder / name


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_rss_gives_the_whole_text_else_the_summary_else_the_title(tmp_path: Path, encoding: str) -> None:
    path = feed(tmp_path, RSS, encoding=encoding)
    found = find(path)
    whole, summary, title = given(found)
    assert whole.content == "Talks resumed – in Geneva.\n\nThey end on Friday."
    assert whole.known == Known("Treaty & more", "2017-10-02", "Jane Doe", "The Example", "en")
    assert (whole.uri, whole.whole) == ("https://example.org/treaty", True)
    assert (summary.content, summary.uri, summary.known.byline) == ("Envoys met.", "https://example.org/b", "A. Roe")
    assert (title.content, title.uri, title.known.byline) == ("Headline alone", f"{path}#entry=3", None)
    assert [(type(error), error.where) for error in errors(found)] == [(EmptyInput, f"{path}#entry=4")]


def test_atom_gives_content_of_every_type(tmp_path: Path) -> None:
    path = feed(tmp_path, ATOM)
    first, second = given(find(path))
    assert first.content == "Les envoyés se sont réunis.\n\nIls partent."
    assert first.known == Known("Un traité", "2017-10-02", "Jeanne Dupont", "L’Exemple", "fr")
    assert first.uri == "https://example.org/traite"
    assert (second.content, second.uri, second.known.published) == ("1 < 2 & 3", f"{path}#entry=2", "2017-10-04")


@pytest.mark.parametrize("name", ["feed.rdf", "feed", "feed.txt"])
def test_older_rss_is_known_by_looking(tmp_path: Path, name: str) -> None:
    (found,) = given(find(feed(tmp_path, RDF, name=name)))
    assert (found.content, found.known.published) == ("Talks resumed.", "2017-10-02")


def test_entities_of_html_and_mere_ampersands_lose_nothing(tmp_path: Path) -> None:
    item = "<title>R&D &eacute; &amp; AT&T</title><description>A&nbsp;&lt;b&gt;word&lt;/b&gt; &foo; B&hellip;"
    item += "</description>"
    cdata = "<title><![CDATA[R&D]]></title><description><![CDATA[<p>A&nbsp;word & more&hellip;</p>]]></description>"
    first, second = given(
        find(feed(tmp_path, f"<rss><channel><item>{item}</item><item>{cdata}</item></channel></rss>"))
    )
    assert (first.known.title, str(first.content).replace("\xa0", " ")) == ("R&D é & AT&T", "A word &foo; B…")
    assert (second.known.title, str(second.content).replace("\xa0", " ")) == ("R&D", "A word & more…")


BOMB = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("text", [BOMB + "<rss><channel><item><title>&b;&c;</title></item></channel></rss>", "<rss"])
def test_entities_and_what_is_no_feed_are_refused(tmp_path: Path, text: str) -> None:
    found = find(feed(tmp_path, text))
    assert [type(error) for error in errors(found)] in ([BrokenInput], [])
    assert not any("root" in str(one.content) for one in given(found))


def test_a_broken_feed_gives_what_can_be_read(tmp_path: Path) -> None:
    path = feed(tmp_path, RSS[: RSS.index("<description>A summary")] + "<description>Talks & more</descr")
    assert [one.content for one in given(find(path))] == ["Talks & more"] or given(find(path))[0].known.title


def test_a_page_is_no_feed(tmp_path: Path) -> None:
    path = feed(tmp_path, f"<?xml version='1.0'?><html><body><p>{STORY}</p></body></html>", name="a.xhtml")
    assert [one.uri for one in given(find(path))] == [path.as_posix()]
