"""A KWallet of its own, without a screen, for one run of a command.

Called as `python -m tests.storage.kwallet_session COMMAND…` inside `dbus-run-session`, with a home
that is thrown away. KWallet offers the Secret Service itself (KDE Frameworks 5.97 and later).
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

DAEMON = "kwalletd5"
_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_WALLET = DBusAddress("/modules/kwalletd5", "org.kde.kwalletd5", "org.kde.KWallet")
_NAMES = ("org.kde.kwalletd5", "org.freedesktop.secrets")
_NAME = "kdewallet"
# What a log-in module would derive from the person's password: 56 bytes.
_HASH = b"s" * 56
_SETTINGS = """[Wallet]
Enabled=true
First Use=false
Default Wallet=kdewallet
Use One Wallet=true
Close When Idle=false
[org.freedesktop.secrets]
apiEnabled=true
"""
_LIMIT_S = 30.0


def main(command: list[str]) -> int:
    """Run the command with an open wallet; return its exit code."""
    settings = Path(os.environ["XDG_CONFIG_HOME"]) / "kwalletrc"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(_SETTINGS, "utf-8")
    with open_dbus_connection() as bus:
        # The Secret Service of KWallet only knows wallets that were there when it started.
        with _daemon(bus):
            _open(bus)
        with _daemon(bus):
            _open(bus)
            return subprocess.run(command, check=False).returncode


@contextmanager
def _daemon(bus: DBusConnection) -> Iterator[None]:
    process = subprocess.Popen([DAEMON], stderr=subprocess.DEVNULL)
    try:
        _wait(bus, wanted=True)
        yield
    finally:
        process.terminate()
        process.wait(_LIMIT_S)
        _wait(bus, wanted=False)


def _wait(bus: DBusConnection, *, wanted: bool) -> None:
    over = time.monotonic() + _LIMIT_S
    while any(_is_there(bus, each) is not wanted for each in _NAMES):
        if time.monotonic() > over:
            sys.exit(f"{DAEMON} does not come or go")
        time.sleep(0.05)


def _is_there(bus: DBusConnection, name: str) -> bool:
    call = new_method_call(_BUS, "NameHasOwner", "s", (name,))
    return bool(bus.send_and_get_reply(call).body[0])


def _open(bus: DBusConnection) -> None:
    call = new_method_call(_WALLET, "pamOpen", "sayi", (_NAME, _HASH, 0))
    bus.send_and_get_reply(call)
    call = new_method_call(_WALLET, "isOpen", "s", (_NAME,))
    if not bus.send_and_get_reply(call).body[0]:
        sys.exit("the wallet does not open")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
