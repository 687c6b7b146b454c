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


def _read(path: Path, folder: Path, layer: str) -> RuleFile:
    name = path.relative_to(folder.parent).as_posix()
    try:
        return read_rule_file(RuleText(name, path.read_text("utf-8"), layer))
    except OSError as error:
        problem = f"読めませんでした({error.strerror})。場所と権限を確かめてください。"
    except UnicodeDecodeError as error:
        problem = f"UTF-8 ではありません({error.start}バイト目)。UTF-8 で保存し直してください。"
    return RuleFile(problems=(Problem(name, "", problem),))
