"""The Japanese sentences of problems and faults with their English ones; data only.

A gap is written <so>, and the English sentence takes what stood there. A gap at the end takes
all the rest; the gap <names> is a list.
"""

from collections.abc import Mapping
from types import MappingProxyType

from snswriter.gui.rule_problem_table import RULE_SENTENCES

_FILES = {
    "<line>行目：": "Line <line>:",
    "<line>行目<column>文字目：": "Line <line>, character <column>:",
    "ファイルの末尾：": "At the end of the file:",
    "ファイルが見つかりません。": "The file was not found.",
    "文字コードがUTF-8ではありません。": "The text is not encoded in UTF-8.",
    "メモ帳などで文字コード「UTF-8」を選んで保存し直してください。": (
        "Save it again with the encoding “UTF-8”, for example in Notepad."
    ),
    "TOMLの書き方に合わない箇所があります。": "Something does not follow the rules of TOML.",
    '引用符「"」や括弧の閉じ忘れがないかご確認ください。': (
        'Please look for a quotation mark (") or a bracket that was not closed.'
    ),
    "ひとつ前の控えを使って始めました。": "The copy from before was used.",
    "もとのファイルを直すか、そのまま設定を保存すると元に戻ります。": (
        "Mend the file itself, or save the settings as they are, and all is as it was."
    ),
    "読めませんでした(<error>)。": "It could not be read (<error>).",
    "場所と権限を確かめてください。": "Please check its place and the permissions.",
    "UTF-8 ではありません(<byte>バイト目)。": "It is not UTF-8 (at byte <byte>).",
    "UTF-8 で保存し直してください。": "Save it again as UTF-8.",
    "TOML として読めません(<error>)。": "It cannot be read as TOML (<error>).",
    "TOMLとして読めません（<error>）。": "It cannot be read as TOML (<error>).",
    "TOMLとして読めませんでした（<error>）。": "It could not be read as TOML (<error>).",
    "その行を直してください。": "Please mend that line.",
    "その行を直すと使えます。": "It can be used once that line is mended.",
    "書き方が合いません（<error>）。": "It is not written as it should be (<error>).",
    "プログラムのファイルの一覧が壊れています。": (
        "The list of the program's own files is damaged."
    ),
    "プログラムのファイルが見つかりません。": "A file of the program is missing.",
    "プログラムのファイルが、配られたときと違っています。": (
        "A file of the program is not as it was delivered."
    ),
    "SNSライターをインストールし直してください。": "Please install snswriter again.",
    "下書きと設定はそのまま残ります。": "Drafts and settings stay as they are.",
}

_DRAFTS = {
    "保存ファイルが見つからなかったため、控えから下書き<count>件を戻しました。": (
        "The stored file was not found, so drafts were brought back from the spare copy: <count>."
    ),
    "保存ファイルが壊れていたため、読み取れた下書き<count>件を移しました。": (
        "The stored file was damaged. Drafts that could be read and were kept: <count>."
    ),
    "保存ファイルに最後の変更がなかったため、控えから下書き<count>件を補いました。": (
        "The stored file lacked the last changes. Drafts completed from the spare copy: <count>."
    ),
    "壊れたファイルは消さずに残してあります。": "The damaged file was kept.",
    "足りない下書きは担当者にご相談ください。": (
        "If a draft is missing, please ask the person in charge."
    ),
    "念のため、下書きの一覧をご確認ください。": (
        "Please look through the list of drafts to be sure."
    ),
}

