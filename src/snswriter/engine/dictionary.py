"""The office's dictionary: its own names, contacts, domains and unwanted words, as data."""

import hashlib
import tomllib
from datetime import date

import msgspec

from snswriter.engine.finding import Severity
from snswriter.engine.office import OfficeWords
from snswriter.engine.rule_file import Problem, RuleFile, RuleSpec, RuleText, Words

_DEFAULT_CATEGORY = "reputation"


class UnwantedWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that the office does not want in its posts, and why."""

    word: str
    reason: str
    severity: Severity = Severity.WARNING
    suggest: tuple[str, ...] = ()
    category: str = _DEFAULT_CATEGORY
    by: str = ""
    on: date | None = None


class Dictionary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One dictionary file.

    Attributes:
        domains: Own domains; addresses below them are the office's.
        retired_domains: Domains given up; whoever buys them receives the visitors.
        contacts: Own phone and fax numbers; a number one digit off is reported.
        names: Official names (campaigns, facilities, places); one character off is reported.
        hashtags: Own hashtags, with the sign.
        unwanted: Words that the office does not want.
    """

    domains: tuple[str, ...] = ()
    retired_domains: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    unwanted: tuple[UnwantedWord, ...] = ()

    def office_words(self) -> OfficeWords:
        """Return what recognizers need to know of the office."""
        return OfficeWords(
            domains=self.domains,
            retired_domains=self.retired_domains,
            contacts=self.contacts,
            names=self.names,
            hashtags=self.hashtags,
        )


def read_dictionary(source: RuleText) -> tuple[Dictionary, RuleFile]:
    """Return a dictionary and the rules that its unwanted words make.

    A file that cannot be used is an empty dictionary with a problem; nothing is raised.
    """
    try:
        dictionary = msgspec.convert(tomllib.loads(source.text), Dictionary)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        said = f"辞書として読めません({error})。その行を直してください。"
        return Dictionary(), RuleFile(problems=(Problem(source.name, "", said),))
    rules = tuple(_rule(unwanted, source) for unwanted in dictionary.unwanted)
    return dictionary, RuleFile(rules=rules)


def joined(dictionaries: tuple[Dictionary, ...]) -> OfficeWords:
    """Return the words of several dictionaries together, each once."""
    words = [dictionary.office_words() for dictionary in dictionaries]
    return OfficeWords(
        domains=_each_once(*(one.domains for one in words)),
        retired_domains=_each_once(*(one.retired_domains for one in words)),
        contacts=_each_once(*(one.contacts for one in words)),
        names=_each_once(*(one.names for one in words)),
        hashtags=_each_once(*(one.hashtags for one in words)),
    )


def _each_once(*lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for listed in lists for item in listed))


def _rule(unwanted: UnwantedWord, source: RuleText) -> RuleSpec:
    mark = hashlib.sha256(unwanted.word.encode("utf-8", "replace")).hexdigest()[:8]
    return RuleSpec(
        id=f"{unwanted.category}.office-{mark}",
        title="所属の辞書にある言葉",
        severity=unwanted.severity,
        message=f"「{{text}}」は、所属の辞書で注意する言葉になっています。{unwanted.reason}",
        advice="言いかえるか、この場に必要な言葉かを確かめてください。",
        suggest=unwanted.suggest,
        match=Words(phrases=(unwanted.word,)),
        category=unwanted.category,
        layer=source.layer,
        file=source.name,
    )
