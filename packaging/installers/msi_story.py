"""The life of the MSI under Wine: rolled out, used, replaced by a later version, taken back."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from installers.launchers import WINDOW_NAME
from installers.msi import write_msi
from installers.places import System, Workshop, version
from installers.program import Program
from installers.windows_story import EVERYBODYS, Story, expect
from installers.windows_use import opens_packages_by_association

_LATER = "99.0.0"
_ADDED = "app/added.py"
# ERROR_INSTALL_FAILURE; of an exit code this machine sees only the last eight bits.
_FAILED = 1603
_PROGRAMS_KEY = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"


def later_msi(shop: Workshop) -> Path:
    """Return a package of a later version, small: it need not run, only take the place."""
    folder = shop.rooms / "program-later"
    shutil.rmtree(folder, ignore_errors=True)
    for name in (WINDOW_NAME, _ADDED):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_LATER, encoding="utf-8")
    program = Program(folder, System.WINDOWS, {})
    return write_msi(program, shop.rooms, shop.rooms / "later.msi", _LATER)


def tell_of_msi(story: Story, msi: Path, later: Path) -> Iterator[str]:
    """Roll the MSI out silently, use it, and replace it; yield a line for what held.

    Raises:
        BuildError: Something did not hold; says what was expected and what came.
    """
    place = story.wine.disk / "Program Files" / "SnsWriter"
    expect("exit code of msiexec /i", _msiexec(story, "/i", msi), 0)
    told = story.wine.run([f"{EVERYBODYS}\\bin\\snswriter.exe", "--version"]).output
    expect("version told by the console", told.strip(), f"snswriter {version()}")
    opens_packages_by_association(story, EVERYBODYS)
    drafts = story.bodies()
    yield "MSI: installs silently for everybody, opens packages"
    yield _is_replaced(story, place, later)
    yield _stays(story, msi)
    expect("exit code of msiexec /x", _msiexec(story, "/x", later), 0)
    expect("program folder after it", place.exists(), False)
    expect("versions on the PC", _versions(story), [])
    expect("the person's drafts", (bool(drafts), story.bodies()), (True, drafts))
    yield "MSI: goes without a trace but the person's drafts"


def _is_replaced(story: Story, place: Path, later: Path) -> str:
    expect("versions on the PC", _versions(story), [version()])
    expect("exit code of the upgrade", _msiexec(story, "/i", later), 0)
    left = sorted(path.relative_to(place).as_posix() for path in place.rglob("*.*"))
    expect("files after the upgrade", left, sorted((WINDOW_NAME, _ADDED)))
    expect("versions on the PC", _versions(story), [_LATER])
    return f"MSI: {_LATER} takes the place of {version()} and leaves none of its files"


def _stays(story: Story, earlier: Path) -> str:
    expect("exit code of going back", _msiexec(story, "/i", earlier), _FAILED % 256)
    expect("versions on the PC", _versions(story), [_LATER])
    return f"MSI: an earlier version over a later one is refused with {_FAILED}"


def _versions(story: Story) -> list[str]:
    """Return the versions of the program that stand in the list of programs."""
    told = story.wine.run(["reg", "query", _PROGRAMS_KEY, "/s"]).output
    programs = (each for each in told.split("HKEY_LOCAL_MACHINE") if "SnsWriter" in each)
    return [found[1] for each in programs if (found := re.search(r"DisplayVersion.* (\S+)", each))]


def _msiexec(story: Story, what: str, package: Path) -> int:
    return story.wine.run(["msiexec", what, f"Z:{package}".replace("/", "\\"), "/qn"]).code