_ENTRIES = {
    "この項目を書き直してください。": "Please write this field anew.",
    "この項目は空のまま始めました。": "This field was left empty.",
    "この項目は標準の値で始めました。": "The default was used for this field.",
    "この項目は使わずに始めました。": "This entry was left out.",
    "ファイルを直すと使えます。": "It can be used once the file is mended.",
    "この項目は使わずに続けます。": "This entry is left out.",
    "ほかの項目はそのまま使えます。": "The others can be used as they are.",
    "この項目は外して続けます。": "This entry is left out.",
    "「<key>」という項目は使われません。": "The field “<key>” is not used.",
    "「<key>」という項目はありません。": "There is no field “<key>”.",
    "「<near>」の書き間違いではないかご確認ください。": "Was “<near>” meant?",
    "消しても問題ありません。": "It can be deleted.",
    "綴りをご確認ください。": "Please check the spelling.",
    "「<name>」は次のどれかを書きます：<names>。": "“<name>” is one of: <names>.",
    "「<name>」の値を読み取れません。": "The value of “<name>” cannot be read.",
    "「<name>」には<wanted>を書きます（いまは<got>になっています）。": (
        "“<name>” takes <wanted> (now it is <got>)."
    ),
    "「<name>」には<wanted>を書きます。": "“<name>” takes <wanted>.",
    "「<key>」には<wanted>を書いてください（いまは <value>）。": (
        "“<key>” takes <wanted> (now it is <value>)."
    ),
    "「<name>」がありません。": "“<name>” is missing.",
    '<name> = "…" の行を加えてください。': 'Please add the line <name> = "…".',
    "表の形になっていません。": "It is no table.",
    "<words>は<least>から<most>までの整数です。": (
        "The <words> is a whole number from <least> to <most>."
    ),
    "組織の設定では使わない項目です。": "This is no field of the organisation's settings.",
    "使えるのは<names>です。": "These can be used: <names>.",
}

_ACCOUNTS = {
    "「account」は[[account]]という見出しで書きます。": (
        "Accounts are written under the heading [[account]]."
    ),
    "括弧を2つ重ねてください。": "Please use two brackets on each side.",
    "アカウントが[[account]]の形になっていません。": (
        "The account is not written under a heading [[account]]."
    ),
    "見出しから書き直してください。": "Please write it anew from the heading on.",
    "同じid「<id>」が前にもあります。": "The id “<id>” stands further up already.",
    "どちらかのidを別の名前にしてください。": "Please change one of the two ids.",
    '「locked」は項目の名前の並び（["…", "…"]）で書きます。': (
        '“locked” is a list of names of fields (["…", "…"]).'
    ),
    "「profile」は表（[account.profile]）で書きます。": (
        "“profile” is a table ([account.profile])."
    ),
    "「<name>」は[[account.<again>]]で書きます。": "“<name>” is written as [[account.<again>]].",
    "idは半角の英小文字・数字・ハイフンで64文字までです（いまは「<id>」）。": (
        "An id is small Latin letters, digits and hyphens, 64 at most (now it is “<id>”)."
    ),
    '例：id = "koho-x"': 'Example: id = "koho-x"',
    "アカウント名が空です。": "The name of the account is empty.",
    '例：name = "みどり野市 広報課"': 'Example: name = "Midorino City Public Relations"',
    "色は#と6桁の英数字で書きます（いまは「<color>」）。": (
        "A colour is # and six hexadecimal digits (now it is “<color>”)."
    ),
    "運用方針のURLはhttps://から始めます（いまは「<url>」）。": (
        "The address of the policy begins with https:// (now it is “<url>”)."
    ),
    "ブラウザーのアドレス欄からコピーできます。": (
        "It can be copied from the address bar of the browser."
    ),
    "「<entry>」は<field>の書き方に合いません。": "“<entry>” is no value for “<field>”.",
    '例："#みどり野市"': 'Example: "#Midorino"',
    "例：「<example>」": "Example: “<example>”",
    "例：<example>": "Example: <example>",
    "<label>のURLは https:// から始めます（いまは「<value>」）。": (
        "<label>: the address begins with https:// (now it is “<value>”)."
    ),
    "<label>がメールアドレスの形になっていません（いまは「<value>」）。": (
        "<label>: this is no mail address (now it is “<value>”)."
    ),
    "<label>の「<value>」は選べるものの中にありません。": (
        "<label>: “<value>” is none of the choices."
    ),
    "一覧から選び直してください。": "Please choose from the list.",
    "「<mail>」は自治体のドメインのアドレスではないようです。": (
        "“<mail>” does not seem to be in the domain of the municipality."
    ),
    "部署の共有アドレスか、「自治体のドメイン」を見直します。": (
        "Use an address that the section shares, or look at the municipality's domains."
    ),
    "「<mail>」は個人のアドレスのように見えます。": "“<mail>” looks like the address of a person.",
    "異動しても使える、部署の共有アドレスにします。": (
        "Use an address that the section shares, which stays when people move on."
    ),
    "プロフィール文に、個人の考えだという断りがありません。": (
        "The profile text does not say that these are personal views."
    ),
    "プロフィール文に部署の名前（<section>）がありません。": (
        "The profile text does not name the section (<section>)."
    ),
    "どの部署のアカウントか分かるように加えます。": (
        "Add it, so that people know whose account this is."
    ),
    "プロフィール文に、運用方針や紹介ページのURLがありません。": (
        "The profile text lacks the address of the policy or of the page about the account."
    ),
    "「<url>」を加えます。": "Add “<url>”.",
    "フッターの「<name>」に当てはまる項目がありません。": (
        "There is no field for “<name>” in the footer."
    ),
    "差し込める項目の一覧から選び直してください。": (
        "Please choose from the list of fields that can be put in."
    ),
    "フッターの「<name>」に入る内容が、まだ書かれていません。": (
        "What would stand for “<name>” in the footer is not filled in yet."
    ),
    "その項目を書くか、フッターから外してください。": (
        "Please fill in the field, or take it out of the footer."
    ),
}

