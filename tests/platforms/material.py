"""Where the tests of this room find their data."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

_SHARED = Path(__file__).resolve().parents[3] / "shared" / "platforms"


def own_table() -> list[dict[str, Any]]:
    """Return strings with the figures of the reference implementations.

    Computed with twitter-text 3.1.0 (emoji by the documented rule: the pictures of
    twemoji-parser 11.0.2 and Unicode's recommended sequences), @atproto/api 0.19.19 on
    Unicode 17, and the published Mastodon grammar on Ruby 3.1. A figure is null where a
    reference is known to be wrong or cannot take the string.
    """
    table: list[dict[str, Any]] = json.loads(
        Path(__file__).with_name("reference_counts.json").read_text(encoding="ascii")
    )
    return table


def shared(name: str) -> Any:
    """Return the content of a file of the shared material, or skip the test."""
    path = _SHARED / name
    if not path.is_file():
        pytest.skip(f"the shared material {name} is not on this machine")
    text = path.read_text(encoding="utf-8")
    return json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)
