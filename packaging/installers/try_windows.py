"""Live with the setup program under Wine as an office would; see packaging/try_windows.py.

Installs silently into a path with Japanese and a blank, starts, types, reads what is on the
screen, upgrades over it, uninstalls, and looks at what remains.
"""

import contextlib
import json
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from installers.commands import run
from installers.failures import BuildError
from installers.proof import judge
from installers.wine import Wine, wait_until_gone

FOLDER = r"C:\apps\広報 課\SnsWriter"
_EVERYBODYS = r"C:\Program Files\SnsWriter"
_ANSWER_S = 90
# A short address: the picture shows it marked.
_TYPED = "https://bit.ly/abc123 desu"
_TOO_OLD = "17000"
_BUILD_KEY = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion"
_READ_REGISTRY = """
import sys, winreg
sys.stdout.reconfigure(encoding="utf-8")
path = r"Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\SnsWriter"
key = winreg.OpenKey(winreg.HKEY_CURRENT_USER, path)
for name in ("InstallLocation", "DisplayName"):
    print(winreg.QueryValueEx(key, name)[0])
"""
_UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SnsWriter"


@dataclass(frozen=True, slots=True)
class Story:
    """What is tried, where.

    Attributes:
        wine: The Windows.
        setup: The setup program.
        pictures: Folder for screenshots.
    """

    wine: Wine
    setup: Path
    pictures: Path

    @property
    def place(self) -> Path:
        """Return the installed folder as this machine sees it."""
        return self.wine.disk / "apps" / "広報 課" / "SnsWriter"

    @property
    def data(self) -> Path:
        """Return where the person's drafts lie."""
        user = next(path for path in (self.wine.disk / "users").iterdir() if path.name != "Public")
        return user / "AppData" / "Local" / "snswriter"

    def install(self, *switches: str) -> int:
        """Run the setup silently; return its exit code."""
        # One word would arrive in quotes, which /D= does not take; two arrive without.
        return self.wine.run([self.setup, "/S", *switches, *f"/D={FOLDER}".split(" ")]).code

    def program(self, *words: str) -> Sequence[str | Path]:
        """Return the command for the program's console."""
        return (f"{FOLDER}\\bin\\snswriter.exe", *words)


def tell_all(story: Story) -> Iterator[str]:
    """Go through the whole story and yield a line for each thing that held.

    Raises:
        BuildError: Something did not hold; says what was expected and what came.
    """
    steps = (
        _refuses_old_windows,
        _installs,
        _passes_its_self_test,
        _checks_from_the_console,
        _shows_the_editor,
        _refuses_while_running,
        _upgrades,
        _says_what_is_broken,
        _uninstalls,
        _serves_everybody,
    )
    yield from (step(story) for step in steps)


def _refuses_old_windows(story: Story) -> str:
    kept = story.wine.run(["reg", "query", _BUILD_KEY, "/v", "CurrentBuildNumber"]).output.split()[
        -1
    ]
    _set_build(story, _TOO_OLD)
    code = story.install()
    _set_build(story, kept)
    _expect("exit code on an old Windows", code, 6)
    return "refuses a Windows that is too old with 6"


def _set_build(story: Story, number: str) -> None:
    words = ["/v", "CurrentBuildNumber", "/d", number, "/f"]
    story.wine.run(["reg", "add", _BUILD_KEY, *words])


def _installs(story: Story) -> str:
    started_s = time.monotonic()
    _expect("exit code of the setup", story.install(), 0)
    _expect("uninstall.exe", (story.place / "uninstall.exe").is_file(), True)
    # Not by Wine's reg: it prints Japanese as question marks.
    told = story.wine.run([f"{FOLDER}\\runtime\\python.exe", "-c", _READ_REGISTRY]).output
    _expect("folder and name in the registry", told.splitlines(), [FOLDER, "SNSライター"])
    return f"installs silently into {FOLDER} in {time.monotonic() - started_s:.1f} s"


def _passes_its_self_test(story: Story) -> str:
    command = story.program("--selftest", "--screen")
    verdicts = judge(story.wine.run(command, SNSWRITER_QUIET="1"))
    _expect("verdicts", set(verdicts.values()), {"passed"})
    return f"passes its self-test: {', '.join(verdicts)}"


def _checks_from_the_console(story: Story) -> str:
    text = story.wine.disk / "下書き.txt"
    text.write_text("🌸○○を開催します", encoding="utf-8")
    command = story.program("check", "--format", "json", r"C:\下書き.txt")
    finished = story.wine.run(command, SNSWRITER_QUIET="1")
    _expect("exit code of a check with findings", finished.code, 1)
    found = [(each["start"], each["end"]) for each in json.loads(finished.output)["findings"]]
    _expect("places of the findings", found, [(1, 3)])
    return "checks a text from the console"


def _shows_the_editor(story: Story) -> str:
    started_s = time.monotonic()
    editor = _start_editor(story)
    try:
        window = _wait_for_window(story)
        shown_s = time.monotonic() - started_s
        _type(story, window, _TYPED)
        _picture(story, "editor.png")
    finally:
        _close(story, editor)
    _expect("body of the draft", _bodies(story), [_TYPED])
    return f"opens its window in {shown_s:.1f} s and keeps a draft in the person's folder"


def _bodies(story: Story) -> list[str]:
    (path,) = story.data.rglob("drafts.sqlite3")
    with contextlib.closing(sqlite3.connect(path)) as database:
        return [body for (body,) in database.execute("SELECT body FROM draft")]


def _refuses_while_running(story: Story) -> str:
    editor = _start_editor(story)
    try:
        _wait_for_window(story)
        codes = (story.install(), _uninstall(story))
    finally:
        _close(story, editor)
    _expect("exit codes while the program runs", codes, (5, 5))
    return "neither upgrades nor uninstalls while the program runs (5)"


