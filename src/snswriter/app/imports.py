"""What Python's imports would do besides, and need not."""

import importlib
from types import ModuleType


def leave_sources_unread() -> None:
    """Have Qt for Python not read the source of every module that is imported from now on.

    It looks there for its switch `__feature__`, which nothing here uses. Python would keep all
    that was read: 14 MB, and a tenth of a second at each start. A Qt for Python that goes about
    it in another way is left as it is.
    """
    importlib.import_module("PySide6.QtCore")
    try:
        feature = importlib.import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _wants_no_switch


def _wants_no_switch(_: ModuleType) -> bool:
    return False
