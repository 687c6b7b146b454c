"""When the setup program does nothing, and with which exit code it says so; see snswriter.nsi."""

import shutil
import subprocess
from collections.abc import Iterator

from installers.commands import run
from installers.places import PACKAGING
from installers.windows_story import (
    FOLDER,
    PAPERS,
    Story,
    display,
    expect,
    running,
    settle,
    wait_for_window,
)

_CANCELLED, _UNWRITABLE, _RUNNING, _TOO_OLD, _NOT_ADMIN = 1, 2, 5, 6, 7
_OLD_BUILD = "17000"
_BUILD_KEY = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion"
_ANSWER_S = 60
# No such drive; a file in the way; no whole path; in quotes; a folder that takes no files.
_NO_FOLDERS = (
    r"/D=Q:\SnsWriter",
    rf"/D={PAPERS}\file.txt\SnsWriter",
    "/D=SnsWriter",
    r"/D=C:\in quotes",
    r"/D=Z:\proc\SnsWriter",
)


def before_it_is_installed(story: Story) -> Iterator[str]:
    """Try what must leave the disk as it is; yield a line for what held."""
    (story.papers / "file.txt").write_text("", encoding="utf-8")
    before = story.files()
    yield _refuses_old_windows(story)
    codes = [story.wine.code_of([story.setup, "/S", where]) for where in _NO_FOLDERS]
    expect("exit codes for what is no folder", codes, [_UNWRITABLE] * len(_NO_FOLDERS))
    yield f"refuses {len(codes)} folders that are none or take no files, with {_UNWRITABLE}"
    yield _can_be_cancelled(story)
    expect("files that these have left", story.files() - before, frozenset())


def while_it_runs(story: Story) -> str:
    """Try to write over the program while its window, and then its console, is in use."""
    before = story.files()
    with running(story, f"{FOLDER}\\SnsWriter.exe"):
        wait_for_window(story)
        codes = (story.install(), story.uninstall())
    expect("exit codes while the program runs", codes, (_RUNNING, _RUNNING))
    with _console(story) as console:
        codes = (story.install(), story.uninstall())
        told, _ = console.communicate("○○\n", _ANSWER_S)
    expect("exit codes while a command runs", codes, (_RUNNING, _RUNNING))
    expect("what the command then told", "○○" in told, True)
    expect("files that are gone", before - story.files(), frozenset())
    return f"neither upgrades nor uninstalls while a window or a command runs ({_RUNNING})"


def without_rights(story: Story) -> str:
    """Install and uninstall for everybody as somebody who is no administrator."""
    shutil.copy(PACKAGING / "windows" / "wine" / "ordinary.py", story.papers)
    ordinary = (f"{FOLDER}\\runtime\\python.exe", "-I", "-B", f"{PAPERS}\\ordinary.py")
    setup = f"Z:{story.setup}".replace("/", "\\")
    uninstaller = (f"{FOLDER}\\uninstall.exe", "/S", "/AllUsers", *f"_?={FOLDER}".split(" "))
    codes = (
        story.wine.code_of([*ordinary, setup, "/S", "/AllUsers"]),
        story.wine.code_of([*ordinary, *uninstaller]),
    )
    expect("exit codes for everybody", codes, (_NOT_ADMIN, _NOT_ADMIN))
    expect("the program", (story.place / "SnsWriter.exe").is_file(), True)
    return f"does nothing for everybody without an administrator's rights ({_NOT_ADMIN})"


def _refuses_old_windows(story: Story) -> str:
    words = ["reg", "query", _BUILD_KEY, "/v", "CurrentBuildNumber"]
    kept = story.wine.run(words).output.split()[-1]
    _set_build(story, _OLD_BUILD)
    code = story.install()
    _set_build(story, kept)
    expect("exit code on an old Windows", code, _TOO_OLD)
    return f"refuses a Windows that is too old with {_TOO_OLD}"


def _set_build(story: Story, number: str) -> None:
    words = ["/v", "CurrentBuildNumber", "/d", number, "/f"]
    story.wine.run(["reg", "add", _BUILD_KEY, *words])


def _can_be_cancelled(story: Story) -> str:
    """Press Escape on the first page, and Enter when it asks whether that is meant."""
    with running(story, story.setup) as setup:
        words = ["search", "--sync", "--onlyvisible", "--name", "セットアップ"]
        found = run(["timeout", str(_ANSWER_S), "xdotool", *words], environment=display(story))
        run(["xdotool", "windowfocus", found.split()[0]], environment=display(story))
        for key in ("Escape", "Return"):
            settle()
            run(["xdotool", "key", key], environment=display(story))
        code = setup.wait(_ANSWER_S)
    expect("exit code of a setup that was cancelled", code, _CANCELLED)
    return f"can be cancelled ({_CANCELLED})"


def _console(story: Story) -> "subprocess.Popen[str]":
    """Return a command of the program that waits for a text."""
    process = subprocess.Popen(
        ["wine", *map(str, story.program("check", "-"))],
        env=dict(story.wine.environment(SNSWRITER_QUIET="1")),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    # Its library is held once it is loaded, which nothing on the outside tells.
    settle()
    return process
