"""The language of menus and guidance."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from snswriter.settings import Language
from snswriter.shipped import resource


def chosen_language(language: Language, system: QLocale) -> Language:
    """Return Japanese or English: what was chosen, else what the system speaks.

    Japanese it is also where the system names no language, as on a bare server.
    """
    if language is not Language.SYSTEM:
        return language
    spoken = (QLocale.Language.Japanese, QLocale.Language.C, QLocale.Language.AnyLanguage)
    return Language.JAPANESE if system.language() in spoken else Language.ENGLISH


def speak(application: QCoreApplication, language: Language) -> None:
    """Let the program and Qt's own dialogs speak `language`, Japanese or English.

    To be called before any widget is made.
    """
    QLocale.setDefault(QLocale(language.value))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for translator in spoken_files(language, qt_folder):
        translator.setParent(application)
        application.installTranslator(translator)


def spoken_files(language: Language, qt_folder: str) -> tuple[QTranslator, ...]:
    """Return what must be installed to speak `language`; none for English, the source's own."""
    if language is Language.ENGLISH:
        return ()
    locale = QLocale(language.value)
    found = (
        _translator("qtbase", qt_folder, locale),
        _translator("snswriter", str(resource("i18n")), locale),
    )
    return tuple(each for each in found if each is not None)


def _translator(name: str, folder: str, locale: QLocale) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(locale, name, "_", folder) else None
