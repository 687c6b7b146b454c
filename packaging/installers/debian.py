"""Fetch pinned packages from the Debian mirror that this machine already uses.

The mirror is taken from apt's own configuration; no file here names one. Only the main archive
is asked, because revisions there stay until the next point release.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

from installers.commands import fetch, run, with_variables
from installers.failures import MissingError
from installers.pins import Pin, verified

_LISTING = "$(LABEL)|$(REPO_URI) $(RELEASE) $(COMPONENT)"


def unpack_source(pin: Pin, inputs: Path, target: Path) -> Path:
    """Return `target` holding the source package of `pin` with Debian's patches applied."""
    if target.exists():
        return target
    description = fetch_source(pin, inputs)
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    # dpkg-source compares every part with the hashes in the verified description.
    run(["dpkg-source", "--no-check", "--no-copy", "-x", description, unfinished])
    unfinished.rename(target)
    return target


def fetch_source(pin: Pin, inputs: Path) -> Path:
    """Return the verified description (.dsc) of a source package, its parts lying beside it."""
    package, _, rest = pin.name.partition("_")
    version = rest.removesuffix(".dsc")
    if not (inputs / pin.name).exists():
        _apt(inputs, "source", "--download-only", f"{package}={_with_epoch(package, version)}")
    return verified(_present(inputs / pin.name), pin)


def fetch_binary(pin: Pin, inputs: Path) -> Path:
    """Return the verified .deb of `pin`."""
    package, version, _ = pin.name.split("_")
    if not (inputs / pin.name).exists():
        plain = version.replace("%3a", ":")
        _apt(inputs, "download", f"{package}={plain}")
    return verified(_present(inputs / pin.name), pin)


def _with_epoch(package: str, version: str) -> str:
    """Return the version as apt wants it; the file name lacks the epoch."""
    return f"1:{version}" if package in _EPOCHS else version


_EPOCHS = frozenset(["zlib"])


def _present(path: Path) -> Path:
    if not path.exists():
        raise MissingError(
            f"Debian's mirror did not give {path.name}. When a newer revision has replaced it, "
            "put the new name and hash into packaging/pins.toml."
        )
    return path


def _apt(inputs: Path, *words: str) -> None:
    """Run apt-get with lists of its own, so that neither root nor the system is touched."""
    state = inputs / "apt"
    configuration = _configure(state)
    environment = with_variables(APT_CONFIG=str(configuration), LC_ALL="C.UTF-8")
    if not (state / "updated").exists():
        fetch(["apt-get", "update"], environment=environment)
        (state / "updated").touch()
    fetch(["apt-get", "--quiet", *words], cwd=inputs, environment=environment)


def _configure(state: Path) -> Path:
    (state / "lists" / "partial").mkdir(parents=True, exist_ok=True)
    lines = [f"deb-src {entry}\ndeb {entry}" for entry in _main_archive()]
    (state / "sources.list").write_text("\n".join(lines) + "\n", encoding="utf-8")
    configuration = state / "apt.conf"
    configuration.write_text(
        f'Dir::Etc::SourceList "{state / "sources.list"}";\n'
        'Dir::Etc::SourceParts "-";\n'
        f'Dir::State::Lists "{state / "lists"}";\n'
        f'Dir::Cache "{state}";\n'
        'APT::Sandbox::User "root";\n',
        encoding="utf-8",
    )
    return configuration


def _main_archive() -> Sequence[str]:
    listed = run(["apt-get", "indextargets", "--format", _LISTING, "Created-By: Packages"])
    entries = [line.partition("|") for line in listed.splitlines()]
    main = sorted({entry for label, _, entry in entries if label == "Debian"})
    if not main:
        raise MissingError("apt knows no Debian archive here; run `apt-get update` and try again.")
    return main
