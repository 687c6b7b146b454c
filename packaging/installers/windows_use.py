"""Using the installed program under Wine: console, window, keychain, post packages."""

import json
import subprocess
import time
from collections.abc import Sequence

from installers.failures import BuildError
from installers.proof import judge
from installers.windows_story import (
    FOLDER,
    PAPERS,
    Story,
    expect,
    picture,
    running,
    settle,
    type_into,
    wait_for_window,
)

# A short address and a word for "to be filled in": a warning and an error in ASCII keys.
_TYPED = "https://bit.ly/abc123 TODO"
_MENDED = ("https://bit.ly/abc123", "TODO", "11/31(Sun)")
_PACKED = "桜まつりを開催します"
_SECRET = "ひみつ-pass"
TEXT_FILE = f"{PAPERS}\\下書き.txt"
_READ_COMMAND = """
import sys, winreg
sys.stdout.reconfigure(encoding="utf-8")
root = getattr(winreg, sys.argv[1])
name = winreg.QueryValue(root, r"Software\\Classes\\.snspost")
print(winreg.QueryValue(root, rf"Software\\Classes\\{name}\\shell\\open\\command"))
"""


def passes_its_self_test(story: Story) -> str:
    """Check every part of the installed program by its own means."""
    command = story.program("--selftest", "--screen")
    verdicts = judge(story.wine.run(command, SNSWRITER_QUIET="1"))
    expect("verdicts", set(verdicts.values()), {"passed"})
    return f"passes its self-test: {', '.join(verdicts)}"


def checks_from_the_console(story: Story) -> str:
    """Check a file with a Japanese name."""
    (story.papers / "下書き.txt").write_text("🌸○○を開催します", encoding="utf-8")
    command = story.program("check", "--format", "json", TEXT_FILE)
    finished = story.wine.run(command, SNSWRITER_QUIET="1")
    expect("exit code of a check with findings", finished.code, 1)
    found = [(each["start"], each["end"]) for each in json.loads(finished.output)["findings"]]
    expect("places of the findings", found, [(1, 3)])
    return "checks a text from the console"


def shows_the_editor(story: Story) -> str:
    """Start it as from the Start menu, type, and find the draft kept."""
    started_s = time.monotonic()
    with running(story, f"{FOLDER}\\SnsWriter.exe"):
        window = wait_for_window(story)
        shown_s = time.monotonic() - started_s
        # The page takes no keys before the drafts are there.
        settle()
        type_into(story, window, _TYPED)
        settle()
        picture(story, "editor.png")
    expect("body of the draft", story.bodies(), [_TYPED])
    return f"opens its window in {shown_s:.1f} s and keeps a draft in the person's folder"


def shows_findings_and_counts(story: Story) -> str:
    """Type into it once more, and read what is on the screen then."""
    more = " 11/31(Sun)"
    with running(story, *story.robot("type", f"{_TYPED}{more}")) as program:
        _await_line(program, "ready")
        type_into(story, wait_for_window(story), more)
        seen = json.loads(_await_line(program, "{"))
        picture(story, "findings.png")
    expect("platform", seen["platform"], "windows")
    expect("marks", seen["marks"], [[0, 21], [22, 26], [27, 37]])
    told = "\n".join(seen["findings"])
    expect("findings in the panel", [each in told for each in _MENDED], [True] * len(_MENDED))
    counts = [text for text in seen["counts"] if any(char.isdigit() for char in text)]
    expect("counters", bool(counts), True)
    return f"shows {len(seen['marks'])} findings and the counts {', '.join(counts)}"


def keeps_a_secret(story: Story) -> str:
    """Store a secret with one process and read it with another."""
    stored = story.wine.run(story.robot("store", _SECRET))
    expect("exit code of storing a secret", (stored.code, stored.errors), (0, ""))
    told = [story.wine.run(story.robot("read")).output.strip() for _ in range(2)]
    expect("secret, then none", [json.loads(each) for each in told], [_SECRET, None])
    return "keeps a secret in the Credential Manager from one start to the next"


def opens_packages(story: Story) -> str:
    """Open a post package with the command that the file type names."""
    path = f"{PAPERS}\\桜 まつり.snspost"
    expect("package", story.wine.run(story.robot("package", path, _PACKED)).code, 0)
    command = _command_for(story, "HKEY_CURRENT_USER", path)
    with running(story, *command):
        wait_for_window(story)
        settle()
        settle()
        picture(story, "package.png")
    expect("drafts", story.bodies().count(_PACKED), 1)
    return "opens a post package as a new draft with the command of its file type"


def opens_packages_by_association(story: Story, folder: str) -> None:
    """Have the shell itself open a post package, with the copy in `folder` for everybody."""
    path = f"{PAPERS}\\全員用.snspost"
    before = story.bodies()
    expect("package", story.wine.run(story.robot("package", path, _PACKED, folder=folder)).code, 0)
    with running(story, "start", "/wait", path):
        wait_for_window(story)
        settle()
        settle()
        picture(story, "association.png")
    expect("drafts", story.bodies(), sorted([*before, _PACKED]))


def _command_for(story: Story, root: str, path: str) -> Sequence[str]:
    """Return what the shell would run for a double click on `path`."""
    python = f"{FOLDER}\\runtime\\python.exe"
    told = story.wine.run([python, "-c", _READ_COMMAND, root]).output.strip()
    wanted = f'"{FOLDER}\\SnsWriter.exe" "%1"'
    expect("command of the file type", told, wanted)
    return (f"{FOLDER}\\SnsWriter.exe", path)


def _await_line(program: subprocess.Popen[str], start: str) -> str:
    told: list[str] = []
    for line in program.stdout or ():
        if line.startswith(start):
            return line
        told.append(line)
    raise BuildError(f"The robot ended before it said {start!r}:\n{''.join(told)}")
