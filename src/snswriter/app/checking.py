"""What arrives after the window: the checker. Imported by the thread that makes it."""

from dataclasses import dataclass

from snswriter.drafts.clause_map import Service, rule_services
from snswriter.drafts.office import with_accounts
from snswriter.drafts.template_shelf import template_services
from snswriter.engine import Checker
from snswriter.engine.guidelines import GuidelineLibrary
from snswriter.engine.loader import shipped_rules
from snswriter.ports import LoadedAccounts
from snswriter.storage.paths import Places
from snswriter.storage.rule_layers import load_office_layers
from snswriter.storage.template_files import TemplateFiles
from snswriter.text.mecab import give_back_memory


@dataclass(frozen=True, slots=True)
class Ready:
    """The checker, the guidelines that its findings rest on, and what serves their clauses."""

    checker: Checker
    library: GuidelineLibrary
    services: tuple[Service, ...]


def make_checker(places: Places, loaded: LoadedAccounts) -> Ready:
    """Return the checker of this PC, warmed up: its first check loads the dictionary."""
    layers = load_office_layers(places)
    office = with_accounts(layers.office, loaded.accounts)
    checker = Checker((*shipped_rules(), *layers.files), office)
    # Better here than at the first key.
    checker.check("みどり野市です。")
    rules = rule_services(rule.spec for rule in checker.rules)
    templates = template_services(TemplateFiles(places).load().templates)
    give_back_memory()
    return Ready(checker, layers.library, (*rules, *templates))
