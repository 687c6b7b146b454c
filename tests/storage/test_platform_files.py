"""An office changes limits and adds platforms; faults are told, and the rest counts."""

from pathlib import Path

import pytest

from snswriter.platforms.catalog import Catalog
from snswriter.storage.paths import places_under
from snswriter.storage.platform_files import load_platforms

MASTODON = """
[[platform]]
id = "mastodon"
[[platform.limit]]
unit = "characters"
limit = 1000
source = "市のサーバーの設定"
verified_on = 2026-11-01
"""
BOARD = """
[[platform]]
id = "board"
name = "庁内掲示板"
[[platform.limit]]
unit = "characters"
method = "code-points"
limit = 200
source = "掲示板の手引き"
verified_on = 2026-11-01
confidence = "A"
"""


def write(home: Path, layer: str, content: bytes) -> None:
    path = dict(places_under(home).layers)[layer] / "platforms.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def limit_of(catalog: Catalog, platform_id: str) -> int | None:
    platform = catalog.get(platform_id)
    assert platform is not None
    return platform.limits[0].limit


def test_without_files_the_shipped_catalog_holds(tmp_path: Path) -> None:
    loaded = load_platforms(places_under(tmp_path))
    assert (loaded.catalog, loaded.problems) == (Catalog.shipped(), ())


def test_the_narrower_layer_has_the_last_word(tmp_path: Path) -> None:
    write(tmp_path, "organisation", (MASTODON + BOARD).encode())
    write(tmp_path, "section", MASTODON.replace("1000", "3000").encode())
    loaded = load_platforms(places_under(tmp_path))
    limits = [limit_of(loaded.catalog, each) for each in ("mastodon", "board", "x")]
    assert (limits, loaded.problems) == ([3000, 200, 280], ())


@pytest.mark.parametrize(
    "content",
    [
        b"[[platform]\n",
        MASTODON.encode("cp932"),
        b"schema = 99\n",
        b"\xff\xfe\x00",
        b'[[platform]]\nid = "x"\n[[platform.limit]]\nunit = "weighted"\nlimit = "many"\n',
    ],
)
def test_a_file_that_cannot_be_used_changes_nothing(tmp_path: Path, content: bytes) -> None:
    write(tmp_path, "section", content)
    loaded = load_platforms(places_under(tmp_path))
    assert loaded.catalog == Catalog.shipped()
    assert [("platforms.toml" in str(each), each.remedy != "") for each in loaded.problems] == [
        (True, True)
    ]
