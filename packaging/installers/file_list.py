"""The list by which an installed program knows whether it is whole (storage.installed_files)."""

import json

from installers.archives import files_of
from installers.pins import sha256_of
from installers.program import Program

_NAME = "snswriter-files.json"
# The organisation's folder is there to be changed; the list cannot name itself.
_NOT_LISTED = ("site/", f"app/{_NAME}")


def add_file_list(program: Program) -> None:
    """Write size and SHA-256 of everything in the folder, which must be complete by now."""
    names = (
        (path.relative_to(program.folder).as_posix(), path) for path in files_of(program.folder)
    )
    listed = {
        name: [path.stat().st_size, sha256_of(path)]
        for name, path in names
        if not name.startswith(_NOT_LISTED)
    }
    text = json.dumps({"files": listed}, indent=0) + "\n"
    (program.app / _NAME).write_text(text, encoding="utf-8", newline="\n")
