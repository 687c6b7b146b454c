"""Take out of ICU's data what Qt does not ask for; the list is in packaging/contents.toml.

The data are one block in a library that holds nothing else. The block begins with a header, then
tells for each item where its name and its content lie, then come names and contents. What is left
is written in the same form and made into a library of the same name, by the tools that ICU's own
build takes: assembler and linker.
"""

import re
import struct
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from installers.commands import run
from installers.failures import BuildError

_MAGIC = b"\xda\x27"
_FORMAT = b"CmnD"
_MAGIC_AT, _FORMAT_AT = 2, 12
_ENTRY = struct.Struct("<II")
_COUNT = struct.Struct("<I")
# What reads the data expects every item to begin at a multiple of this.
_STEP = 16
_SONAME = re.compile(r"SONAME\s+(\S+)")
_ASSEMBLY = """\
.section .note.GNU-stack,"",@progbits
.section .rodata
.balign {step}
.globl {symbol}
.type {symbol}, @object
.size {symbol}, {size}
{symbol}:
.incbin "{data}"
"""


def cut_data(library: Path, room: Path, is_wanted: Callable[[str], bool]) -> None:
    """Replace `library` by one that holds only the wanted items.

    Args:
        library: libicudata.
        room: A folder for what is made on the way.
        is_wanted: Asked for each item by its name, e.g. "coll/ja.res".

    Raises:
        BuildError: The library is not laid out as ICU lays it out.
    """
    room.mkdir(parents=True, exist_ok=True)
    data = room / "data.bin"
    run(["objcopy", "-O", "binary", "--only-section=.rodata", library, data])
    whole = data.read_bytes()
    items = {name: item for name, item in items_of(whole).items() if is_wanted(_inner(name))}
    data.write_bytes(packed(_header(whole), items))
    _link(library, room, data, _symbol(items))


def items_of(data: bytes) -> Mapping[str, bytes]:
    """Return name and content of each item, in the order of the data.

    Raises:
        BuildError: This is no such block.
    """
    begin = len(_header(data))
    (count,) = _COUNT.unpack_from(data, begin)
    places = [_ENTRY.unpack_from(data, begin + 4 + 8 * number) for number in range(count)]
    starts = [begin + at for _, at in places]
    names = [_text_at(data, begin + at) for at, _ in places]
    ends = [*starts[1:], len(data)]
    return {name: data[start:end] for name, start, end in zip(names, starts, ends, strict=True)}


def packed(header: bytes, items: Mapping[str, bytes]) -> bytes:
    """Return the block of these items; their order must be that of their names."""
    names = b"".join(name.encode("ascii") + b"\0" for name in items)
    table = _COUNT.size + _ENTRY.size * len(items)
    head = table + len(names)
    head += -(len(header) + head) % _STEP
    entries = b"".join(_ENTRY.pack(*places) for places in _places(items, table, head))
    contents = b"".join(_padded(item) for item in items.values())
    return header + (_COUNT.pack(len(items)) + entries + names).ljust(head, b"\0") + contents


def _places(items: Mapping[str, bytes], name_at: int, item_at: int) -> Iterator[tuple[int, int]]:
    for name, item in items.items():
        yield name_at, item_at
        name_at += len(name) + 1
        item_at += len(_padded(item))


def _padded(item: bytes) -> bytes:
    return item + bytes(-len(item) % _STEP)


def _header(data: bytes) -> bytes:
    size = int.from_bytes(data[:_MAGIC_AT], "little")
    if data[_MAGIC_AT : _MAGIC_AT + 2] != _MAGIC or data[_FORMAT_AT : _FORMAT_AT + 4] != _FORMAT:
        raise BuildError("The data of ICU are not in the form that packaging/installers knows.")
    return data[:size]


def _text_at(data: bytes, begin: int) -> str:
    return data[begin : data.index(b"\0", begin)].decode("ascii")


def _inner(name: str) -> str:
    """Return the name without that of the block before it, e.g. "icudt73l/coll/ja.res"."""
    return name.partition("/")[2]


def _symbol(items: Mapping[str, bytes]) -> str:
    """Return the name under which ICU looks for the block: without the letter for its order."""
    names = {name.partition("/")[0] for name in items}
    if len(names) != 1:
        raise BuildError("packaging/contents.toml leaves nothing of ICU's data.")
    return f"{names.pop()[:-1]}_dat"


def _link(library: Path, room: Path, data: Path, symbol: str) -> None:
    found = _SONAME.search(run(["objdump", "-p", library]))
    source = room / "data.s"
    size = data.stat().st_size
    source.write_text(
        _ASSEMBLY.format(symbol=symbol, size=size, data=data.name, step=_STEP), encoding="utf-8"
    )
    run(["as", "-o", "data.o", source.name], room)
    name = found[1] if found else library.name
    words = ["--build-id=none", "--strip-all", "-z", "noexecstack", "-o", str(library), "data.o"]
    mode = library.stat().st_mode
    run(["ld", "-shared", "-soname", name, *words], room)
    library.chmod(mode)
