"""The Windows setup program, made by NSIS."""

from enum import Enum
from pathlib import Path

from installers.archives import settle_times
from installers.commands import run, with_variables
from installers.places import MOMENT_S, PACKAGING, version
from installers.program import Program


class Compressor(Enum):
    """LZMA for what people receive; ZLIB takes a quarter of the time, for trying things out."""

    LZMA = "lzma"
    ZLIB = "zlib"


def write_setup(program: Program, target: Path, compressor: Compressor) -> Path:
    """Make the setup program of the folder `program`; the same folder gives the same bytes."""
    settle_times(program.folder)
    words = {
        "VERSION": version(),
        "NUMBERS": ".".join([*version().split("."), "0", "0", "0", "0"][:4]),
        "FOLDER": str(program.folder),
        "TARGET": str(target),
        "COMPRESSOR": compressor.value,
        "ICON": str(PACKAGING / "icon" / "snswriter.ico"),
    }
    defined = [f"-D{name}={value}" for name, value in words.items()]
    environment = with_variables(SOURCE_DATE_EPOCH=str(MOMENT_S))
    script = PACKAGING / "windows" / "snswriter.nsi"
    run(["makensis", "-V2", "-INPUTCHARSET", "UTF8", *defined, script], environment=environment)
    return target
