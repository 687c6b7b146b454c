"""Read rule files from a folder."""

from pathlib import Path

from snswriter.engine.rule_file import SHIPPED, Problem, RuleFile, RuleText, read_rule_file
from snswriter.shipped import data_dir


def shipped_rules() -> tuple[RuleFile, ...]:
    """Return the rule files that ship with the program."""
    return read_rules(data_dir("rules"))


def read_rules(folder: Path, layer: str = SHIPPED) -> tuple[RuleFile, ...]:
    """Return all rule files (`*.toml`) below `folder`, in the order of their names.

    `layer` names who speaks: "organisation", "section" or "user". Files that are read later
    may add rules, switch earlier ones off or grade them anew, but never redefine them. A file
    that cannot be read counts as an empty one with a problem; nothing is raised.
    """
    return tuple(_read(path, folder, layer) for path in sorted(folder.rglob("*.toml")))


def read_text(path: Path, name: str) -> str | Problem:
    """Return the text of a UTF-8 file, or what is wrong with it under `name`."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        said = f"読めませんでした({error.strerror})。場所と権限を確かめてください。"
    except UnicodeDecodeError as error:
        said = f"UTF-8 ではありません({error.start}バイト目)。UTF-8 で保存し直してください。"
    return Problem(name, "", said)


def _read(path: Path, folder: Path, layer: str) -> RuleFile:
    name = path.relative_to(folder.parent).as_posix()
    text = read_text(path, name)
    if isinstance(text, Problem):
        return RuleFile(problems=(text,))
    return read_rule_file(RuleText(name, text, layer))
