"""The Japanese sentences about rules, words and templates with their English ones; data only.

Written as in `problem_table`, which takes them in.
"""

from collections.abc import Mapping
from types import MappingProxyType

_TEMPLATES = {
    "ほかのひな形は使えます。": "The other templates can be used.",
    "組織または所属が変更しないと決めたひな形と同じidなので、配られたほうを使います。": (
        "It has the id of a template that the organisation or section locked; that one is used."
    ),
    "idを別の名前に変えると、両方使えます。": "With another id, both can be used.",
    "新しい版のsnswriterのためのひな形なので、使わずにそのまま残しました。": (
        "These templates are for a newer snswriter, so they were left as they are."
    ),
    "ひな形は [[template]] という見出しで始めてください。": (
        "Please begin a template with the heading [[template]]."
    ),
    "<part>が空です。": "The <part> is empty.",
    "書き入れると使えます。": "It can be used once that is filled in.",
    "空欄の「{{」と「}}」の数が合わないか、途中で改行しています。": (
        "A blank lacks its “{{” or “}}”, or has a line break inside."
    ),
    "そろえると使えます。": "It can be used once that is mended.",
    "項目の書き方に誤りがあります（<error>）。": (
        "A field is not written as it should be (<error>)."
    ),
    "このひな形は外して続けます。": "This template is left out.",
}

_RULES = {
    "辞書として読めません(<error>)。": "It cannot be read as a dictionary (<error>).",
    "書き方が規則ファイルの形と合いません(<error>)。": (
        "It is not written as a rule file should be (<error>)."
    ),
    "項目の書き方に誤りがあります(<error>)。": "A field is not written as it should be (<error>).",
    "この規則は外して続けます。": "This rule is left out.",
    "idの「<id>」は別のガイドラインで使われています。": (
        "The id “<id>” is that of another guideline."
    ),
    "条項のid「<id>」が二度使われています。": "The id “<id>” of a clause is used twice.",
    "別のidにすると使えます。": "It can be used once the id is another one.",
    "ガイドラインとして読めません(<error>)。": "It cannot be read as a guideline (<error>).",
    "書き方を確かめてください。": "Please check how it is written.",
    "新しい版のsnswriterのためのガイドラインなので、使わずにそのまま残しました。": (
        "This guideline is for a newer snswriter, so it was left as it is."
    ),
    "snswriterを新しい版に更新してください。": "Please update snswriter.",
    "同じ id の規則がすでにあります。": "There is a rule with this id already.",
    "id を変えてください。": "Please change the id.",
    "「<name>」という語のリストか断片は、<file>にもうあります。": (
        "There is a word list or fragment “<name>” already, in <file>."
    ),
    "前のものがそのまま使われます。": "That one is used.",
    "別の名前にしてください。": "Please choose another name.",
    "条項「<id>」が挙げている規則がありません。": (
        "The rule that the clause “<id>” names does not exist."
    ),
    "id を確かめてください。": "Please check the id.",
    "この id の規則はありません。": "There is no rule with this id.",
    "「snswriter rules list」で id を確かめてください。": (
        "Please look the id up with “snswriter rules list”."
    ),
    "変更の理由(reason)を書いてください。": "Please give the reason of the change.",
    "理由のない変更は使いません。": "A change without a reason is not used.",
    "off = true か severity のどちらかを書いてください。": (
        "Please write either off = true or a severity."
    ),
    "断片({名前})が互いを呼び合っています。": "Fragments ({name}) call each other.",
    "「<name>」という語のリストや断片がありません。": (
        "There is no word list or fragment “<name>”."
    ),
    "「<name>」という認識器はありません。": "There is no recognizer “<name>”.",
    "「<name>」に要るファイルを読めません（<error>）。": (
        "A file that “<name>” needs cannot be read (<error>)."
    ),
    "プログラムを入れ直してください。": "Please install the program again.",
    "空の語句があります。": "There is an empty phrase.",
    "正規表現「<source>」を読めません(<error>)。": (
        "The regular expression “<source>” cannot be read (<error>)."
    ),
    "正規表現「<source>」は空の文字列にも一致します。": (
        "The regular expression “<source>” matches an empty text, too."
    ),
    "「<source>」は空の一致を許します。": "“<source>” allows a match of nothing.",
    "必ず現れる語を一つ入れてください。": "Please put in one word that must be there.",
    "「<source>」は要素が多すぎます(<most>個まで)。": (
        "“<source>” has too many elements (<most> at most)."
    ),
    "「<word>」: 「…」のあとに 1～<most> の数字を書いてください。": (
        "“<word>”: write a number from 1 to <most> after “…”."
    ),
    "「<part>」: 空の要素です。": "“<part>”: an element is empty.",
    "「<name>」という語のリストがありません。": "There is no word list “<name>”.",
}

_EXAMPLES = {
    "悪い例(bad)と良い例(good)を一つ以上書いてください。": (
        "Please write at least one bad and one good example."
    ),
    "id は分類名で始めてください(期待「<id>」)。": (
        "Please begin the id with the category (expected: “<id>”)."
    ),
    "悪い例「<example>」に《》の印がありません。": "The bad example “<example>” lacks its marks.",
    "悪い例「<example>」: 期待 <wanted>、実際 <found>。": (
        "Bad example “<example>”: expected <wanted>, found <found>."
    ),
    "良い例「<example>」: 期待 指摘なし、実際 <found>。": (
        "Good example “<example>”: expected nothing, found <found>."
    ),
    "例外の例「<example>」に、その例外の語が見つかりません。": (
        "The words of the exception are not in its example “<example>”."
    ),
    "言いかえ「<word>」にしても「<example>」の指摘が消えません。": (
        "With “<word>” instead, “<example>” is still reported."
    ),
    "例外の例「<example>」で指摘が消えません。": (
        "The example “<example>” of an exception is still reported."
    ),
}

_OWN_WORDS = {
    "言葉が空です。": "There is no word yet.",
    "注意したい言葉を書き入れてください。": "Please enter the word to look out for.",
    "言葉は1行、<most>文字までです。": "A word is one line of <most> characters at most.",
    "短い言葉に分けてください。": "Please split it into shorter ones.",
    "《》は規則の印に使うため、言葉に入れられません。": (
        "The double angle brackets are marks of the rules, so no word can hold them."
    ),
    "《》を除いてください。": "Please take them out.",
    "理由が空です。": "There is no reason yet.",
    "あとで読む人のために、なぜ注意するのかを一言書いてください。": (
        "Please say in a few words why, for those who read it later."
    ),
    "分類を変えるときは、この言葉を削除して、新しく加えてください。": (
        "To change the category, delete this word and add it anew."
    ),
    "言いかえに元の言葉が入っているため、直しても指摘が消えません。": (
        "What to write instead holds the word itself, so it would still be reported."
    ),
    "別の言いかえにしてください。": "Please write something else instead.",
    "この言葉は、単語の区切りでは見つけられません。": (
        "This word cannot be found where words begin and end."
    ),
    "「ほかの言葉の中でも見つける」を選ぶと使えます。": (
        "It can be used once it is looked for inside other words, too."
    ),
    "規則として確かめられませんでした（<told>）。": "It could not be proved as a rule (<told>).",
    "言葉を変えてみてください。": "Please try another word.",
}

RULE_SENTENCES: Mapping[str, str] = MappingProxyType(
    {**_TEMPLATES, **_RULES, **_EXAMPLES, **_OWN_WORDS}
)
"""English sentences by the Japanese ones."""
