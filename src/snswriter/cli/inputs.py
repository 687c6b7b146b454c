"""What the commands read: one text, or one JSON object a line."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from snswriter.engine import RULE_MODES, Mode


class InputError(Exception):
    """Something given on the command line or in a file cannot be used; says what and where."""


@dataclass(frozen=True, slots=True)
class Request:
    """One text to check or count.

    Attributes:
        id: Whatever the caller gave, handed back unchanged.
    """

    text: str
    id: Any = None
    mode: Mode | None = None
    on: date | None = None


def read_text(name: str) -> str:
    """Return the text of a file, or of standard input for "-"; line ends stay as they are.

    A byte-order mark at the start of a file is a mark of the encoding, not text.

    Raises:
        InputError: The file cannot be read or is not UTF-8.
    """
    with opened(name) as stream:
        raw = stream.read()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{shown_name(name)} の{line}行目({error.start + 1}バイト目)が UTF-8 ではありません。"
            "文字コードを UTF-8 にして保存し直してください。"
        ) from error


def read_requests(name: str) -> Iterator[Request | InputError]:
    """Yield one request for each line of a JSON Lines file, or what is wrong with the line.

    Raises:
        InputError: The file cannot be read.
    """
    with opened(name) as stream:
        for number, line in enumerate(stream, start=1):
            if not line.strip():
                continue
            try:
                yield request_of(json.loads(line.decode("utf-8-sig")))
            except (ValueError, TypeError, RecursionError) as error:
                yield InputError(f"{shown_name(name)} の{number}行目を読めません({error})。")


def request_of(value: Any) -> Request:
    """Return the request that a JSON value stands for.

    Raises:
        ValueError: It is none; the message says what a request looks like.
    """
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise ValueError('{"text": "…"} の形の JSON オブジェクトを1行に1つ書いてください')
    mode, on = value.get("mode"), value.get("on")
    return Request(
        text=value["text"],
        id=value.get("id"),
        mode=_mode(mode) if mode is not None else None,
        on=parse_day(on) if on is not None else None,
    )


def _mode(name: Any) -> Mode:
    try:
        return RULE_MODES[[mode.value for mode in RULE_MODES].index(name)]
    except ValueError as error:
        known = "、".join(mode.value for mode in RULE_MODES)
        raise ValueError(f"mode は {known} のどれかにしてください: {name!r}") from error


def parse_day(text: Any) -> date:
    """Return the day written as 2026-11-20.

    Raises:
        ValueError: It is written otherwise, or there is no such day.
    """
    if not isinstance(text, str):
        raise ValueError(f"日付は 2026-11-20 の形で書いてください: {text!r}")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"日付は 2026-11-20 の形で書いてください: {text}") from error


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Open a file, or standard input for "-", for reading bytes.

    Raises:
        InputError: The file cannot be opened, or reading it fails.
    """
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(
            f"{name} を開けません({reason})。ファイルの場所と名前、権限を確かめてください。"
        ) from error
    with stream:
        try:
            yield stream
        except OSError as error:
            raise InputError(f"{name} を読めません({error.strerror})。") from error


def shown_name(name: str) -> str:
    """Return how messages name an input."""
    return "標準入力" if name == "-" else name
