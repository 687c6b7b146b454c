"""The first module that an installed program runs: all goes well, or somebody reads a sentence.

Nothing of the program is imported at the top: which file is missing or broken must be told
whatever it is.
"""

import os
import sys
from pathlib import Path

# The launcher looks for this when the process ends: without it, nobody has been told anything.
TOLD_VARIABLE = "SNSWRITER_TOLD"
QUIET_VARIABLE = "SNSWRITER_QUIET"
EXIT_BROKEN = 3

_TITLE = "SNSライター"
_SENTENCE = (
    "SNSライターを始められませんでした。インストールされたファイルの一部が"
    "足りないか、壊れているようです（{what}）。\n"
    "お手数ですが、インストールし直してください。書きかけの下書きはそのまま残っています。\n"
    "直らないときは、この画面の内容を情報システム担当にお伝えください。\n"
    "場所：{where}"
)
_MB_ICONERROR = 0x10
_MB_SETFOREGROUND = 0x10000


def start() -> int:
    """Run the program; return its exit code, 3 when the installation is damaged."""
    if sys.platform == "win32":
        # Worker processes are started through the launcher, which is told apart by this.
        sys.frozen = True  # type: ignore[attr-defined]
        _give_streams()
    else:
        fill_in_libraries()
    _name_folders(Path(__file__).resolve().parents[1])
    try:
        main = _entry()
    except Exception as error:  # noqa: BLE001 - whatever it is, a person has to read of it
        return _tell(error)
    os.environ[TOLD_VARIABLE] = "1"
    try:
        return int(main())
    except Exception as error:  # noqa: BLE001 - as above
        return _tell(error)


def _entry():  # type: ignore[no-untyped-def]
    if sys.argv[1:2] == ["--selftest"]:
        # By itself: its report names what the rest of the program cannot import.
        from snswriter.selftest import main as selftest  # noqa: PLC0415 - see the top

        return lambda: selftest(sys.argv[2:])
    if sys.platform == "win32" and _opens_a_window():
        # Where there is no console to explain on, what Qt lacks has to be found out here.
        import PySide6.QtWidgets  # noqa: F401, PLC0415, TID251
    from snswriter.__main__ import main  # noqa: PLC0415 - see the top of this file

    return main


def _opens_a_window() -> bool:
    return Path(sys.executable).parent.name != "bin" and sys.argv[1:2] != ["--version"]


def _name_folders(program: Path) -> None:
    """Tell the program of folders beside it: the organisation's, and a portable copy's own."""
    for variable, name in (("SNSWRITER_OVERLAY", "site"), ("SNSWRITER_HOME", "home")):
        if (program / name).is_dir():
            os.environ.setdefault(variable, str(program / name))


def _give_streams() -> None:
    """Give a program without a console somewhere to print to; Windows gives it nothing."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123


def fill_in_libraries() -> None:
    """Load our copy of each library that this system lacks; the system's own come first.

    A library that is loaded already is found by name when Qt's plugins ask for it, and the
    graphics drivers of a newer system never meet older copies of what they were made with.
    """
    folder = Path(sys.executable).with_name("spare")
    order = folder / "order.txt"
    if not order.exists():
        return
    from ctypes import CDLL, RTLD_GLOBAL  # noqa: PLC0415 - may be missing; not needed to tell so

    for name in order.read_text(encoding="utf-8").split():
        try:
            CDLL(name)
        except OSError:
            try:
                CDLL(str(folder / name), RTLD_GLOBAL)
            except OSError:
                # What needs it will say so, and by then a sentence can be shown.
                continue


def _tell(error: BaseException) -> int:
    """Show what is wrong, in a window where there is no console, and return the exit code."""
    what = f"{type(error).__name__}：{error}".replace("\n", " ")
    sentence = _SENTENCE.format(what=what, where=Path(sys.executable).parent)
    print(sentence, file=sys.stderr)
    if sys.platform == "win32" and QUIET_VARIABLE not in os.environ and not _has_console():
        import ctypes  # noqa: PLC0415 - when this is what is missing, the launcher tells instead

        flags = _MB_ICONERROR | _MB_SETFOREGROUND
        ctypes.windll.user32.MessageBoxW(None, sentence, _TITLE, flags)
    os.environ[TOLD_VARIABLE] = "1"
    return EXIT_BROKEN


def _has_console() -> bool:
    import ctypes  # noqa: PLC0415

    return bool(ctypes.windll.kernel32.GetConsoleWindow())


if __name__ == "__main__":
    sys.exit(start())
