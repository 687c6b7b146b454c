"""What an organisation adds to its copies: rules, dictionaries, accounts, settings, templates."""

import shutil
from pathlib import Path

from installers.failures import BuildError
from installers.program import Program

# The layers of the program (snswriter.storage.paths) and what they may hold.
_KNOWN = frozenset(["organisation", "section", "accounts.toml", "packs", "trust", "README.txt"])


def add_overlay(program: Program, overlay: Path) -> None:
    """Copy the folder `overlay` into `program` as its site folder.

    Raises:
        BuildError: It is no folder, or holds something that no program would look for.
    """
    if not overlay.is_dir():
        raise BuildError(
            f"{overlay} is no folder; --overlay takes a folder like packaging/overlay-example."
        )
    unknown = sorted(path.name for path in overlay.iterdir() if path.name not in _KNOWN)
    if unknown:
        raise BuildError(
            f"{overlay} holds {', '.join(unknown)}, which the program does not look for. "
            f"It looks for {', '.join(sorted(_KNOWN))}."
        )
    shutil.copytree(overlay, program.folder / "site")
