"""The project's own environment `.venv`: made once, re-used while the locks are unchanged."""

import hashlib
import subprocess
import sys
import venv
from collections.abc import Sequence
from enum import Enum

from devtools.places import ENVIRONMENT, IS_WINDOWS, LOCKS, PYTHON, ROOT, surroundings

_STAMP = ENVIRONMENT / "installed-locks.txt"
_SHOWN_LINES = 25

VENV_PACKAGE = f"python3.{sys.version_info.minor}-venv"


class Group(Enum):
    """What to install; the value is the lock file. DEV holds everything that RUN holds."""

    RUN = "run.txt"
    DEV = "dev.txt"


class InstallError(Exception):
    """Installing failed; the text says what was tried, what came back and what helps."""


def ensure(group: Group) -> None:
    """Make `.venv` hold exactly the pinned packages of `group`, and the project itself.

    Costs nothing when the lock files, the interpreter and the folder are unchanged.

    Raises:
        InstallError: a package could not be fetched, or its hash is not the locked one.
    """
    if _works() and _digest(group) in _installed():
        return
    print(f"Setting up {ENVIRONMENT.name} from requirements/{group.value} ...", flush=True)
    if not _works():
        _create()
    _STAMP.unlink(missing_ok=True)
    install_locked("build.txt")
    install_locked(group.value)
    _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    groups = tuple(Group) if group is Group.DEV else (group,)
    _STAMP.write_text("\n".join(_digest(each) for each in groups) + "\n", encoding="utf-8")


def install_locked(lock_file: str) -> None:
    """Install one lock file of `requirements/`, refusing anything whose hash differs.

    Raises:
        InstallError: see `ensure`.
    """
    # The dictionary comes as source only; build.txt has what builds it, so that nothing
    # unpinned is fetched for the build.
    source_only = ("--no-build-isolation", "--only-binary=:all:", "--no-binary=unidic-lite")
    _pip("--require-hashes", *source_only, "-r", str(LOCKS / lock_file))


def _works() -> bool:
    """Tell whether `.venv` has an interpreter of our version, with pip."""
    if not PYTHON.exists():
        return False
    probe = "import pip, sys; sys.exit(sys.argv[1] != sys.version)"
    command = [str(PYTHON), "-I", "-c", probe, sys.version]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _create() -> None:
    try:
        venv.EnvBuilder(clear=True, symlinks=not IS_WINDOWS, with_pip=True).create(ENVIRONMENT)
    except (OSError, subprocess.CalledProcessError) as problem:
        raise InstallError(
            f"This Python ({sys.executable}) could not make the environment {ENVIRONMENT}: "
            f"{problem}\nOn Debian and Ubuntu it needs the package {VENV_PACKAGE}; elsewhere "
            "see that the folder can be written and that Python came with ensurepip."
        ) from problem


def _digest(group: Group) -> str:
    # The path counts: an environment that was moved points at its old folder.
    inputs = [ROOT / "pyproject.toml", LOCKS / "build.txt", LOCKS / group.value]
    head = f"{group.value}\n{sys.version}\n{ROOT}\n".encode()
    return hashlib.sha256(head + b"".join(path.read_bytes() for path in inputs)).hexdigest()


def _installed() -> Sequence[str]:
    return _STAMP.read_text(encoding="utf-8").split() if _STAMP.exists() else ()


def _pip(*arguments: str) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input", *arguments]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        tail = "\n".join(done.stdout.splitlines()[-_SHOWN_LINES:])
        raise InstallError(
            f"pip could not install: {' '.join(arguments)}\n{tail}\n"
            "Setting up fetches packages once. If one could not be fetched, check the network, "
            "the proxy and what `pip config list` shows; then start the same command again."
        )
