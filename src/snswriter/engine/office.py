"""The office's own words: what a rule must know about the body that posts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """Names, contacts and domains of one office, for near-miss and own-or-foreign decisions.

    Attributes:
        domains: Own domains, e.g. "city.midorino.lg.jp".
        retired_domains: Domains the office has given up; links to them are dangerous.
        contacts: Own phone and fax numbers as written, e.g. "028-623-2220".
        names: Official names that must not be misspelt (campaigns, facilities, places).
        hashtags: Own hashtags, with the sign.
    """

    domains: tuple[str, ...] = ()
    retired_domains: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()


NO_OFFICE = OfficeWords()
