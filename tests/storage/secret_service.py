"""Locking and unlocking the Secret Service that the test command started."""

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

# The test command unlocks its keyring with this word.
MASTER_WORD = b"test"

_SERVICE = "org.freedesktop.secrets"
_PATH = "/org/freedesktop/secrets"
_LOGIN = "/org/freedesktop/secrets/aliases/default"
_PLAIN = "org.freedesktop.Secret.Service"
_FOR_TESTS = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"


def lock() -> None:
    """Lock the keyring, as the desktop does when a person leaves."""
    with open_dbus_connection() as bus:
        _call(bus, _PLAIN, "Lock", "ao", ([_LOGIN],))


def unlock() -> None:
    """Unlock the keyring without a prompt, through gnome-keyring's door for tests."""
    with open_dbus_connection() as bus:
        _, session = _call(bus, _PLAIN, "OpenSession", "sv", ("plain", ("s", "")))
        word = (session, b"", MASTER_WORD, "text/plain")
        _call(bus, _FOR_TESTS, "UnlockWithMasterPassword", "o(oayays)", (_LOGIN, word))


def _call(
    bus: DBusConnection, interface: str, method: str, signature: str, body: tuple[object, ...]
) -> tuple[object, ...]:
    address = DBusAddress(_PATH, _SERVICE, interface)
    reply = bus.send_and_get_reply(new_method_call(address, method, signature, body))
    answer: tuple[object, ...] = reply.body
    assert reply.header.message_type.name == "method_return", answer
    return answer