_FIELDS = {
    "「layer」は書けません。": "“layer” cannot be written.",
    "ファイルのある場所で決まります。": "It follows from where the file lies.",
    "グループのid「<id>」は、もう使われています。": "The id “<id>” of a group is taken already.",
    "項目のid「<id>」は、もう使われています。": "The id “<id>” of a field is taken already.",
    "グループ「<id>」がありません。": "There is no group “<id>”.",
    "kind の「platforms」は、項目を足すときには使えません。": (
        "The kind “platforms” cannot be used for a field that is added."
    ),
    "kind が「choice」の項目には、choices（選べるもの）が要ります。": (
        "A field of the kind “choice” needs choices."
    ),
    "only_if の項目「<id>」がありません。": "There is no field “<id>” for only_if.",
    "idは半角の英小文字・数字・「_」で40文字までです（いまは「<id>」）。": (
        "An id is small Latin letters, digits and “_”, 40 at most (now it is “<id>”)."
    ),
}

_PLATFORMS = {
    "ここに書けるのは [[platform]] だけです。": "Only [[platform]] can stand here.",
    "id に文字がありません（いまは <value>）。": "There is no text in id (now it is <value>).",
    "足りない項目があります（<names>）。": "Some fields are missing (<names>).",
    "<key> は [[<header>]] の表で書いてください（いまは <value>）。": (
        "Write <key> as a table [[<header>]] (now it is <value>)."
    ),
}

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        **_FILES,
        **_DRAFTS,
        **_ENTRIES,
        **_ACCOUNTS,
        **_FIELDS,
        **_PLATFORMS,
        **RULE_SENTENCES,
    }
)
"""English sentences by the Japanese ones."""

WORDS: Mapping[str, str] = MappingProxyType(
    {
        '文字列（"…"）': 'a text ("…")',
        '文字（"…"）': 'a text ("…")',
        "整数": "a whole number",
        "1以上の整数": "a whole number from 1 on",
        "小数": "a decimal number",
        "trueかfalse": "true or false",
        '並び（["…", "…"]）': 'a list (["…", "…"])',
        "表（[…]）": "a table ([…])",
        "日時": "a day and time",
        "日付": "a day",
        "日付（2026-04-01 の形）": "a day (like 2026-04-01)",
        "日付（例：2026-11-20）": "a day (like 2026-11-20)",
        "時刻": "a time",
        "次のどれか：<names>": "one of: <names>",
        "文字の大きさ": "size of letters",
        "画面の部品の大きさ": "size of things on the screen",
        "カーソルの太さ": "width of the cursor",
        "題名": "title",
        "本文": "text",
    }
)
"""What may stand in a gap."""

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "<line>行目": "line <line>",
        "<line>行目<column>文字目": "line <line>, character <column>",
        "<line>行目から": "from line <line> on",
        "ファイルの末尾": "end of the file",
        "<number>件目": "entry <number>",
        "<number>番目": "entry <number>",
        "<name>の<number>件目": "entry <number> of <name>",
        "項目：<name>の<number>件目": "field: entry <number> of <name>",
        "項目：<field>": "field: <field>",
        "id：<id>": "id: <id>",
        "<name>（<mark>）": "<name> (<mark>)",
    }
)
"""Where in a file something is."""
