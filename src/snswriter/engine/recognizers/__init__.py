"""The recognizers that rules may name."""

from collections.abc import Mapping
from types import MappingProxyType

from snswriter.engine.recognizer import Recognizer

RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType({})
