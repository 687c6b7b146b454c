"""What an organisation adds to its copies: rules, dictionaries, accounts, settings, templates."""

import shutil
import tomllib
from pathlib import Path

from installers.failures import BuildError
from installers.program import Program

# The layers of the program (snswriter.storage.paths) and what they may hold.
_KNOWN = frozenset(["organisation", "section", "accounts.toml", "packs", "trust", "README.txt"])
_LAYERS = ("organisation", "section")
_IN_LAYER = frozenset(
    [
        "rules",
        "guidelines",
        "templates",
        "account_fields.toml",
        "accounts.toml",
        "dictionary.toml",
        "platforms.toml",
        "settings.toml",
        "README.txt",
    ]
)


def add_overlay(program: Program, overlay: Path) -> None:
    """Copy the folder `overlay` into `program` as its site folder.

    Raises:
        BuildError: It is no folder, holds something that no program would look for, or a file
            that nobody could read.
    """
    if not overlay.is_dir():
        raise BuildError(
            f"{overlay} is no folder; --overlay takes a folder like packaging/overlay-example."
        )
    _check_names(overlay, _KNOWN)
    for layer in _LAYERS:
        if (overlay / layer).is_dir():
            _check_names(overlay / layer, _IN_LAYER)
    for path in sorted(each for each in overlay.rglob("*.toml") if each.is_file()):
        _check_toml(path)
    shutil.copytree(overlay, program.folder / "site")


def _check_names(folder: Path, known: frozenset[str]) -> None:
    unknown = sorted(path.name for path in folder.iterdir() if path.name not in known)
    if unknown:
        raise BuildError(
            f"{folder} holds {', '.join(unknown)}, which the program does not look for. "
            f"It looks for {', '.join(sorted(known))}."
        )


def _check_toml(path: Path) -> None:
    try:
        tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise BuildError(f"{path} cannot be read: {error}") from error
