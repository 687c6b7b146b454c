"""The whole program, in a process of its own, with real files."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from snswriter.app import has_display
from snswriter.app.editor import files_in
from snswriter.drafts.draft import new_draft
from snswriter.exporters.post_package import PostPackage, package_bytes
from snswriter.storage.draft_store import SqliteDraftStore
from snswriter.storage.paths import places_under
from tests.architecture.sources import ROOT
from tests.e2e.robot import SAMPLE

Errand = Callable[..., list[Any]]


def command(*errand: str) -> list[str]:
    return [sys.executable, "-m", "tests.e2e.robot", *errand]


def surroundings(home: Path) -> dict[str, str]:
    more = {"SNSWRITER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    return {**os.environ, **more, "LC_ALL": "C.UTF-8"}


@pytest.fixture
def run(tmp_path: Path) -> Errand:
    """Run errands with the same home folder; return what each told."""

    def run_errand(*errand: str) -> list[Any]:
        done = subprocess.run(
            command(*errand),
            env=surroundings(tmp_path),
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert (done.returncode, done.stderr.replace(_HARMLESS, "").strip()) == (0, "")
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run_errand


_HARMLESS = "This plugin does not support propagateSizeHints()"


def test_the_first_start_shows_something_real(run: Errand) -> None:
    assert run("read") == [{"account": "みどり野市 広報課", "body": ""}]


def test_a_post_is_marked_held_back_and_there_at_the_next_start(run: Errand) -> None:
    written, again = run("write"), run("read")
    assert "error" in written[0]["marks"]
    assert (written[1], again[0]["body"]) == ({"clipboard": ""}, SAMPLE)


def test_a_package_named_at_the_start_is_opened_and_kept(run: Errand, tmp_path: Path) -> None:
    run("write")
    now = datetime.now(UTC)
    draft = new_draft("koho", now).with_body("🌸桜まつり", now)
    package = PostPackage(draft, "広報課", (), "", now, "snswriter")
    path = tmp_path / "広報 課.snspost"
    path.write_bytes(package_bytes(package))
    opened, again = run("package", str(path)), run("read")
    with closing(SqliteDraftStore(places_under(tmp_path).drafts_file)) as store:
        bodies = {each.body for each in store.newest_first()}
    assert (opened, again[0]["body"], bodies) == (
        [{"body": "🌸桜まつり"}],
        "🌸桜まつり",
        {SAMPLE, "🌸桜まつり"},
    )


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ((), ()),
        (("a.snspost", "/b c.snspost"), (str(Path("a.snspost").absolute()), "/b c.snspost")),
        (("-platform", "offscreen", "/a.snspost"), ("/a.snspost",)),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths look otherwise there")
def test_what_is_no_option_is_a_file_to_open(
    arguments: tuple[str, ...], wanted: tuple[str, ...]
) -> None:
    assert files_in(arguments) == wanted


def test_broken_files_are_told_and_everything_else_works(run: Errand, tmp_path: Path) -> None:
    run("read")
    places = places_under(tmp_path)
    accounts = places.accounts_file.read_text("utf-8")
    places.accounts_file.write_text(accounts + '\n[[account]]\nid = "koho"\n', "utf-8")
    places.settings_file.write_text('schema = 1\ntheme = "pink"\n', "utf-8")
    (told,) = run("notices")
    assert ["アカウント" in "".join(told["notices"]), "設定" in "".join(told["notices"])] == [
        True,
        True,
    ]
    assert run("read")[0]["account"] == "みどり野市 広報課"


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed otherwise there")
def test_a_killed_editor_loses_at_most_the_last_second(tmp_path: Path) -> None:
    with subprocess.Popen(
        command("type"),
        env=surroundings(tmp_path),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as typing:
        assert typing.stdout is not None
        lines = [typing.stdout.readline() for _ in range(random.randint(150, 300))]
        typing.send_signal(signal.SIGKILL)
    # A turn of the robot takes at least 10 ms, so 100 of them are a second.
    second_ago = json.loads(lines[-101])
    store = SqliteDraftStore(places_under(tmp_path).drafts_file)
    latest = store.latest()
    store.close()
    assert latest is not None
    assert (latest.body.startswith(second_ago), store.problems) == (True, ())


@pytest.mark.parametrize(
    ("environment", "system", "can_show"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_whether_a_window_can_be_shown(
    environment: dict[str, str], system: str, can_show: bool
) -> None:
    assert has_display(environment, system) is can_show


def test_without_a_display_the_checker_is_shown_instead(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {k: v for k, v in surroundings(tmp_path).items() if k not in hidden}
    if has_display(environment, sys.platform):
        pytest.skip("this system always has a display")
    done = subprocess.run(
        [sys.executable, "-m", "snswriter"],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "画面" in done.stdout
    assert "bit.ly" in done.stdout
