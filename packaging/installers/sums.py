"""The list of SHA-256 sums of everything that people receive."""

from pathlib import Path

from installers.pins import sha256_of

NAME = "SHA256SUMS"


def write_sums(folder: Path) -> Path:
    """Write the list for all files in `folder`, in the form that `sha256sum -c` reads."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != NAME)
    lines = [f"{sha256_of(path)}  {path.name}\n" for path in files]
    target = folder / NAME
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target
