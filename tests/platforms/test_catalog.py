"""The shipped catalog, and what a file of an office may do to it."""

from datetime import date

import pytest

from snswriter.platforms.catalog import Catalog
from snswriter.platforms.platform import Confidence, Limit, Method, Platform, Strictness

SHIPPED = Catalog.shipped()
NEW_PLATFORM = """
[[platform]]
id = "city-app"
name = "市のアプリ"

[[platform.limit]]
unit = "characters"
method = "graphemes"
limit = 120
source = "our contract"
verified_on = 2026-11-01
confidence = "A"
"""


def test_every_figure_names_its_source() -> None:
    sources = [
        *(limit.source for platform in SHIPPED.platforms for limit in platform.limits),
        *(figure.source for platform in SHIPPED.platforms for figure in platform.allowances),
    ]
    assert "" not in sources


def test_a_unit_of_another_kind_is_reported() -> None:
    unit = '[[platform]]\nid = "x"\n[[platform.limit]]\nunit = [1]\n'
    changed, problems = SHIPPED.changed_by(unit, "own.toml")
    assert (changed, len(problems)) == (SHIPPED, 2)


def test_every_doubtful_unit_tells_the_writer() -> None:
    silent = [
        (platform.id, limit.unit)
        for platform in SHIPPED.platforms
        for limit in platform.limits
        if limit.confidence is not Confidence.OFFICIAL and not limit.note
    ]
    assert silent == []


def test_an_office_changes_one_figure_and_the_rest_stays() -> None:
    changed, problems = SHIPPED.changed_by(
        '[[platform]]\nid = "mastodon"\n[[platform.limit]]\nunit = "characters"\nlimit = 1000\n',
        "own.toml",
    )
    before, after = SHIPPED.get("mastodon"), changed.get("mastodon")
    assert before is not None
    assert after is not None
    (old,), (new,) = before.limits, after.limits
    assert (new.limit, new.method, new.source, problems) == (1000, old.method, old.source, ())
    assert [one.id for one in changed.platforms] == [one.id for one in SHIPPED.platforms]


def test_an_office_adds_a_platform() -> None:
    changed, problems = SHIPPED.changed_by(NEW_PLATFORM, "own.toml")
    limit = Limit(
        "characters", Method.GRAPHEMES, 120, "our contract", date(2026, 11, 1), Confidence.OFFICIAL
    )
    assert (changed.platforms[-1], problems) == (
        Platform("city-app", "市のアプリ", (limit,)),
        (),
    )


def _limit_of_x(line: str) -> str:
    return f'[[platform]]\nid = "x"\n[[platform.limit]]\nunit = "weighted"\n{line}\n'


BROKEN = {
    "no TOML": ("x = ", "own.toml：TOMLとして読めませんでした"),
    "stray key": ("limit = 3", "own.toml：limit：ここに書けるのは [[platform]] だけです。"),
    "no tables": (
        'platform = "x"',
        "platform は [[platform]] の表で書いてください",
    ),
    "no id": ("[[platform]]\nname = 'a'", "[[platform]]：id に文字がありません（いまは None）。"),
    "name of another kind": (
        '[[platform]]\nid = "x"\nname = 3',
        'own.toml：x：「name」には文字（"…"）を書いてください（いまは 3）。',
    ),
    "unknown key": ('[[platform]]\nid = "x"\nlimits = 3', "x：「limits」という項目はありません。"),
    "limits without tables": ('[[platform]]\nid = "x"\nlimit = 3', "[[platform.limit]] の表で"),
    "unknown key of a limit": (_limit_of_x("max = 3"), "「max」という項目はありません。"),
    "limit of another kind": (
        _limit_of_x('limit = "a"'),
        "x、limit（weighted）：「limit」には1以上の整数を書いてください（いまは 'a'）。",
    ),
    "limit of nothing": (_limit_of_x("limit = 0"), "1以上の整数を書いてください（いまは 0）。"),
    "unknown method": (_limit_of_x('method = "guess"'), "「method」には次のどれか：x-weighted、"),
    "method of another kind": (_limit_of_x("method = []"), "「method」には次のどれか："),
    "day with a time": (
        _limit_of_x("verified_on = 2026-11-20T00:00:00"),
        "日付（例：",
    ),
    "missing fields": (
        '[[platform]]\nid = "q"\n[[platform.limit]]\nunit = "a"\n',
        "足りない項目があります（method、source、verified_on、confidence）。",
    ),
    "allowance of another kind": (
        '[[platform]]\nid = "x"\n[[platform.allowance]]\nsubject = "images"\nlimit = "four"\n',
        "x、allowance（images）：「limit」には1以上の整数を",
    ),
}


@pytest.mark.parametrize(("toml_text", "said"), BROKEN.values(), ids=BROKEN)
def test_a_broken_entry_is_reported_with_its_place(toml_text: str, said: str) -> None:
    _, problems = SHIPPED.changed_by(toml_text, "own.toml")
    assert [said in str(problem) for problem in problems] == [True]


def test_a_broken_entry_does_not_spoil_the_others() -> None:
    changed, problems = SHIPPED.changed_by(_limit_of_x('limit = "a"') + NEW_PLATFORM, "own.toml")
    assert (len(problems), changed.get("x"), changed.platforms[-1].id) == (
        1,
        SHIPPED.get("x"),
        "city-app",
    )


@pytest.mark.parametrize(
    ("confidence", "verified_on", "doubtful"),
    [
        (Confidence.OFFICIAL, date(2026, 11, 20), False),
        (Confidence.OFFICIAL, date(2025, 11, 21), False),
        (Confidence.OFFICIAL, date(2025, 11, 20), True),
        (Confidence.SINGLE_SOURCE, date(2026, 11, 20), False),
        (Confidence.UNSOURCED, date(2026, 11, 20), True),
    ],
)
def test_an_unsourced_or_old_figure_is_doubtful(
    confidence: Confidence, verified_on: date, doubtful: bool
) -> None:
    limit = Limit("characters", Method.UTF16, 10, "a page", verified_on, confidence)
    assert limit.is_doubtful(date(2026, 11, 21)) is doubtful


def test_only_two_limits_of_the_shipped_catalog_are_advisory() -> None:
    advisory = [
        (platform.id, limit.unit)
        for platform in SHIPPED.platforms
        for limit in platform.limits
        if limit.strictness is Strictness.ADVISORY
    ]
    assert advisory == [("bluesky", "app-graphemes"), ("youtube-description", "utf8-bytes")]
