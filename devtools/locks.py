"""Re-create the lock files in `requirements/` with uv; the one task that needs it."""

import subprocess
from collections.abc import Sequence

from devtools.environment import install_locked
from devtools.places import LOCKS, ROOT, surroundings, tool

# Universal: one file for Linux and Windows and every Python from 3.11 on, told apart by
# markers. No header, no index: a lock file names packages and hashes, never a server.
_COMPILE = (
    "pip", "compile", "--universal", "--python-version=3.11", "--generate-hashes", "--no-config",
    "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet",
)  # fmt: skip
_PROJECT = ("pyproject.toml", "--extra=editor")
_DEV = (*_PROJECT, "--extra=dev", "--extra=examples", "--constraint=requirements/run.txt")

_INPUTS: Sequence[tuple[str, Sequence[str]]] = (
    ("run.txt", _PROJECT),
    ("dev.txt", _DEV),
    ("build.txt", ("requirements/build.in",)),
    ("uv.txt", ("requirements/uv.in",)),
)


def renew(arguments: Sequence[str]) -> None:
    """Write all lock files anew; `arguments` go to uv, e.g. `--upgrade`.

    Without arguments pins that still fit are kept.

    Raises:
        InstallError: uv itself could not be installed.
        subprocess.CalledProcessError: uv found no set of versions that fits; it said why.
    """
    install_locked("uv.txt")
    for lock_file, inputs in _INPUTS:
        target = f"--output-file={(LOCKS / lock_file).relative_to(ROOT)}"
        command = [tool("uv"), *_COMPILE, *inputs, target, *arguments]
        # Folders of wheels that only this machine has must not get into the lock.
        variables = {"UV_NO_CONFIG": "1", "UV_FIND_LINKS": ""}
        subprocess.run(command, cwd=ROOT, env=surroundings(**variables), check=True)
        print(f"wrote requirements/{lock_file}")
