"""Which files of which packages are installed; the lists are packaging/contents.toml."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from installers.failures import BuildError
from installers.places import PACKAGING, System

_TOKEN = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_LICENCE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$|/licenses/", re.IGNORECASE)
_METADATA = re.compile(r"^[^/]+\.dist-info/")


@dataclass(frozen=True)
class Contents:
    """The allow-list for one system.

    Attributes:
        packages: File patterns by name of the package.
        left_out: Patterns of what no package may bring.
        library_left_out: Names at the top of Python's own library that stay outside.
        compiled_left_out: Patterns of its compiled modules that stay outside on Linux.
        icu_kept: Patterns of the items of ICU's data that are kept.
    """

    packages: Mapping[str, tuple[str, ...]]
    left_out: tuple[str, ...]
    library_left_out: frozenset[str]
    compiled_left_out: tuple[str, ...] = ()
    icu_kept: tuple[str, ...] = ()

    def check_known(self, names: Iterable[str]) -> None:
        """Raise BuildError when a package is on no list, rather than pack or drop it unseen."""
        unknown = sorted(set(names) - set(self.packages))
        if unknown:
            raise BuildError(
                f"packaging/contents.toml says nothing of {', '.join(unknown)}: add the files "
                "that the program needs, and look at the licence."
            )

    def is_wanted(self, package: str, name: str) -> bool:
        """Tell whether the file `name` of a wheel is installed."""
        if _METADATA.match(name):
            return name.endswith(".dist-info/METADATA")
        if self._outside.fullmatch(name):
            return False
        return _is_any(self.packages[package], name)

    def is_compiled_wanted(self, name: str) -> bool:
        """Tell whether a compiled module of Python's own library is installed, by file name."""
        return not _is_any(self.compiled_left_out, name)

    def is_kept_of_icu(self, name: str) -> bool:
        """Tell whether Qt may ask for the item `name` of ICU's data, e.g. "coll/ja.res"."""
        return _is_any(self.icu_kept, name)

    @cached_property
    def _outside(self) -> re.Pattern[str]:
        return re.compile("|".join(_pattern(each).pattern for each in self.left_out))


def read_contents(system: System, path: Path = PACKAGING / "contents.toml") -> Contents:
    """Return the allow-list for `system`."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    listed = table["packages"] | table[f"packages-{system.value}"]
    return Contents(
        {name: tuple(patterns) for name, patterns in listed.items()},
        tuple(table["left-out"]["patterns"]),
        frozenset(table["standard-library"]["left-out"]),
        tuple(table["standard-library"]["compiled-left-out"]),
        tuple(table["icu-data"]["kept"]),
    )


def is_licence(name: str) -> bool:
    """Tell whether a file of a wheel is a licence text or a notice."""
    return _LICENCE.search(name) is not None and not name.endswith((".py", ".pyc"))


def _is_any(patterns: Iterable[str], name: str) -> bool:
    return any(_pattern(each).fullmatch(name) for each in patterns)


def _pattern(text: str) -> re.Pattern[str]:
    """Return the regular expression of a pattern: `*` within a folder, `**` through all."""
    pieces = (_MEANING.get(token, re.escape(token)) for token in _TOKEN.findall(text))
    return re.compile("".join(pieces))
