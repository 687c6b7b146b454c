"""The Japanese of the screen: collect the English sentences of the source, build what Qt reads.

Run as `python -m devtools.translations` after changing a sentence, put the Japanese of the new
ones into resources/i18n/snswriter_ja.ts (a text editor will do, or Qt Linguist), and run it again.
"""

import subprocess
from pathlib import Path

from devtools.places import ROOT, tool

FOLDER = ROOT / "resources" / "i18n"
JAPANESE = FOLDER / "snswriter_ja.ts"
_ROOMS = ("gui", "app")


def collect(into: Path) -> None:
    """Bring the sentences of the source into the file `into`; known translations stay."""
    sources = [
        path.relative_to(ROOT).as_posix()
        for room in _ROOMS
        for path in sorted((ROOT / "src" / "snswriter" / room).rglob("*.py"))
    ]
    languages = ["-source-language", "en", "-target-language", "ja"]
    options = ["-locations", "none", "-no-obsolete", *languages, "-ts", str(into)]
    _run("pyside6-lupdate", *sources, *options)


def build(sentences: Path, into: Path) -> None:
    """Build the file that the program loads."""
    _run("pyside6-lrelease", str(sentences), "-qm", str(into))


def _run(command: str, *arguments: str) -> None:
    subprocess.run([tool(command), *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    collect(JAPANESE)
    build(JAPANESE, JAPANESE.with_suffix(".qm"))
