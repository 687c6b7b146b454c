"""Labels in the other language, so that a command is found by either."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from xml.etree import ElementTree

from snswriter.shipped import resource


class LabelWords:
    """Knows the English of Japanese labels, and the other way round."""

    def other(self, label: str) -> tuple[str, ...]:
        """Return what `label` is called in the other language; nothing when it has no pair."""
        return self._pairs.get(label, ())

    @cached_property
    def _pairs(self) -> Mapping[str, tuple[str, ...]]:
        pairs: dict[str, tuple[str, ...]] = {}
        try:
            messages = ElementTree.parse(resource("i18n", "snswriter_ja.ts")).iter("message")
        except (OSError, ElementTree.ParseError):
            # The list of translations is a help for finding, not needed for the program.
            return MappingProxyType({})
        for message in messages:
            english = message.findtext("source", "")
            japanese = message.findtext("translation", "")
            for one, two in ((english, japanese), (japanese, english)):
                pairs[one] = (*pairs.get(one, ()), two)
        return MappingProxyType(pairs)
