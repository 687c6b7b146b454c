"""Hosts: internal, numeric, public, imitated."""

import pytest

from snswriter.engine.recognizers import hosts
from snswriter.engine.recognizers.urls import Address
from snswriter.text.span import Span


def address(host: str, user: str = "") -> Address:
    return Address(Span(0, 1), "https", "://", user, host, "", "/")


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("www.city.midorino.lg.jp", False),
        ("203.0.113.9", False),
        ("192.168.0.1", True),
        ("172.31.255.1", True),
        ("172.32.0.1", False),
        ("127.0.0.1", True),
        ("[::1]", True),
        ("localhost", True),
        ("gyomu-sv01", True),
        ("portal.local", True),
        ("a.asp.lgwan.jp", True),
        ("intra.city.midorino.lg.jp", True),
    ],
)
def test_internal_hosts(host: str, expected: bool) -> None:
    assert hosts.is_internal(host) is expected


@pytest.mark.parametrize(
    ("host", "imitates"),
    [
        ("www.city.midorino.lg.jp", False),
        ("www.city.kameoka.kyoto.jp", False),
        ("www.keisan.nta.go.jp", False),
        ("lib.city.midorino.lg.jp", False),
        ("www.kanko-midorino.com", False),
        ("www.city.midorino.lg.jp.example.com", True),
        ("www.city.midorino.lg.co.jp", True),
        ("www.city.midorino.lgjp", True),
        ("www.city.midorino.1g.jp", True),
        ("www.city-midorino-lg.jp", True),
        ("www.city.midorin0.lg.jp", True),
        ("www.city.rnidorino.lg.jp", True),
        ("c1ty.midorino.lg.jp", True),
        ("city.midorino.com", True),
        ("www.amaz0n.co.jp", True),
    ],
)
def test_imitations(host: str, imitates: bool) -> None:
    assert bool(hosts.imitated(address(host), (), ("city", "amazon"))) is imitates


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("www.city.midorino.lg.jp", ""),
        ("www.city.midorno.lg.jp", "www.city.midorino.lg.jp"),
        ("www.city.midroino.lg.jp", "www.city.midorino.lg.jp"),
        ("www.city.mizuse.lg.jp", ""),
    ],
)
def test_near_misses_of_the_own_domain(host: str, expected: str) -> None:
    assert hosts.imitated(address(host), ("www.city.midorino.lg.jp",), ()) == expected


def test_a_name_before_the_at_sign_is_an_imitation() -> None:
    assert hosts.imitated(address("example.com", "www.city.midorino.lg.jp"), (), ())
