"""The recognizers that rules may name."""

from collections.abc import Mapping
from types import MappingProxyType

from snswriter.engine.recognizer import Recognizer
from snswriter.engine.recognizers.cues import CUE_RECOGNIZERS
from snswriter.engine.recognizers.emergencies import EMERGENCY_RECOGNIZERS
from snswriter.engine.recognizers.facts import FACT_RECOGNIZERS
from snswriter.engine.recognizers.identifiers import IDENTIFIER_RECOGNIZERS
from snswriter.engine.recognizers.leftovers import LEFTOVER_RECOGNIZERS
from snswriter.engine.recognizers.links import LINK_RECOGNIZERS
from snswriter.engine.recognizers.near_miss import NEAR_MISS_RECOGNIZERS
from snswriter.engine.recognizers.people import PEOPLE_RECOGNIZERS
from snswriter.engine.recognizers.phones import PHONE_RECOGNIZERS
from snswriter.engine.recognizers.repetition import REPETITION_RECOGNIZERS
from snswriter.engine.recognizers.sentences import SENTENCE_RECOGNIZERS
from snswriter.engine.recognizers.signs import SIGN_RECOGNIZERS
from snswriter.engine.recognizers.unusual_signs import UNUSUAL_SIGN_RECOGNIZERS

RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {
        **CUE_RECOGNIZERS,
        **EMERGENCY_RECOGNIZERS,
        **FACT_RECOGNIZERS,
        **IDENTIFIER_RECOGNIZERS,
        **LEFTOVER_RECOGNIZERS,
        **LINK_RECOGNIZERS,
        **NEAR_MISS_RECOGNIZERS,
        **PEOPLE_RECOGNIZERS,
        **PHONE_RECOGNIZERS,
        **REPETITION_RECOGNIZERS,
        **SENTENCE_RECOGNIZERS,
        **SIGN_RECOGNIZERS,
        **UNUSUAL_SIGN_RECOGNIZERS,
    }
)
