"""How Bluesky's app shows a link; the expected forms are those of a browser's URL class."""

import pytest

from snswriter.platforms.bluesky import short_url

SHOWN = {
    "https://example.jp": "example.jp",
    "https://example.jp/": "example.jp",
    "https://EXAMPLE.jp/A": "example.jp/A",
    "https://example.jp/12345678901234": "example.jp/12345678901234",
    "https://example.jp/123456789012345": "example.jp/123456789012...",
    "https://example.jp/?q=1": "example.jp?q=1",
    "https://example.jp/#a": "example.jp#a",
    "https://example.jp/a?": "example.jp/a",
    "https://example.jp/a/../b/./c": "example.jp/b/c",
    "https://example.jp\\a": "example.jp/a",
    "https://example.jp/防災": "example.jp/%E9%98%B2%E7...",
    "https://example.jp/'\"<": "example.jp/'%22%3C",
    "https://example.jp/?'": "example.jp?%27",
    "https://例え.jp/": "xn--r8jz45g.jp",
    "https://example.jpをご覧": "example.xn--jp-t83arkk681b",
    "https://ＥＸ.jp": "ex.jp",
    "https://example。jp": "example.jp",
    "https://user:pass@example.jp/": "example.jp",
    "https://example.jp:443/": "example.jp",
    "http://example.jp:443/": "example.jp:443",
    "https://example.jp:/": "example.jp",
    "http://192.168.0.1/a": "192.168.0.1/a",
    "http://0x7f.1/": "127.0.0.1",
    "http://256.1.1.1/": "http://256.1.1.1/",
    "http://[2001:DB8::1]:8080/": "[2001:db8::1]:8080",
    "http://[::1/": "http://[::1/",
    "https://a b/": "https://a b/",
    "https://example.jp:99999/": "https://example.jp:99999/",
    "https://example.jp:8a/": "https://example.jp:8a/",
    "https://a＃b.jp/": "https://a＃b.jp/",
    "https://xn--a.jp/": "https://xn--a.jp/",
    "https://\u3099a.jp/": "https://\u3099a.jp/",
    "https://example.jp…": "https://example.jp…",
    "https://a👨\u200d👩.jp/": "https://a👨\u200d👩.jp/",
    "www.example.jp/a": "www.example.jp/a",
    "ftp://example.jp/": "ftp://example.jp/",
    "https://": "https://",
}


@pytest.mark.parametrize(("url", "shown"), SHOWN.items(), ids=map(ascii, SHOWN))
def test_short_form(url: str, shown: str) -> None:
    assert short_url(url) == shown
