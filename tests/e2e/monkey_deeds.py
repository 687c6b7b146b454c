"""All that the monkey does, and how often."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.e2e.monkey_hand import Hand
from tests.e2e.monkey_play import (
    begin_draft,
    begin_with_template,
    choose_account,
    choose_in_combo,
    choose_platform,
    click_button,
    file_draft,
    find,
    open_draft,
    press_key,
    use_list,
    use_menu,
    use_some_action,
)
from tests.e2e.monkey_writing import (
    cure,
    cut_or_copy,
    disturb_composition,
    drop,
    erase,
    leave_composition_open,
    move,
    paste,
    select,
    type_letters,
    type_line,
    undo_or_redo,
    use_input_method,
)


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that somebody does.

    Attributes:
        is_free: What is on the page afterwards is not foreseen; only that all agree about it.
    """

    name: str
    weight: int
    do: Callable[[Hand], str]
    is_free: bool = False


DEEDS = (
    Deed("type letters", 24, type_letters),
    Deed("type a line", 4, type_line),
    Deed("erase", 8, erase),
    Deed("move", 6, move),
    Deed("select", 4, select),
    Deed("input method", 18, use_input_method),
    Deed("open composition", 3, leave_composition_open, is_free=True),
    Deed("disturb composition", 4, disturb_composition),
    Deed("paste", 5, paste),
    Deed("cut or copy", 3, cut_or_copy),
    Deed("drop", 2, drop),
    Deed("undo or redo", 8, undo_or_redo),
    Deed("cure", 4, cure),
    Deed("find", 3, find, is_free=True),
    Deed("menu", 5, use_menu, is_free=True),
    Deed("mode", 2, use_some_action(
        "choose_post", "choose_reply", "choose_emergency", "choose_private"), is_free=True),
    Deed("look", 2, use_some_action(
        "view_larger", "view_smaller", "view_actual", "view_theme_1", "view_theme_2",
        "view_theme_3", "view_theme_4", "view_count", "view_drafts"), is_free=True),
    Deed("window", 3, use_some_action(
        "file_history", "view_settings", "edit_commands", "rule_desk", "help_manual",
        "template_begin", "file_copy_post", "account_list", "finding_proposals"), is_free=True),
    Deed("findings", 4, use_some_action(
        "finding_next", "finding_previous", "finding_explain", "finding_leave"), is_free=True),
    Deed("button", 6, click_button, is_free=True),
    Deed("list", 4, use_list, is_free=True),
    Deed("combo", 2, choose_in_combo, is_free=True),
    Deed("account", 2, choose_account, is_free=True),
    Deed("platform", 3, choose_platform, is_free=True),
    Deed("open draft", 3, open_draft, is_free=True),
    Deed("new draft", 2, begin_draft, is_free=True),
    Deed("template", 2, begin_with_template, is_free=True),
    Deed("folder", 3, file_draft, is_free=True),
    Deed("key", 4, press_key, is_free=True),
)  # fmt: skip
