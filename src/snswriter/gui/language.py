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
    locale = QLocale(language.value)
    QLocale.setDefault(locale)
    if language is Language.ENGLISH:
        return
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(application, "qtbase", qt_folder, locale)
    _install(application, "snswriter", str(resource("i18n")), locale)


def _install(application: QCoreApplication, name: str, folder: str, locale: QLocale) -> None:
    translator = QTranslator(application)
    if translator.load(locale, name, "_", folder):
        application.installTranslator(translator)
