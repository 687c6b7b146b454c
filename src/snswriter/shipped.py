"""Where the data that ships with the program lies: rules, platforms, guidelines, samples."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_dir(name: str) -> Path:
    """Return the folder `name` ("rules" or "resources") of the data shipped with the program.

    An installed program carries its data inside the package; a source checkout keeps it
    at the top level, where rule authors find it.
    """
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / name


def resource(*parts: str) -> Path:
    """Return the path of one shipped resource, e.g. `resource("platforms.toml")`."""
    return data_dir("resources").joinpath(*parts)