def _upgrades(story: Story) -> str:
    stale = story.place / "app" / "snswriter" / "stale.py"
    stale.write_text("", encoding="utf-8")
    own = story.place / "覚え書き.txt"
    own.write_text("", encoding="utf-8")
    _expect("exit code of the upgrade", story.install(), 0)
    left = (stale.exists(), own.exists())
    own.unlink()
    _expect("(stale file, file of somebody else)", left, (False, True))
    return "upgrades in place, removing its old files and no others"


def _says_what_is_broken(story: Story) -> str:
    broken = (
        "runtime/python311.zip",
        "runtime/site-packages/unidic_lite/dicdir/sys.dic",
        "runtime/site-packages/PySide6/Qt6Core.dll",
        "runtime/site-packages/regex/_regex.cp311-win_amd64.pyd",
        "app/snswriter/engine/checker.py",
        "app/snswriter/_data/resources/platforms.toml",
        "app/start.py",
    )
    for name in broken:
        _expect_sentence(story, story.place / name)
    return f"tells in a sentence when one of {len(broken)} files is missing"


def _expect_sentence(story: Story, path: Path) -> None:
    aside = path.with_name(f"{path.name}.aside")
    path.rename(aside)
    cached = path.parent / "__pycache__"
    hidden = cached.with_name("__pycache__.aside")
    if cached.is_dir():
        cached.rename(hidden)
    try:
        finished = story.wine.run(_command_needing(path), SNSWRITER_QUIET="1")
    finally:
        aside.rename(path)
        if hidden.is_dir():
            hidden.rename(cached)
    told = finished.output + finished.errors
    _expect(f"exit code without {path.name}", finished.code in (2, 3), True)
    _expect(f"traceback without {path.name}", "Traceback" in told, False)
    _expect(f"a sentence without {path.name}", "。" in told or "ください" in told, True)


def _command_needing(path: Path) -> Sequence[str]:
    """Return the command that cannot do without the file: the editor for Qt, else a check."""
    if "PySide6" in path.parts:
        return (f"{FOLDER}\\SnsWriter.exe",)
    return (f"{FOLDER}\\bin\\snswriter.exe", "check", r"C:\下書き.txt")


def _uninstalls(story: Story) -> str:
    _expect("exit code of the uninstaller", _uninstall(story), 0)
    wait_until_gone(story.place / "runtime")
    wait_until_gone(story.place / "uninstall.exe")
    left = [path.name for path in story.place.iterdir()] if story.place.exists() else []
    _expect("what is left of the program", left, [])
    _expect("the person's drafts", any(story.data.rglob("drafts.sqlite3")), True)
    gone = story.wine.run(["reg", "query", _UNINSTALL_KEY]).code != 0
    _expect("its entry in the registry gone", gone, True)
    return "uninstalls without a trace but the person's drafts"


def _serves_everybody(story: Story) -> str:
    code = story.wine.run([story.setup, "/S", "/AllUsers"]).code
    place = story.wine.disk / "Program Files" / "SnsWriter"
    _expect("installed for everybody", (code, (place / "SnsWriter.exe").is_file()), (0, True))
    words = ["/S", "/AllUsers", "/DeleteData", *f"_?={_EVERYBODYS}".split(" ")]
    code = story.wine.run([f"{_EVERYBODYS}\\uninstall.exe", *words]).code
    left = [path.name for path in place.iterdir()]
    _expect("uninstalled for everybody", (code, left), (0, ["uninstall.exe"]))
    _expect("drafts, deleted when asked to", story.data.exists(), False)
    return "installs for everybody, and deletes drafts only when asked to"


def _uninstall(story: Story) -> int:
    # Without `_?=` it would copy itself away and end at once, before anything is done.
    words = ["/S", *f"_?={FOLDER}".split(" ")]
    code = story.wine.run([f"{FOLDER}\\uninstall.exe", *words]).code
    if code == 0:
        (story.place / "uninstall.exe").unlink(missing_ok=True)
        if story.place.exists() and not any(story.place.iterdir()):
            story.place.rmdir()
    return code


def _start_editor(story: Story) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["wine", f"{FOLDER}\\SnsWriter.exe"],
        env=story.wine.environment(SNSWRITER_QUIET="1"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _wait_for_window(story: Story) -> str:
    """Return the X window of the editor as soon as there is one."""
    words = ["search", "--sync", "--onlyvisible", "--name", "snswriter|SNS"]
    found = run(["timeout", str(_ANSWER_S), "xdotool", *words], environment=_x(story))
    return found.split()[0]


def _type(story: Story, window: str, text: str) -> None:
    run(["xdotool", "windowfocus", window], environment=_x(story))
    run(["xdotool", "type", "--delay", "60", text], environment=_x(story))
    # The draft is saved a second after the last key; there is nothing on the outside to wait for.
    time.sleep(4)


def _close(story: Story, editor: subprocess.Popen[bytes]) -> None:
    story.wine.run(["taskkill", "/IM", "SnsWriter.exe"])
    try:
        editor.wait(20)
    except subprocess.TimeoutExpired:
        story.wine.run(["taskkill", "/F", "/IM", "SnsWriter.exe"])
        editor.wait(20)


def _picture(story: Story, name: str) -> None:
    if shutil.which("import") is None:
        return
    story.pictures.mkdir(parents=True, exist_ok=True)
    run(["import", "-window", "root", story.pictures / name], environment=_x(story))


def _x(story: Story) -> dict[str, str]:
    return dict(story.wine.environment())


def _expect(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise BuildError(f"{what}: expected {wanted!r}, found {found!r}")
