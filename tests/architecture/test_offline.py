"""Being offline is a property of the source: nothing in it can open a connection."""

import ast
import socket
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Module, modules, sample
from tests.conftest import NetworkWatch

BANNED = frozenset(
    [
        "socket",
        "ssl",
        "socketserver",
        "asyncio",
        "http",
        "urllib.request",
        "urllib3",
        "requests",
        "httpx",
        "aiohttp",
        "ftplib",
        "smtplib",
        "poplib",
        "imaplib",
        "telnetlib",
        "xmlrpc",
        "webbrowser",
        "PySide6.QtNetwork",
        "PySide6.QtWebSockets",
        "PySide6.QtWebEngineCore",
    ]
)


def imported_names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def banned_imports(module: Module) -> list[str]:
    return [
        f"{module.name}: {name}"
        for name in imported_names(module.tree)
        if any(f"{name}.".startswith(f"{banned}.") for banned in BANNED)
    ]


def test_no_module_can_open_a_connection() -> None:
    assert [line for module in modules() for line in banned_imports(module)] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import socket", ["sample.py: socket"]),
        ("import http.client", ["sample.py: http.client"]),
        ("from urllib import request", ["sample.py: urllib.request"]),
        ("from urllib.request import urlopen", ["sample.py: urllib.request.urlopen"]),
        ("from PySide6 import QtNetwork", ["sample.py: PySide6.QtNetwork"]),
        ("def f():\n    import ssl", ["sample.py: ssl"]),
        ("from urllib.parse import urlsplit\nimport httpdocs", []),
    ],
)
def test_the_scan_finds_a_planted_import(source: str, found: list[str]) -> None:
    assert banned_imports(sample(source)) == found


def test_the_watch_notices_a_way_out(network_watch: NetworkWatch) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way_out:
        way_out.bind(("127.0.0.1", 0))
    noticed = list(network_watch.attempts)
    network_watch.attempts.clear()
    assert noticed == ["socket.bind ('127.0.0.1', 0)"]
