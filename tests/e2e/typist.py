"""A person at a keyboard: a window manager, a Japanese input method, and keys typed into a window.

Everything is real: ibus and Mozc as Debian ships them, keys by xdotool. Mozc's server refuses to
run as root, and needs a session bus; the test command sees to both.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

from tests.architecture.sources import ROOT

WINDOW = "snswriter"
_PATIENCE_S = 90.0
_ENGINE = "mozc-jp"
_MOZC = """engines {{ name : "{engine}" longname : "Mozc" layout : "default" }}
active_on_launch: True
"""
State = dict[str, Any]


def surroundings(home: Path) -> Mapping[str, str]:
    """Return the environment of a Japanese session whose files lie below `home`."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return {
        **os.environ,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "PATH": f"/usr/bin:/bin:{os.environ['PATH']}",
        "LC_ALL": "C.UTF-8",
        "QT_IM_MODULE": "ibus",
        "XMODIFIERS": "@im=ibus",
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONUTF8": "1",
        "SNSWRITER_HOME": str(home / "office"),
    }


@contextmanager
def input_method(home: Path) -> Iterator[Mapping[str, str]]:
    """Run a window manager and the input method; yield the environment for programs."""
    mozc = home / ".config" / "mozc"
    mozc.mkdir(parents=True)
    (mozc / "ibus_config.textproto").write_text(_MOZC.format(engine=_ENGINE), "utf-8")
    variables = surroundings(home)
    with (home / "desktop.log").open("wb") as log, ExitStack() as cleaning:
        for command in (["openbox"], ["ibus-daemon", "--panel", "disable", "--xim"]):
            program = subprocess.Popen(command, env=variables, stdout=log, stderr=log)
            cleaning.enter_context(program)
            cleaning.callback(program.kill)
        wait_for(lambda: _ENGINE in _answer("ibus", "list-engine", env=variables), "ibus")
        yield variables


def _answer(*command: str, env: Mapping[str, str]) -> str:
    done = subprocess.run(
        command, env=env, capture_output=True, encoding="utf-8", timeout=20, check=False
    )
    return done.stdout.strip() if done.returncode == 0 else ""


def wait_for(wish: Callable[[], object], what: str) -> None:
    """Wait until `wish` holds; fail with `what` when it does not come true."""
    end = time.monotonic() + _PATIENCE_S
    while not wish():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.05)


class Typist:
    """Types into the running program and reads what the program tells of itself."""

    def __init__(self, variables: Mapping[str, str], errand: str = "watch") -> None:
        self._variables = variables
        self._told: Queue[State] = Queue()
        self.state: State = {}
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.robot", errand],
            env=variables,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        Thread(target=self._listen, daemon=True).start()

    def take_seat(self) -> None:
        """Wait for the window, go to it, and switch the input method to Japanese."""
        self.expect(body="", composing="")
        window = ("xdotool", "search", "--sync", "--onlyvisible", "--class", WINDOW)
        self._do(*window, "windowactivate", "--sync")
        wait_for(self._writes_japanese, "the input method is Japanese")

    def type(self, letters: str) -> None:
        """Press the keys of `letters` one after another."""
        self._do("xdotool", "type", "--delay", "40", letters)

    def press(self, *keys: str) -> None:
        """Press keys by their X names, e.g. "space", "ctrl+z"."""
        self._do("xdotool", "key", "--delay", "60", *keys)

    def expect(self, **wanted: Any) -> State:
        """Wait until the program tells a state with these values; return it."""
        end = time.monotonic() + _PATIENCE_S
        while any(self.state.get(key) != value for key, value in wanted.items()):
            try:
                self.state = self._told.get(timeout=max(0.0, end - time.monotonic()))
            except Empty:
                raise TimeoutError(f"wanted {wanted}, last seen {self.state}") from None
        return self.state

    def leave(self) -> None:
        """Close the program."""
        self._program.terminate()
        self._program.wait(30)

    def _writes_japanese(self) -> bool:
        # The command that sets the engine tells failure even where it works: so ask afterwards.
        subprocess.run(("ibus", "engine", _ENGINE), env=self._variables, check=False)
        return _answer("ibus", "engine", env=self._variables) == _ENGINE

    def _listen(self) -> None:
        stream = self._program.stdout
        for line in stream or ():
            self._told.put(json.loads(line))

    def _do(self, *command: str) -> None:
        subprocess.run(
            command,
            env=self._variables,
            stdout=subprocess.DEVNULL,
            timeout=_PATIENCE_S,
            check=True,
        )
