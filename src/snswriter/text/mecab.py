"""MeCab with the unidic-lite dictionary, opened once for the whole program."""

import csv
import ctypes
import importlib
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any

import fugashi

_NOT_NEEDED = 4
"""MADV_DONTNEED, as Linux calls it; harmless for pages that are mapped to be read only."""
_UNWRITABLE = MappingProxyType({0: "\ufffd", ord("\n"): " "})


class TokenizerError(Exception):
    """The dictionary could not be opened; the installation is incomplete."""


class Mecab:
    """Cuts text into words. Calls from several threads are safe; they wait for each other."""

    def __init__(self, tagger: Any) -> None:
        self._tagger = tagger
        self._lock = Lock()

    def lines(self, text: str) -> list[str]:
        """Return a line "surface, tab, features" for each word; blanks belong to the surface."""
        with self._lock:
            written: str = self._tagger.parse(text.translate(_UNWRITABLE))
        return written.split("\n")[:-1]


@cache
def shipped_mecab() -> Mecab:
    """Return MeCab with the dictionary that ships with the program.

    The dictionary is 260 MB large and stays in memory once it was opened: fugashi never closes
    one. Hence there is one for all.

    Raises:
        TokenizerError: The dictionary is missing or broken.
    """
    folder = dictionary_folder()
    try:
        # "%M" is the surface with the blanks before it, "%H" everything the dictionary knows.
        return Mecab(
            fugashi.GenericTagger(f'-r "{folder}/mecabrc" -d "{folder}" -O "" -F "%M\\t%H\\n"')
        )
    except RuntimeError as error:
        raise TokenizerError(
            f"日本語の辞書(unidic-lite)を開けませんでした: {folder}。"
            "プログラムを入れ直してください。"
        ) from error


def give_back_memory() -> None:
    """Let the system have back what was read of the dictionary, and what memory lies free.

    Only Linux can be told so, and of its C libraries only some give free memory back.
    Getting the rules ready looks up words all over the dictionary; what people write needs a third
    of those pages, which come again by themselves, from the cache of the system.
    """
    maps = Path("/proc/self/maps")
    if not sys.platform.startswith("linux") or not maps.exists():
        return
    folder, system = str(Path(dictionary_folder()).resolve()), ctypes.CDLL(None)
    for line in maps.read_text("utf-8", "surrogateescape").splitlines():
        if folder in line:
            start, end = (int(each, 16) for each in line.split(" ", 1)[0].split("-"))
            system.madvise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), _NOT_NEEDED)
    if hasattr(system, "malloc_trim"):
        system.malloc_trim(ctypes.c_size_t(0))


def features_in(written: str) -> Sequence[str]:
    """Return the features of one word, of which some have commas inside quotation marks."""
    return next(csv.reader([written])) if '"' in written else written.split(",")


def dictionary_folder() -> str:
    """Return the folder of the dictionary.

    It is looked for when needed, so that a program without it can still say so.
    """
    try:
        return str(importlib.import_module("unidic_lite").DICDIR)
    except ImportError as error:
        raise TokenizerError(
            "日本語の辞書(unidic-lite)が見つかりません。プログラムを入れ直してください。"
        ) from error
