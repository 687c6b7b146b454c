"""Words that come in both languages from data files, such as the labels of account fields."""

from PySide6.QtCore import QLocale


def is_english() -> bool:
    """Tell whether the program speaks English."""
    return QLocale().language() == QLocale.Language.English


def in_language(japanese: str, english: str) -> str:
    """Return the one of both in the language of the screen; Japanese where one is missing."""
    if QLocale().language() is QLocale.Language.Japanese:
        return japanese
    return english or japanese
