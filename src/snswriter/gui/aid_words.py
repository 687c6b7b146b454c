"""What the aids say, in the language of the program."""

from PySide6.QtCore import QCoreApplication, QLocale

from snswriter.aids.plain_meter import Grade, Hard, PlainReport, Trouble
from snswriter.aids.read_aloud import Kind, Said
from snswriter.aids.reading_level import ReadingLevel, Step
from snswriter.aids.spelling import Why


def grade_word(grade: Grade | None) -> str:
    """Return the grade of a text in words."""
    translate = QCoreApplication.translate
    words = {
        None: translate("Aid", "Nothing to measure yet"),
        Grade.PLAIN: translate("Aid", "Plain"),
        Grade.FAIRLY: translate("Aid", "Fairly plain"),
        Grade.RATHER_HARD: translate("Aid", "Rather hard"),
        Grade.HARD: translate("Aid", "Hard"),
    }
    return words[grade]


def step_word(step: Step) -> str:
    """Return who can read a text."""
    translate = QCoreApplication.translate
    words = {
        Step.MIDDLE_OF_PRIMARY: translate("Aid", "from 4th year of primary school"),
        Step.END_OF_PRIMARY: translate("Aid", "from the end of primary school"),
        Step.SECONDARY: translate("Aid", "from secondary school"),
        Step.ADULT: translate("Aid", "for adults used to reading"),
    }
    return words[step]


def meter_text(report: PlainReport) -> str:
    """Return the figures of the plain-language meter in one line."""
    text = QCoreApplication.translate(
        "Aid",
        "{plain} of {all} sentences and lines have nothing hard. Sentences have {length} "
        "characters on average; {share} % of the text is kanji.",
    )
    return text.format(
        plain=report.plain_parts,
        all=len(report.parts),
        length=round(report.mean_length),
        share=round(100 * report.kanji_share),
    )


def level_text(level: ReadingLevel) -> str:
    """Return the reading level and what it rests on."""
    text = QCoreApplication.translate(
        "Aid", "Reading level: {step} (kanji: {kanji}; length of sentences: {length})."
    )
    return text.format(
        step=step_word(level.step),
        kanji=step_word(level.kanji_step),
        length=step_word(level.length_step),
    )


def trouble_text(hard: Hard) -> str:
    """Return what is hard, and what would help."""
    translate = QCoreApplication.translate
    texts = {
        Trouble.LONG: translate(
            "Aid", "Long: {number} characters. Say one thing in a sentence, in about 50."
        ),
        Trouble.KANJI: translate(
            "Aid", "{number} kanji in one sentence. Cut it, or use everyday words."
        ),
        Trouble.WORD: translate("Aid", "A hard word for some readers."),
        Trouble.PASSIVE: translate("Aid", "れる or られる. Say who does it: 行われる → 行う."),
        Trouble.COURTESY: translate("Aid", "Very polite. です and ます are polite enough."),
        Trouble.NEGATION: translate("Aid", "Two negations. Say it without."),
    }
    return texts[hard.trouble].format(number=hard.number)


def why_text(why: Why) -> str:
    """Return the reason for another spelling."""
    translate = QCoreApplication.translate
    texts = {
        Why.AUXILIARY: translate("Aid", "Helping words are written in kana."),
        Why.FORMAL_NOUN: translate("Aid", "こと, とき, ため and their like are written in kana."),
        Why.KANA_WORD: translate("Aid", "Usually written in kana."),
        Why.COURTESY: translate("Aid", "For the public, ご and お are written in kana."),
        Why.OKURIGANA: translate("Aid", "Usual okurigana."),
        Why.LISTING: translate(
            "Aid", "Right in official documents; for the public, plainer words read better."
        ),
        Why.WIDTH: translate("Aid", "Two widths are mixed; this is the rarer one."),
        Why.GROUPING: translate("Aid", "Commas make large numbers easier to read."),
        Why.POINT: translate("Aid", "Commas and full stops are 、 and 。"),
    }
    return texts[why]


def kind_word(kind: Kind) -> str:
    """Return what kind of thing is to be checked."""
    translate = QCoreApplication.translate
    words = {
        Kind.DATE: translate("Aid", "Date"),
        Kind.TIME: translate("Aid", "Time"),
        Kind.PHONE: translate("Aid", "Phone"),
        Kind.AMOUNT: translate("Aid", "Amount"),
        Kind.COUNT: translate("Aid", "Number"),
        Kind.PERSON: translate("Aid", "Person"),
        Kind.PLACE: translate("Aid", "Place"),
        Kind.FACILITY: translate("Aid", "Facility"),
        Kind.ADDRESS: translate("Aid", "Address on the web"),
        Kind.MAIL: translate("Aid", "Mail address"),
        Kind.POSTCODE: translate("Aid", "Postcode"),
    }
    return words[kind]


def said_text(item: Said) -> str:
    """Return how an item is read, and the weekday of a date."""
    translate = QCoreApplication.translate
    parts = []
    if item.spoken and item.is_certain:
        parts.append(item.spoken)
    elif item.spoken:
        parts.append(translate("Aid", "{spoken} (please confirm)").format(spoken=item.spoken))
    elif item.kind in (Kind.ADDRESS, Kind.MAIL):
        parts.append(translate("Aid", "letter by letter"))
    if item.day is not None:
        weekday = QLocale().dayName(item.day.weekday() + 1)
        guess = translate("Aid", "{weekday}, if {year} is meant")
        is_sure = item.is_year_written
        parts.append(weekday if is_sure else guess.format(weekday=weekday, year=item.day.year))
    return "　".join(parts)
