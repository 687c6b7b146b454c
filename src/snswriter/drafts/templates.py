"""Templates for whole posts and snippets for parts of them, as people write them in TOML."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import msgspec

from snswriter.drafts.blanks import blanks_in
from snswriter.drafts.search import Search
from snswriter.engine.rule_file import SHIPPED

SCHEMA = 1
ORGANISATION = "organisation"
COMMON_PLATFORMS = (
    "x", "bluesky", "mastodon", "misskey", "threads", "instagram", "facebook", "line", "line-api",
    "youtube-description", "tiktok", "note",
)  # fmt: skip
"""Where a template fits that names no platforms: short enough for X, the tightest of them."""


class TemplateKind(Enum):
    """What a template is about; the order is that of the list on the screen."""

    DISASTER = "disaster"
    NOTICE = "notice"
    EVENT = "event"
    CLOSURE = "closure"
    CORRECTION = "correction"
    APOLOGY = "apology"
    REPLY = "reply"
    HOLDING = "holding"
    CRITICISM = "criticism"
    IMPERSONATION = "impersonation"
    TAKEOVER = "takeover"
    ACCOUNT = "account"
    OFFICE = "office"
    SNIPPET = "snippet"


class Template(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text with blanks.

    `kind` "snippet" goes into a text at the caret, all others begin one. `modes` names what the
    template is for, all when empty. `platforms` names where it fits, `COMMON_PLATFORMS` when
    empty. `clauses` are those that it serves. `by` and `on` say who keeps it, since when.
    `locked` keeps narrower layers from putting another in its place.
    `layer` and `file` are filled in by whoever reads the file.
    """

    id: str
    title: str
    kind: TemplateKind
    body: str
    modes: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    note: str = ""
    clauses: tuple[str, ...] = ()
    by: str = ""
    on: str = ""
    locked: bool = False
    layer: str = SHIPPED
    file: str = ""

    @property
    def is_snippet(self) -> bool:
        """Tell whether it goes into a text that is there already."""
        return self.kind is TemplateKind.SNIPPET

    @property
    def may_be_changed(self) -> bool:
        """Tell whether people may change it; a changed one of the organisation is their own."""
        return self.layer != SHIPPED and not self.locked

    @property
    def may_be_deleted(self) -> bool:
        """Tell whether people may delete it: what the organisation gives is only read."""
        return self.layer not in (SHIPPED, ORGANISATION) and not self.locked

    def suits(self, mode: str) -> bool:
        """Tell whether it is made for this mode of a draft."""
        return not self.modes or mode in self.modes

    def fits_on(self, platform_id: str) -> bool:
        """Tell whether its author saw to it that it fits there."""
        return platform_id in (self.platforms or COMMON_PLATFORMS)


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """Something in a template file that could not be used; the other templates work.

    Attributes:
        place: Id or number of the entry; "" for the whole file.
        message: Japanese; what is expected and what was found.
    """

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """The templates of one file, and what was wrong in it."""

    templates: tuple[Template, ...] = ()
    faults: tuple[TemplateFault, ...] = ()


def read_templates(text: str, name: str, layer: str = SHIPPED) -> TemplateFile:
    """Return what a template file says; entries that cannot be used become faults."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return _unusable(f"TOMLとして読めません（{error}）。その行を直すと使えます。")
    if table.get("schema", SCHEMA) != SCHEMA:
        return _unusable("新しい版のsnswriterのためのひな形なので、使わずにそのまま残しました。")
    entries = table.get("template", [])
    if not isinstance(entries, list):
        return _unusable("ひな形は [[template]] という見出しで始めてください。")
    templates: list[Template] = []
    faults: list[TemplateFault] = []
    for number, raw in enumerate(entries, start=1):
        read = _template(raw, name, layer)
        if isinstance(read, Template):
            templates.append(read)
        else:
            place = str(raw.get("id", "")) if isinstance(raw, dict) else ""
            faults.append(TemplateFault(place or f"{number}番目", read))
    return TemplateFile(tuple(templates), tuple(faults))


def fault_of(template: Template) -> str:
    """Return what keeps a template from being used, in Japanese; "" when nothing does."""
    for label, value in (("id", template.id), ("題名", template.title), ("本文", template.body)):
        if not value.strip():
            return f"{label}が空です。書き入れると使えます。"
    if template.body.count("{{") != len(blanks_in(template.body)):
        return "空欄の「{{」と「}}」の数が合わないか、途中で改行しています。そろえると使えます。"
    return ""


def templates_with(words: str, templates: Iterable[Template]) -> tuple[Template, ...]:
    """Return the templates in which every word stands; all of them for no words."""
    search = Search(words)
    return tuple(
        each for each in templates if search.finds((each.title, each.note, each.body, each.by))
    )


def _template(raw: object, name: str, layer: str) -> Template | str:
    try:
        template = msgspec.convert(raw, Template)
    except (ValueError, RecursionError) as error:
        return f"項目の書き方に誤りがあります（{error}）。このひな形は外して続けます。"
    fault = fault_of(template)
    if fault:
        return f"{fault}このひな形は外して続けます。"
    body = template.body.strip("\n")
    return msgspec.structs.replace(template, body=body, layer=layer, file=name)


def _unusable(message: str) -> TemplateFile:
    return TemplateFile(faults=(TemplateFault("", message),))
