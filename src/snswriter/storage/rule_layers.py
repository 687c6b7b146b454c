"""Rules and dictionaries of the organisation, the section and the person, from their folders."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from snswriter.engine import OfficeWords
from snswriter.engine.dictionary import Dictionary, joined, read_dictionary
from snswriter.engine.loader import read_rules, read_text
from snswriter.engine.rule_file import Problem, RuleFile, RuleText

RULES_FOLDER = "rules"
DICTIONARY_FILE = "dictionary.toml"


@dataclass(frozen=True, slots=True)
class LayeredRules:
    """The rule files of all layers in order, and the words of all dictionaries together."""

    files: tuple[RuleFile, ...]
    office: OfficeWords


def load_layers(layers: Iterable[tuple[str, Path]]) -> LayeredRules:
    """Return what stands in the folders of (layer, folder), the widest layer first.

    Each folder may hold `rules/*.toml` and `dictionary.toml`; missing ones are no problem,
    unusable ones are told in the `problems` of the rule files.
    """
    files: list[RuleFile] = []
    dictionaries: list[Dictionary] = []
    for layer, folder in layers:
        files += read_rules(folder / RULES_FOLDER, layer)
        path = folder / DICTIONARY_FILE
        if path.exists():
            dictionary, rules = _dictionary(path, layer)
            dictionaries.append(dictionary)
            files.append(rules)
    return LayeredRules(tuple(files), joined(tuple(dictionaries)))


def _dictionary(path: Path, layer: str) -> tuple[Dictionary, RuleFile]:
    text = read_text(path, str(path))
    if isinstance(text, Problem):
        return Dictionary(), RuleFile(problems=(text,))
    return read_dictionary(RuleText(str(path), text, layer))
