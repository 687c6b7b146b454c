"""What holds for every test: a home of its own, and no way out to a network."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

_OPENS_A_WAY_OUT = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_ASKS_A_NAME_SERVER = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})

_LONG_NAME = 200

# The same examples at every run of the continuous integration; new ones wherever people work.
settings.register_profile("steady", derandomize=True)
settings.load_profile("steady" if os.environ.get("CI") else "default")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a long text by its length: Windows takes no test whose name fills an environment."""
    if isinstance(val, str | bytes) and len(val) > _LONG_NAME:
        return f"{argname}-of-{len(val)}"
    return None


class NetworkWatch:
    """Notes each attempt to use a network; sockets inside the machine (AF_UNIX) are fine."""

    def __init__(self) -> None:
        self.attempts: list[str] = []

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Audit hook: called by the interpreter for every event there is, so it is short."""
        if event in _ASKS_A_NAME_SERVER:
            self.attempts.append(f"{event}{arguments!r}")
        # An internet address is a tuple (host, port); a local one is a path.
        elif event in _OPENS_A_WAY_OUT and isinstance(arguments[-1], tuple):
            self.attempts.append(f"{event} {arguments[-1]!r}")


@pytest.fixture(scope="session")
def network_watch() -> NetworkWatch:
    """The one watch of this process: an audit hook stays until the interpreter ends."""
    watch = NetworkWatch()
    sys.addaudithook(watch)
    return watch


@pytest.fixture(autouse=True)
def offline(network_watch: NetworkWatch) -> Iterator[None]:
    """Fail the test in which anything tried to reach a network."""
    network_watch.attempts.clear()
    yield
    assert network_watch.attempts == []


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the program a folder of its own, so that no test touches the tester's drafts."""
    home = tmp_path_factory.mktemp("snswriter-home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SNSWRITER_HOME", str(home))
        yield home
