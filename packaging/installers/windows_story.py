"""What the story under Wine is told with: the installed program, its windows, its files."""

import contextlib
import shutil
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from installers.commands import run
from installers.failures import BuildError
from installers.places import PACKAGING
from installers.wine import Wine

FOLDER = r"C:\apps\広報 課\SnsWriter"
EVERYBODYS = r"C:\Program Files\SnsWriter"
"""Where the copy for everybody on a PC lies."""
PAPERS = r"C:\書類"
"""Where the person keeps files of the own."""

_ANSWER_S = 90
_LONGEST_S = 240


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
    def papers(self) -> Path:
        """Return the folder with the person's own files as this machine sees it."""
        folder = self.wine.disk / "書類"
        folder.mkdir(exist_ok=True)
        return folder

    @property
    def data(self) -> Path:
        """Return where the person's drafts lie."""
        user = next(path for path in (self.wine.disk / "users").iterdir() if path.name != "Public")
        return user / "AppData" / "Local" / "snswriter"

    def install(self, *switches: str) -> int:
        """Run the setup silently; return its exit code."""
        # One word would arrive in quotes, which /D= does not take; two arrive without.
        return self.wine.code_of([self.setup, "/S", *switches, *f"/D={FOLDER}".split(" ")])

    def uninstall(self) -> int:
        """Run the uninstaller silently; return its exit code."""
        # Without `_?=` it would copy itself away and end at once, before anything is done.
        words = ["/S", *f"_?={FOLDER}".split(" ")]
        code = self.wine.code_of([f"{FOLDER}\\uninstall.exe", *words])
        if code == 0:
            (self.place / "uninstall.exe").unlink(missing_ok=True)
            if self.place.exists() and not any(self.place.iterdir()):
                self.place.rmdir()
        return code

    def program(self, *words: str) -> Sequence[str | Path]:
        """Return the command for the program's console."""
        return (f"{FOLDER}\\bin\\snswriter.exe", *words)

    def robot(self, *words: str, folder: str = FOLDER) -> Sequence[str]:
        """Return the command that has packaging/robot.py do an errand in the installed program."""
        shutil.copy(PACKAGING / "robot.py", self.papers / "robot.py")
        runtime = f"{folder}\\runtime\\python.exe"
        return (runtime, "-I", "-B", "-X", "utf8", f"{PAPERS}\\robot.py", *words)

    def bodies(self) -> list[str]:
        """Return the texts of all kept drafts, in the order of their letters."""
        path = next(self.data.rglob("drafts.sqlite3"), None)
        if path is None:
            return []
        with contextlib.closing(sqlite3.connect(path)) as database:
            return sorted(body for (body,) in database.execute("SELECT body FROM draft"))

    def files(self) -> frozenset[str]:
        """Return every file on drive C but those in people's own folders."""
        disk = self.wine.disk
        names = (path.relative_to(disk).as_posix() for path in disk.rglob("*") if path.is_file())
        return frozenset(name for name in names if not name.startswith(("users/", "書類/")))


@contextlib.contextmanager
def running(story: Story, *command: str | Path) -> Iterator[subprocess.Popen[str]]:
    """Run a program with a window; end it in the end, with force when asking does not help.

    One that runs for longer than `_LONGEST_S` is ended, so that nobody waits for it for ever.
    """
    process = subprocess.Popen(
        ["wine", *map(str, command)],
        env=dict(story.wine.environment(SNSWRITER_QUIET="1")),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    limit = threading.Timer(_LONGEST_S, _end_with_force, [story])
    limit.start()
    try:
        yield process
    finally:
        limit.cancel()
        close(story, process)


def wait_for_window(story: Story) -> str:
    """Return the X window of the editor as soon as there is one."""
    words = ["search", "--sync", "--onlyvisible", "--name", "snswriter|広報課|アカウント"]
    found = run(["timeout", str(_ANSWER_S), "xdotool", *words], environment=display(story))
    return found.split()[0]


def type_into(story: Story, window: str, text: str) -> None:
    """Type ASCII `text` with the keys of the display."""
    run(["xdotool", "windowfocus", window], environment=display(story))
    run(["xdotool", "type", "--delay", "60", text], environment=display(story))


def close(story: Story, process: subprocess.Popen[str]) -> None:
    """End the editor as the task bar does."""
    if process.poll() is None:
        story.wine.run(["taskkill", "/IM", "SnsWriter.exe"])
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(20)
        return
    _end_with_force(story)
    process.wait(20)


def _end_with_force(story: Story) -> None:
    for name in ("SnsWriter.exe", "python.exe"):
        story.wine.run(["taskkill", "/F", "/IM", name])


def picture(story: Story, name: str) -> None:
    """Keep a picture of the display, for people to look at."""
    story.pictures.mkdir(parents=True, exist_ok=True)
    (story.pictures / name).write_bytes(story.wine.screen.picture())


def display(story: Story) -> dict[str, str]:
    """Return the environment for programs of this machine on the display of the story."""
    return dict(story.wine.environment())


def settle() -> None:
    """Wait as long as a draft takes to be kept; nothing on the outside tells when."""
    time.sleep(4)


def expect(what: str, found: object, wanted: object) -> None:
    """Raise BuildError when `found` is not what was wanted."""
    if found != wanted:
        raise BuildError(f"{what}: expected {wanted!r}, found {found!r}")
