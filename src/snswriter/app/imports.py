"""The modules of the window, imported without what only slows that down."""

import importlib
from types import ModuleType

from snswriter.app.pace import large_and_lasting

_FEATURES = "shibokensupport.feature"
_LOOK_INTO_SOURCE = "_mod_uses_pyside"


def import_at_once(name: str) -> ModuleType:
    """Import a module with all that it stands on, several hundred modules.

    Nothing is looked through for garbage meanwhile, because what is imported stays.
    """
    leave_sources_unread()
    with large_and_lasting():
        return importlib.import_module(name)


def leave_sources_unread() -> None:
    """Keep PySide6 from reading the source of every module that is imported from now on.

    It looks there for its own name, because modules could ask for other names of Qt's functions
    (`__feature__`), and keeps all sources in memory, 14 MB. Nothing here asks, and modules
    without sources are taken for such that do not. A PySide6 that goes about it in another way
    is left as it is.
    """
    # Only with it there is the module that looks.
    importlib.import_module("PySide6.QtCore")
    try:
        features = importlib.import_module(_FEATURES)
    except ImportError:
        return
    if hasattr(features, _LOOK_INTO_SOURCE):
        vars(features)[_LOOK_INTO_SOURCE] = _does_not_ask


def _does_not_ask(_: ModuleType) -> bool:
    return False
