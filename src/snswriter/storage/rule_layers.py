"""Rules and dictionaries of the organisation, the section and the person, from their folders."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from snswriter.engine import OfficeWords
from snswriter.engine.dictionary import Dictionary, joined, read_dictionary
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.engine.loader import read_rules, read_text
from snswriter.engine.rule_file import Problem, RuleFile, RuleText
from snswriter.storage.guideline_layers import load_guidelines
from snswriter.storage.pack_folders import LAYER
from snswriter.storage.pack_shelf import PackShelf
from snswriter.storage.paths import RULES_FOLDER, Places

DICTIONARY_FILE = "dictionary.toml"


@dataclass(frozen=True, slots=True)
class LayeredRules:
    """The rule files of all layers in order, and the words of all dictionaries together.

    Attributes:
        files: Rules and changes, and what guidelines say about rules.
        office: The words of all dictionaries together.
        library: The guidelines of all layers, shipped ones first.
    """

    files: tuple[RuleFile, ...]
    office: OfficeWords
    library: GuidelineLibrary


def load_office_layers(places: Places) -> LayeredRules:
    """Return the rules and words of every pack and layer of this PC.

    Packs that the information-systems section offers are taken over first; packs speak before
    the folders of the organisation, so that a file laid there has the last word.
    """
    shelf = PackShelf(places)
    refused = shelf.take_offers()
    packs = tuple((LAYER, pack.folder) for pack in shelf.in_use())
    loaded = load_layers((*packs, *places.layers))
    told = tuple(
        Problem(each.file, each.place, f"{each.message}{each.remedy}") for each in refused
    )
    files = (RuleFile(problems=told), *loaded.files) if told else loaded.files
    return LayeredRules(files, loaded.office, loaded.library)


def load_layers(layers: Iterable[tuple[str, Path]]) -> LayeredRules:
    """Return what stands in the folders of (layer, folder), the widest layer first.

    Each folder may hold `rules/*.toml`, `guidelines/*.toml` and `dictionary.toml`; missing ones
    are no problem, unusable ones are told in the `problems` of the rule files.
    """
    known = tuple(layers)
    library = load_guidelines(known)
    files: list[RuleFile] = []
    dictionaries: list[Dictionary] = []
    for layer, folder in known:
        files += read_rules(folder / RULES_FOLDER, layer)
        path = folder / DICTIONARY_FILE
        if path.exists():
            dictionary, rules = _dictionary(path, layer)
            dictionaries.append(dictionary)
            files.append(rules)
    files.append(replace(library.bases(), problems=library.problems))
    return LayeredRules(tuple(files), joined(tuple(dictionaries)), library)


def _dictionary(path: Path, layer: str) -> tuple[Dictionary, RuleFile]:
    text = read_text(path, str(path))
    if isinstance(text, Problem):
        return Dictionary(), RuleFile(problems=(text,))
    return read_dictionary(RuleText(str(path), text, layer))
