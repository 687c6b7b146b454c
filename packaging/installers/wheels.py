"""The Python packages of an installed program: exactly the locked ones, as wheels."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from installers.commands import fetch, run, with_variables
from installers.places import LOCKS, MOMENT_S, ROOT, System, Workshop, alone
from installers.tools import tools_python, uv

# Never made for other systems than the one at hand, and comes as source: built here, once.
_BUILT_HERE = "unidic-lite"
_UV_TARGET = {
    System.WINDOWS: "x86_64-pc-windows-msvc",
    System.LINUX: "x86_64-manylinux_2_36",
}
_PIP_TARGETS: Mapping[System, tuple[str, ...]] = {
    System.WINDOWS: ("win_amd64",),
    System.LINUX: (
        *(f"manylinux_2_{minor}_x86_64" for minor in (36, 35, 34, 31, 28, 27, 26, 24, 17, 12, 5)),
        "manylinux2014_x86_64",
    ),
}
_ENTRY = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)


def fetch_wheels(shop: Workshop, system: System) -> Mapping[str, Path]:
    """Return name and wheel of every package for `system`, each checked against its hash."""
    folder = shop.inputs / f"wheels-{system.value}"
    folder.mkdir(exist_ok=True)
    lock = _lock_for(shop, system)
    pip = [str(tools_python(shop)), "-m", "pip", "download", "--quiet", "--no-deps"]
    words = ["--require-hashes", "--only-binary=:all:", "--implementation=cp"]
    targets = [f"--platform={name}" for name in _PIP_TARGETS[system]]
    abis = ["--abi=cp311", "--abi=abi3", "--abi=none"]
    platform = ["--python-version=3.11", *abis, *targets]
    with alone(shop, f"wheels-{system.value}"):
        fetch([*pip, *words, *platform, "-d", str(folder), "-r", str(lock)])
    # Wheels of other locks may lie there too.
    wheels = {(_name_of(path), version_of(path)): path for path in sorted(folder.glob("*.whl"))}
    wanted = _ENTRY.findall(lock.read_text(encoding="utf-8"))
    locked = {name: wheels[name, version] for name, version in wanted}
    return locked | {_BUILT_HERE: dictionary_wheel(shop)}


def dictionary_wheel(shop: Workshop) -> Path:
    """Return the wheel of the dictionary, built from its locked source; equal at each build."""
    entry = _entry_of(_BUILT_HERE, (LOCKS / "run.txt").read_text(encoding="utf-8"))
    folder = shop.made / f"dictionary-{hashlib.sha256(entry.encode()).hexdigest()[:16]}"
    with alone(shop, "dictionary"):
        found = sorted(folder.glob("unidic_lite-*.whl"))
        return found[0] if found else _build_dictionary(shop, folder, entry)


def _build_dictionary(shop: Workshop, folder: Path, entry: str) -> Path:
    folder.mkdir(exist_ok=True)
    lock = folder / "lock.txt"
    lock.write_text(entry, encoding="utf-8")
    pip = [str(tools_python(shop)), "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-cache-dir"]
    words = ["--no-build-isolation", f"--no-binary={_BUILT_HERE}", "--require-hashes"]
    fetch([*pip, *words, "-w", str(folder), "-r", str(lock)], environment=_steady())
    return next(folder.glob("unidic_lite-*.whl"))


def own_wheel(shop: Workshop, room: str) -> Path:
    """Return the wheel of snswriter itself, built anew from this checkout in a room of its own."""
    folder = shop.rooms / f"wheel-{room}"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.whl"):
        old.unlink()
    pip = [str(tools_python(shop)), "-m", "pip", "wheel", "--quiet", "--no-deps"]
    words = ["--no-build-isolation", "--no-cache-dir"]
    run([*pip, *words, "-w", str(folder), str(ROOT)], environment=_steady())
    return next(folder.glob("*.whl"))


def version_of(wheel: Path) -> str:
    """Return the version that the file name of a wheel tells."""
    return wheel.name.split("-")[1]


def _lock_for(shop: Workshop, system: System) -> Path:
    """Return the lock file without the packages that `system` does not need."""
    target = shop.rooms / f"lock-{system.value}.txt"
    words = ["--no-deps", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"]
    words += ["--no-config", "--python-version=3.11", f"--python-platform={_UV_TARGET[system]}"]
    run([str(uv(shop)), "pip", "compile", *words, str(LOCKS / "run.txt"), "-o", str(target)])
    text = target.read_text(encoding="utf-8")
    target.write_text(text.replace(_entry_of(_BUILT_HERE, text), ""), encoding="utf-8")
    return target


def _entry_of(name: str, text: str) -> str:
    """Return the lines of one package in a lock file."""
    found = re.search(rf"^{re.escape(name)}==.*(?:\n .*)*\n?", text, re.MULTILINE)
    return found[0] if found else ""


def _name_of(wheel: Path) -> str:
    return re.sub(r"[-_.]+", "-", wheel.name.split("-")[0]).lower()


def _steady() -> Mapping[str, str]:
    return with_variables(SOURCE_DATE_EPOCH=str(MOMENT_S), PYTHONHASHSEED="0")
