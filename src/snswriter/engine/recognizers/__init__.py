"""The recognizers that rules may name."""

from collections.abc import Mapping
from types import MappingProxyType

from snswriter.engine.recognizer import Recognizer
from snswriter.engine.recognizers.links import LINK_RECOGNIZERS
from snswriter.engine.recognizers.near_miss import NEAR_MISS_RECOGNIZERS

RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {**LINK_RECOGNIZERS, **NEAR_MISS_RECOGNIZERS}
)
