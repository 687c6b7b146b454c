"""A Windows to try the program on: Wine, in a folder of its own, without any network.

Wine is not Windows. What only Windows can tell is listed in docs/rollout.md.
"""

import contextlib
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from installers.commands import Finished, attempt, run
from installers.pins import sha256_of
from installers.places import PACKAGING, Workshop
from installers.screen import Screen, virtual_screen
from installers.tools import c_compiler, compile_environment

NEEDED = {
    "wine": "wine wine64",
    "Xvfb": "xvfb",
    "/usr/share/i18n/locales/ja_JP": "locales",
}

_STAND_INS = ("icuuc", "mscms", "bcryptprimitives")
_SETTLE_S = 60
_LONGEST_S = 600
_LOCALE = "ja_JP.UTF-8"


@dataclass(frozen=True, slots=True)
class Wine:
    """A prefix (Wine's word for a Windows disk) and the display its windows open on.

    Attributes:
        prefix: Folder with `drive_c`.
        screen: The display that its windows open on.
    """

    prefix: Path
    screen: Screen

    @property
    def locales(self) -> Path:
        """Return the folder with the locale that Wine takes its language from."""
        return self.prefix.with_name(f"{self.prefix.name}-locale")

    @property
    def disk(self) -> Path:
        """Return the folder that programs see as drive C."""
        return self.prefix / "drive_c"

    def run(self, command: Sequence[str | Path], **variables: str) -> Finished:
        """Run a Windows program to its end; a path of this machine is one on drive Z there."""
        return attempt(["wine", *command], environment=self.environment(**variables))

    def run_alone(self, limit_s: float, command: Sequence[str | Path]) -> Finished:
        """Run a Windows program as `run` does, and end what it leaves behind.

        After `limit_s` seconds it is ended itself.
        """
        with subprocess.Popen(
            ["wine", *map(str, command)],
            env=dict(self.environment()),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        ) as process:
            ending = threading.Thread(target=self._stop_after, args=(process, limit_s))
            ending.start()
            output, errors = process.communicate()
            ending.join()
        return Finished(process.returncode, output, errors)

    def code_of(self, command: Sequence[str | Path], **variables: str) -> int:
        """Return the exit code of a Windows program, without what it prints.

        `run` waits for everybody who could still print, and Wine's desktop, which the first window
        starts, lives as long as any program.
        """
        nothing = subprocess.DEVNULL
        return subprocess.run(
            ["wine", *map(str, command)],
            env=dict(self.environment(**variables)),
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            check=False,
            timeout=_LONGEST_S,
        ).returncode

    def stop(self) -> None:
        """End whatever still runs in this prefix; the next program starts it again."""
        attempt(["wineserver", "--kill"], environment=self.environment())

    def environment(self, **variables: str) -> Mapping[str, str]:
        """Return the environment for programs in this prefix."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return {
            **kept,
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscms=n,b;mscoree=;mshtml=",
            "DISPLAY": self.screen.name,
            # A Japanese Windows: code page 932, and setup and program speak Japanese.
            "LOCPATH": str(self.locales),
            "LC_ALL": _LOCALE,
            **variables,
        }

    def _stop_after(self, process: "subprocess.Popen[str]", limit_s: float) -> None:
        # What a child still holds of its output would be waited for, too.
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(limit_s)
        self.stop()


@contextlib.contextmanager
def open_wine(shop: Workshop, prefix: Path) -> Iterator[Wine]:
    """Yield a fresh Windows 10 at `prefix` on a display of its own; stop both afterwards."""
    with virtual_screen() as screen:
        wine = Wine(prefix, screen)
        shutil.rmtree(prefix, ignore_errors=True)
        prefix.mkdir(parents=True)
        wine.locales.mkdir(exist_ok=True)
        run(["localedef", "-i", "ja_JP", "-f", "UTF-8", wine.locales / _LOCALE])
        run(["wine", "wineboot", "--init"], environment=wine.environment())
        run(["wine", "winecfg", "-v", "win10"], environment=wine.environment())
        _add_stand_ins(shop, wine)
        try:
            yield wine
        finally:
            wine.stop()


def wait_until_gone(path: Path) -> bool:
    """Wait for a file that another process is about to remove; tell whether it went."""
    for _ in range(_SETTLE_S * 10):
        if not path.exists():
            return True
        time.sleep(0.1)
    return False


def _add_stand_ins(shop: Workshop, wine: Wine) -> None:
    """Put libraries that Wine lacks into the prefix, where no build can pick them up."""
    environment = compile_environment(shop.made / "cpython-objects" / "zig-cache")
    system = wine.disk / "windows" / "system32"
    for name in _STAND_INS:
        source = PACKAGING / "windows" / "wine" / f"{name}.c"
        made = shop.made / f"wine-{name}-{sha256_of(source)[:16]}.dll"
        if not made.exists():
            words = ["-O1", "-s", "-shared", "-o", str(made), str(source), "-ladvapi32"]
            run([*c_compiler(shop), *words], environment=environment)
        # A link of Wine's own may lie there; writing through it would change Wine itself.
        target = system / f"{name}.dll"
        target.unlink(missing_ok=True)
        shutil.copy(made, target)
