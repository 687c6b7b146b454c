"""Putting a plain verb into the form of the hard one: 納付して, 払う -> 払って."""

from enum import Enum

_ROWS = ("わいうえお", "かきくけこ", "がぎぐげご", "さしすせそ", "たちつてと", "なにぬねの",
         "ばびぶべぼ", "まみむめも", "らりるれろ")  # fmt: skip
_BEFORE_TE = {"う": "っ", "つ": "っ", "る": "っ", "ぬ": "ん", "ぶ": "ん", "む": "ん", "く": "い",
              "ぐ": "い", "す": "し"}  # fmt: skip
_VOICING = frozenset("ぬぶむぐ")
_VOICED = {"て": "で", "た": "だ", "で": "で", "だ": "だ"}
_VOICELESS = {"で": "て", "だ": "た", "て": "て", "た": "た"}
_I_AND_E = frozenset("いきぎしじちにひびみりえけげせぜてでねへべめれ")
# Verbs in -る whose last kanji hides the vowel before it, and those that only look like ichidan.
_ICHIDAN = ("見る", "出る", "着る", "得る", "寝る", "診る", "居る", "遅れる")
_GODAN = (
    "入る", "帰る", "知る", "切る", "走る", "減る", "要る", "限る", "散る", "参る", "しゃべる",
    "滑る", "焦る", "握る", "蹴る", "照る", "練る", "湿る", "茂る", "はいる",
)  # fmt: skip


class Form(Enum):
    """How a verb stands in its sentence."""

    PLAIN = "plain"
    """払う, also before a noun."""
    STEM = "stem"
    """払い, before ます, たい, comma."""
    TE = "te"
    """払って, 払った; the first letter of what follows belongs to the form."""
    NEGATIVE = "negative"
    """払わ, before ない and ず."""
    PASSIVE = "passive"
    """払わ, before れる; 受けら."""
    CAUSATIVE = "causative"
    """払わ, before せる; 受けさ."""
    POTENTIAL = "potential"
    """払え, 受けられ: what する becomes before る in できる."""
    CONDITIONAL = "conditional"
    """払え, before ば; 受けれ."""
    VOLITIONAL = "volitional"
    """払おう."""


class Kind(Enum):
    """The four ways in which verbs are conjugated."""

    GODAN = "godan"
    ICHIDAN = "ichidan"
    SURU = "suru"
    KURU = "kuru"


_SURU = {
    Form.PLAIN: "する", Form.STEM: "し", Form.TE: "し", Form.NEGATIVE: "し", Form.PASSIVE: "さ",
    Form.CAUSATIVE: "さ", Form.POTENTIAL: "でき", Form.CONDITIONAL: "すれ",
    Form.VOLITIONAL: "しよう",
}  # fmt: skip
_ICHIDAN_ENDS = {
    Form.PLAIN: "る", Form.STEM: "", Form.TE: "", Form.NEGATIVE: "", Form.PASSIVE: "ら",
    Form.CAUSATIVE: "さ", Form.POTENTIAL: "られ", Form.CONDITIONAL: "れ", Form.VOLITIONAL: "よう",
}  # fmt: skip
_KURU = {
    Form.PLAIN: "くる", Form.STEM: "き", Form.TE: "き", Form.NEGATIVE: "こ", Form.PASSIVE: "こら",
    Form.CAUSATIVE: "こさ", Form.POTENTIAL: "こられ", Form.CONDITIONAL: "くれ",
    Form.VOLITIONAL: "こよう",
}  # fmt: skip
# Which vowel of its row a godan verb takes: 0 is a, 1 is i and so on.
_GODAN_VOWELS = {
    Form.PLAIN: 2, Form.STEM: 1, Form.NEGATIVE: 0, Form.PASSIVE: 0, Form.CAUSATIVE: 0,
    Form.POTENTIAL: 3, Form.CONDITIONAL: 3, Form.VOLITIONAL: 4,
}  # fmt: skip


def kind_of(verb: str) -> Kind:
    """Return how a verb in its dictionary form is conjugated."""
    if verb.endswith("する"):
        return Kind.SURU
    if verb == "くる" or verb.endswith(("てくる", "来る")):
        return Kind.KURU
    if not verb.endswith("る") or verb.endswith(_GODAN):
        return Kind.GODAN
    is_ichidan = verb.endswith(_ICHIDAN) or verb[-2:-1] in _I_AND_E
    return Kind.ICHIDAN if is_ichidan else Kind.GODAN


def conjugated(verb: str, form: Form, following: str = "") -> str:
    """Return `verb` in a form; for TE, `following` is the て, た, で or だ to go with it."""
    kind = kind_of(verb)
    if kind is Kind.KURU and verb.endswith("来る"):
        return verb[:-1] + _KURU[form][1:] + _te(following, form)
    if kind is Kind.GODAN:
        return _godan(verb, form, following)
    if kind is Kind.ICHIDAN:
        return verb[:-1] + _ICHIDAN_ENDS[form] + _te(following, form)
    ends = _SURU if kind is Kind.SURU else _KURU
    return verb[:-2] + ends[form] + _te(following, form)


def _godan(verb: str, form: Form, following: str) -> str:
    stem, end = verb[:-1], verb[-1]
    row = next((row for row in _ROWS if row[2] == end), "")
    if not row:
        return verb
    if form is Form.TE:
        if verb.endswith(("行く", "いく")):
            return stem + "っ" + _VOICELESS.get(following, following)
        sounds = _VOICED if end in _VOICING else _VOICELESS
        return stem + _BEFORE_TE[end] + sounds.get(following, following)
    ending = row[_GODAN_VOWELS[form]]
    return stem + ending + ("う" if form is Form.VOLITIONAL else "")


def _te(following: str, form: Form) -> str:
    return _VOICELESS.get(following, following) if form is Form.TE else ""
