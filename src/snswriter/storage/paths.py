"""Where one person's files lie on this PC."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs

from snswriter.storage.locality import is_unc

RULES_FOLDER = "rules"
"""Of a layer: its rule files."""

HOME_VARIABLE = "SNSWRITER_HOME"
# Set by the start of an installed program whose setup brought a site folder along.
OVERLAY_VARIABLE = "SNSWRITER_OVERLAY"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of the program.

    Attributes:
        config: What people may edit or copy: accounts, settings, their own rules.
        data: What the program keeps for itself: drafts. Never on a network share.
        site: What the information-systems section places for everybody on this PC; only read.
    """

    config: Path
    data: Path
    site: Path

    @property
    def accounts_file(self) -> Path:
        """Return the file with the accounts."""
        return self.config / "accounts.toml"

    @property
    def first_accounts(self) -> Path | None:
        """Return the accounts that the organisation gives everybody to begin with, if any."""
        given = self.site / "accounts.toml"
        return given if given.is_file() else None

    @property
    def settings_file(self) -> Path:
        """Return the file with the person's choices."""
        return self.config / "settings.toml"

    @property
    def office_settings(self) -> tuple[tuple[str, Path], ...]:
        """Return the files with settings for everybody: (whose they are, file), widest first."""
        return (
            ("組織", self.site / "organisation" / "settings.toml"),
            ("所属", self.site / "section" / "settings.toml"),
        )

    @property
    def layers(self) -> tuple[tuple[str, Path], ...]:
        """Return the folders with rules and dictionaries, from the widest to the narrowest."""
        return (
            ("organisation", self.site / "organisation"),
            ("section", self.site / "section"),
            ("user", self.config / "own"),
        )

    @property
    def drafts_file(self) -> Path:
        """Return the database with the drafts."""
        return self.data / "drafts.sqlite3"

    @property
    def archive(self) -> Path:
        """Return the folder in which archives of closed accounts are made, unless told another."""
        return self.data / "archive"


def find_places(environment: Mapping[str, str]) -> Places:
    """Return the folders that the system has for such files, local to this PC.

    The variable SNSWRITER_HOME in `environment` puts everything below one folder instead
    (a portable copy, a test). Nothing is created.
    """
    home = environment.get(HOME_VARIABLE, "").strip()
    overlay = environment.get(OVERLAY_VARIABLE, "").strip()
    if home:
        places = places_under(Path(home).expanduser())
        return replace(places, site=_site(places.site, overlay))
    shared = platformdirs.site_config_path("snswriter", appauthor=False)
    return Places(
        config=platformdirs.user_config_path("snswriter", appauthor=False, roaming=False),
        data=platformdirs.user_data_path("snswriter", appauthor=False, roaming=False),
        site=_site(shared, overlay),
    )


def _site(shared: Path, overlay: str) -> Path:
    """Return the site folder; without one, what came with the installed program."""
    return Path(overlay) if overlay and not shared.is_dir() else shared


def places_under(home: Path) -> Places:
    """Return the folders of a copy that keeps everything below `home`."""
    # A share stays recognisable as one, so that it can be refused with the reason.
    base = home if is_unc(str(home)) else home.absolute()
    return Places(config=base / "config", data=base / "data", site=base / "site")
