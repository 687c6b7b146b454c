"""What the first steps say, and which part of the window each of them points at."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Step:
    """One card of the tour; `target` is the object name of what it points at."""

    target: str
    title: str
    text: str


def tour_steps() -> tuple[Step, ...]:
    """Return the steps, in the language of the program."""
    return (*_while_writing(), *_when_it_is_written())


def _while_writing() -> tuple[Step, ...]:
    return (
        Step(
            "account_banner",
            translate("Tour", "Whose post is it?"),
            translate(
                "Tour",
                "The band on top names the account in its own colour. Look there first; “Change"
                " account” takes you to another one.",
            ),
        ),
        Step(
            "body_editor",
            translate("Tour", "Write here"),
            translate(
                "Tour",
                "While you write, marks appear below what somebody should look at: a solid line"
                " must be mended, a dashed one wants a look, dots are advice.",
            ),
        ),
        Step(
            "side_panel",
            translate("Tour", "Why, and what to do"),
            translate(
                "Tour",
                "The list tells the same in words. F8 goes to the next finding, Ctrl+. says why"
                " and on which clause it rests. You decide; facts are never changed for you.",
            ),
        ),
    )


def _when_it_is_written() -> tuple[Step, ...]:
    return (
        Step(
            "footer_view",
            translate("Tour", "The footer comes along"),
            translate(
                "Tour",
                "The account's policy is put below every post and counted with it. Whoever takes"
                " it off says why.",
            ),
        ),
        Step(
            "counter_bar",
            translate("Tour", "Does it fit?"),
            translate(
                "Tour",
                "Each platform counts in its own way. What does not fit is shaded in the text; F6"
                " explains the count.",
            ),
        ),
        Step(
            "copy_post",
            translate("Tour", "Take it along"),
            translate(
                "Tour",
                "This copies body and footer as plain text. Nothing leaves this PC by itself;"
                " posting stays with you.",
            ),
        ),
        Step(
            "drafts_panel",
            translate("Tour", "Nothing is lost"),
            translate(
                "Tour",
                "Drafts save themselves every second and wait here. Ctrl+Shift+P finds every"
                " command by a few letters, F1 opens the manual. Now the nine principles, if"
                " you like?",
            ),
        ),
    )
