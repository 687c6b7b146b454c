"""Every screen of the program with the keyboard alone."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from devtools.screenshots import SCENES
from tests.architecture.sources import ROOT

_LIMIT_S = 240


@pytest.fixture(scope="module")
def walks(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Mapping[str, Any]]:
    """Walk every scene of the editor; return what each walk told."""
    home = tmp_path_factory.mktemp("home")
    own: Mapping[str, str] = {"SNSWRITER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.screens.walker"],
        env={**os.environ, **own, "LC_ALL": "C.UTF-8"},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=_LIMIT_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_scene_was_walked(walks: Sequence[Mapping[str, Any]]) -> None:
    assert {each["scene"] for each in walks} == set(SCENES)


def test_the_keyboard_reaches_everything(walks: Sequence[Mapping[str, Any]]) -> None:
    missed = {
        each["scene"]: sorted(set(each["told"]["offered"]) - set(each["told"]["reached"]))
        for each in walks
    }
    assert {scene: names for scene, names in missed.items() if names} == {}


def test_nothing_keeps_the_keyboard(walks: Sequence[Mapping[str, Any]]) -> None:
    assert {each["scene"]: each["told"]["trap"] for each in walks if each["told"]["trap"]} == {}


def test_the_walk_is_no_empty_one(walks: Sequence[Mapping[str, Any]]) -> None:
    post = next(each for each in walks if each["scene"] == "post")
    assert {"body_editor", "copy_post", "findings_list", "drafts_list"} <= set(
        post["told"]["reached"]
    )
