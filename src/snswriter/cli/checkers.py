"""The checker that commands use: shipped rules and those of the office on this PC."""

import os

from snswriter.engine import Checker
from snswriter.engine.loader import shipped_rules
from snswriter.storage.paths import find_places
from snswriter.storage.rule_layers import LayeredRules, load_office_layers


def office_checker() -> Checker:
    """Return a checker with the shipped rules and every layer found on this PC."""
    return checker_of(load_office_layers(find_places(os.environ)))


def checker_of(layers: LayeredRules) -> Checker:
    """Return a checker with the shipped rules and those of these layers."""
    return Checker((*shipped_rules(), *layers.files), layers.office)
