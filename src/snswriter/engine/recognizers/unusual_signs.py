"""Emoji, decorated letters, combining marks and other signs outside plain Japanese text.

Most lines hold none of them; one look at a line tells, and only then the kinds are told apart.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from snswriter.engine.document import Document
from snswriter.engine.passage import Passage
from snswriter.engine.recognizer import ByLine, Context, Hit, Options, Recognizer
from snswriter.text.span import Span

_UNUSUAL = re.compile("[^ -~\t\u3000-\u30ff\u4e00-\u9fff\uff00-\uffe6①-⑳→←↑↓°×÷±…‥―–—‘’“”′″※§¶]")
_PICTURE = (
    "[\U0001f1e6-\U0001f1ff\U0001f200-\U0001f2ff\U0001f300-\U0001faff\u2600-\u2604\u2607-\u2638"
    "\u263a-\u2668\u266c-\u26ff\u2702-\u27bf\u231a\u231b\u23e9-\u23f3\u2b50\u2b55\u203c\u2049]"
)
_EMOJI = (
    rf"(?:{_PICTURE}[\ufe0e\ufe0f]?[\U0001f3fb-\U0001f3ff]?"
    rf"(?:\u200d{_PICTURE}\ufe0f?[\U0001f3fb-\U0001f3ff]?)*)"
)
_KANA_KANJI = "[一-龠々ぁ-んァ-ヶー]"
_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20dd\u20e4-\u20f0]"
_SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"
_TURNED = "ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ"
_BOXED = "[\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189]"
_DECORATED = re.compile(
    "[\U0001d400-\U0001d7ff]+(?:[ ,.!&'-]*[\U0001d400-\U0001d7ff]+)*"
    f"|{_BOXED}(?:[ \ufe0f]*{_BOXED}\ufe0f?)+"
    f"|[Ⓐ-ⓩ]{{3,}}|[⒜-⒵]{{2,}}|[{_SMALL_CAPITALS}]{{3,}}|[a-z]*[{_TURNED}]{{2,}}[a-z{_TURNED}]*"
    "|[ℂℍℕℙℚℝℤℬℰℱℋℐℒℳℛℯℊℴ]{3,}|[꧁꧂༺༻☬✿❀❁꒰꒱]+"
    "|[㈠-㉃㉠-㉿㊀-㊰]{2,}"
)
_COMBINED = re.compile(
    rf"(?:[^\s\u0300-\u036f]{_MARK}+){{2,}}(?:円|人|名|時|日|%|%|回)?"
    "|[^\\sa-zA-Z][\u0332\u0333\u0335-\u0338\u033f\u0305]+"
)
_RUN = re.compile(rf"{_EMOJI}(?:[ \u3000]?{_EMOJI}){{2,}}")
_AS_WORD = re.compile(
    rf"(?:(?<=[はがをにでのもとへや、。\s一-龠ァ-ヶー])|^){_EMOJI}(?:で|を|が|は|に|の|も|や|と|へ|から|まで)"
    rf"(?:[一-龠、])|{_EMOJI}(?:(?:の)?(?:とき|場合|日|予報|なら|だったら)|です(?=[。!!]|$)"
    r"|禁止|厳禁|注意|OK|NG|無料|あり|なし|可|不可)"
)
_SIGN = "[★☆♪♡♥◆◇●○■□*＊･•♦✿❤~〜～／/|｜_＿]"
_SPLIT = re.compile(
    rf"{_KANA_KANJI}{{1,2}}{_EMOJI}(?:{_KANA_KANJI}{{1,2}}{_EMOJI})+{_KANA_KANJI}{{1,2}}"
    rf"|(?:{_KANA_KANJI}{_SIGN}){{3,}}{_KANA_KANJI}?"
)
_INVISIBLE = re.compile(
    "[\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f]+"
    "|(?<=[一-龠ぁ-んァ-ヶ])[\u200c\u200d]+(?=[一-龠ぁ-んァ-ヶ])"
)
_PRIVATE = re.compile(
    "[\ue000-\uf8ff\ufffd\U000f0000-\U000ffffd]+"
    "|(?:[ãâäåæçèé][\u0080-\u00bf]){2,}|(?:縺|繧|繝|譁|蟄){2,}"
)
_GARBLED = frozenset("縺繧繝譁蟄")


def unusual(passage: Passage) -> bool:
    """Tell whether a line holds a sign outside plain Japanese text."""
    raw = passage.raw
    return _UNUSUAL.search(raw) is not None or not _GARBLED.isdisjoint(raw)


def _finder(pattern: "re.Pattern[str]") -> Recognizer:
    def find(document: Document, context: Context, options: Options) -> Iterator[Hit]:
        for number, line in enumerate(document.lines):
            if line.passage.extract(unusual):
                for found in pattern.finditer(line.passage.raw):
                    yield Hit(number, line.passage.folded_span(Span(*found.span())))

    return ByLine(find, unusual)


UNUSUAL_SIGN_RECOGNIZERS: Mapping[str, Recognizer] = MappingProxyType(
    {
        "decorated_letters": _finder(_DECORATED),
        "combined_marks": _finder(_COMBINED),
        "emoji_runs": _finder(_RUN),
        "emoji_as_words": _finder(_AS_WORD),
        "split_letters": _finder(_SPLIT),
        "invisible_signs": _finder(_INVISIBLE),
        "private_signs": _finder(_PRIVATE),
    }
)
