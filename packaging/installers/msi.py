"""The Windows installer package (MSI) for roll-out to every PC by group policy, made by wixl.

Serves everybody on a PC; for single people there is the setup program. Its names are ASCII,
because wixl writes no other code page.
"""

import hashlib
import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

from installers.archives import settle_times
from installers.commands import run, with_variables
from installers.launchers import WINDOW_NAME
from installers.msi_summary import settle_summary
from installers.places import MOMENT_S, version
from installers.program import Program

NEEDED = {"wixl": "wixl"}

# Never to be changed: by it Windows knows that a later version follows an earlier one.
_UPGRADE_CODE = "{8C2B8E0C-3B1B-5B43-9A0E-6A7B8F6B9B51}"
_SPACE = uuid.UUID("6f0fd2bb-5a5c-5d2a-9d0f-2b8d8b1f4f6a")
_TYPE = "snswriter.post"
_REGISTRY = (
    (r"Software\SnsWriter", "Folder", "[INSTALLDIR]"),
    (r"Software\Classes\.snspost", "", _TYPE),
    (rf"Software\Classes\{_TYPE}", "", "SNS post package"),
    (rf"Software\Classes\{_TYPE}\DefaultIcon", "", f'"[INSTALLDIR]{WINDOW_NAME}",0'),
    (rf"Software\Classes\{_TYPE}\shell\open\command", "", f'"[INSTALLDIR]{WINDOW_NAME}" "%1"'),
)
_PRODUCT = """\
<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Name="SnsWriter" Id="{product}" UpgradeCode="{upgrade}" Language="1041"
    Version="{version}" Manufacturer="snswriter">
<Package Id="{package}" InstallerVersion="500" Compressed="yes" InstallScope="perMachine"
    Languages="1041"/>
<MajorUpgrade DowngradeErrorMessage="A newer version is installed."/>
<Media Id="1" Cabinet="program.cab" EmbedCab="yes"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder"/>
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="SnsWriter">
{folders}
<Component Id="registry" Guid="{registry}" Win64="yes">
{values}
</Component>
</Directory></Directory></Directory>
<Feature Id="Main" Level="1">
<ComponentRef Id="registry"/>
{references}
</Feature>
</Product></Wix>
"""


def write_msi(program: Program, room: Path, target: Path, release: str = "") -> Path:
    """Make the package of the folder `program`; the same folder gives the same bytes.

    `release` is the version that Windows compares, by default that of this checkout.
    """
    settle_times(program.folder)
    script = room / "snswriter.wxs"
    script.write_text(package_script(program.folder, release or version()), encoding="utf-8")
    environment = with_variables(SOURCE_DATE_EPOCH=str(MOMENT_S))
    # wixl takes no absolute sources.
    words = ["-a", "x64", "-o", str(target.absolute()), str(script.absolute())]
    run(["wixl", *words], program.folder, environment)
    settle_summary(target)
    return target


def package_script(folder: Path, release: str) -> str:
    """Return what wixl makes version `release` from; the same folder gives the same text."""
    values = "\n".join(_value(*entry, is_key=not n) for n, entry in enumerate(_REGISTRY))
    references = "\n".join(f'<ComponentRef Id="{each}"/>' for each in _components(folder))
    return _PRODUCT.format(
        product=_code(f"product {release}"),
        package=_code(f"package {release}"),
        upgrade=_UPGRADE_CODE,
        version=release,
        folders="\n".join(_folder(folder, folder)),
        registry=_code("registry"),
        values=values,
        references=references,
    )


def _folder(root: Path, folder: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        name = path.relative_to(root).as_posix()
        if path.is_dir():
            yield f'<Directory Id="{_id("d", name)}" Name={quoteattr(path.name)}>'
            yield from _folder(root, path)
            yield "</Directory>"
        else:
            yield _file(path, name)


def _file(path: Path, name: str) -> str:
    shortcut = _SHORTCUT if name == WINDOW_NAME else ""
    return (
        f'<Component Id="{_id("c", name)}" Guid="{_code(name)}" Win64="yes">'
        f'<File Id="{_id("f", name)}" Name={quoteattr(path.name)} Source={quoteattr(name)} '
        f'KeyPath="yes">{shortcut}</File></Component>'
    )


_SHORTCUT = (
    '<Shortcut Id="start" Directory="ProgramMenuFolder" Name="SnsWriter" '
    'WorkingDirectory="INSTALLDIR"/>'
)


def _components(folder: Path) -> Iterator[str]:
    for place, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            yield _id("c", (Path(place) / name).relative_to(folder).as_posix())


def _value(key: str, name: str, value: str, *, is_key: bool) -> str:
    named = f"Name={quoteattr(name)} " if name else ""
    path = 'KeyPath="yes" ' if is_key else ""
    return (
        f'<RegistryValue Root="HKLM" Key={quoteattr(key)} {named}Value={quoteattr(value)} '
        f'Type="string" {path}/>'
    )


def _id(kind: str, name: str) -> str:
    # An id takes no Japanese, no blanks and no more than 72 characters.
    return kind + hashlib.sha256(name.encode()).hexdigest()[:32]


def _code(name: str) -> str:
    return f"{{{uuid.uuid5(_SPACE, name)}}}".upper()
