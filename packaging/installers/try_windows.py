"""Live with the setup program under Wine as an office would; see packaging/try_windows.py.

Installs silently into a path with Japanese and a blank, starts, types, reads what is on the
screen, upgrades over it, uninstalls, and looks at what remains.
"""

import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from installers.setup_refusals import before_it_is_installed, while_it_runs, without_rights
from installers.windows_story import EVERYBODYS, FOLDER, Story, expect
from installers.windows_use import (
    TEXT_FILE,
    checks_from_the_console,
    keeps_a_secret,
    opens_packages,
    opens_packages_by_association,
    passes_its_self_test,
    shows_findings_and_counts,
    shows_the_editor,
)
from installers.wine import wait_until_gone

_READ_REGISTRY = """
import sys, winreg
sys.stdout.reconfigure(encoding="utf-8")
path = r"Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\SnsWriter"
key = winreg.OpenKey(winreg.HKEY_CURRENT_USER, path)
for name in ("InstallLocation", "DisplayName"):
    print(winreg.QueryValueEx(key, name)[0])
"""
_UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SnsWriter"


def tell_all(story: Story) -> Iterator[str]:
    """Go through the whole story and yield a line for each thing that held.

    Raises:
        BuildError: Something did not hold; says what was expected and what came.
    """
    yield from before_it_is_installed(story)
    bare = story.files()
    yield _installs(story)
    installed = story.files()
    yield from (step(story) for step in _USES)
    expect("files written outside the person's folders", story.files() - installed, frozenset())
    yield "writes nothing outside the person's folders"
    yield from (step(story) for step in _CHANGES)
    yield _uninstalls(story)
    expect("files left on the disk", story.files() - bare, frozenset())
    yield _serves_everybody(story)


_USES = (
    passes_its_self_test,
    checks_from_the_console,
    shows_the_editor,
    shows_findings_and_counts,
    keeps_a_secret,
    opens_packages,
)


def _installs(story: Story) -> str:
    started_s = time.monotonic()
    expect("exit code of the setup", story.install(), 0)
    expect("uninstall.exe", (story.place / "uninstall.exe").is_file(), True)
    # Not by Wine's reg: it prints Japanese as question marks.
    told = story.wine.run([f"{FOLDER}\\runtime\\python.exe", "-c", _READ_REGISTRY]).output
    expect("folder and name in the registry", told.splitlines(), [FOLDER, "SNSライター"])
    return f"installs silently into {FOLDER} in {time.monotonic() - started_s:.1f} s"


def _upgrades(story: Story) -> str:
    stale = story.place / "app" / "snswriter" / "stale.py"
    stale.write_text("", encoding="utf-8")
    own = story.place / "覚え書き.txt"
    own.write_text("", encoding="utf-8")
    expect("exit code of the upgrade", story.install(), 0)
    left = (stale.exists(), own.exists())
    own.unlink()
    expect("(stale file, file of somebody else)", left, (False, True))
    return "upgrades in place, removing its old files and no others"


def _says_what_is_broken(story: Story) -> str:
    broken = (
        "runtime/python311.zip",
        "runtime/site-packages/unidic_lite/dicdir/sys.dic",
        "runtime/site-packages/PySide6/Qt6Core.dll",
        "runtime/site-packages/regex/_regex.cp311-win_amd64.pyd",
        "app/snswriter/engine/checker.py",
        "app/snswriter/_data/resources/platforms.toml",
        "app/snswriter/_data/rules/facts.toml",
        "app/start.py",
        "runtime/python311._pth",
        "runtime/python311.dll",
    )
    for name in broken:
        for damage in ("missing", "cut off", "overwritten"):
            _expect_sentence(story, story.place / name, damage)
    return f"tells in a sentence when one of {len(broken)} files is missing or spoilt"


def _expect_sentence(story: Story, path: Path, damage: str) -> None:
    aside = path.with_name(f"{path.name}.aside")
    path.rename(aside)
    cached = path.parent / "__pycache__"
    hidden = cached.with_name("__pycache__.aside")
    if cached.is_dir():
        cached.rename(hidden)
    if damage != "missing":
        with aside.open("rb") as whole:
            half = whole.read(aside.stat().st_size // 2)
        path.write_bytes(half if damage == "cut off" else b"\xff" * len(half))
    try:
        finished = story.wine.run(_command_needing(path), SNSWRITER_QUIET="1")
    finally:
        aside.replace(path)
        if hidden.is_dir():
            hidden.rename(cached)
    told, what = finished.output + finished.errors, f"{path.name} {damage}"
    expect(f"exit code with {what}: {told}", finished.code in (2, 3), True)
    expect(f"traceback with {what}", "Traceback" in told, False)
    expect(f"a sentence with {what}", "。" in told or "ください" in told, True)


def _command_needing(path: Path) -> Sequence[str]:
    """Return the command that cannot do without the file: the editor for Qt, else a check."""
    if "PySide6" in path.parts:
        return (f"{FOLDER}\\SnsWriter.exe",)
    return (f"{FOLDER}\\bin\\snswriter.exe", "check", TEXT_FILE)


_CHANGES = (while_it_runs, without_rights, _upgrades, _says_what_is_broken)


def _uninstalls(story: Story) -> str:
    expect("exit code of the uninstaller", story.uninstall(), 0)
    wait_until_gone(story.place / "runtime")
    wait_until_gone(story.place / "uninstall.exe")
    left = [path.name for path in story.place.iterdir()] if story.place.exists() else []
    expect("what is left of the program", left, [])
    expect("the person's drafts", any(story.data.rglob("drafts.sqlite3")), True)
    gone = story.wine.run(["reg", "query", _UNINSTALL_KEY]).code != 0
    expect("its entry in the registry gone", gone, True)
    return "uninstalls without a trace but the person's drafts"


def _serves_everybody(story: Story) -> str:
    code = story.wine.run([story.setup, "/S", "/AllUsers"]).code
    place = story.wine.disk / "Program Files" / "SnsWriter"
    expect("installed for everybody", (code, (place / "SnsWriter.exe").is_file()), (0, True))
    opens_packages_by_association(story, EVERYBODYS)
    words = ["/S", "/AllUsers", "/DeleteData", *f"_?={EVERYBODYS}".split(" ")]
    code = story.wine.run([f"{EVERYBODYS}\\uninstall.exe", *words]).code
    left = [path.name for path in place.iterdir()]
    expect("uninstalled for everybody", (code, left), (0, ["uninstall.exe"]))
    # Run from where it lies, it cannot take itself away.
    shutil.rmtree(place)
    expect("drafts, deleted when asked to", story.data.exists(), False)
    return (
        "installs for everybody, opens packages by association, deletes drafts only when asked to"
    )
