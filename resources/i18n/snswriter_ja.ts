<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AccountBanner</name>
    <message>
        <source>Change account</source>
        <translation>アカウントを変える</translation>
    </message>
    <message>
        <source>No account chosen</source>
        <translation>アカウント未選択</translation>
    </message>
    <message>
        <source>Account: {name}</source>
        <translation>アカウント：{name}</translation>
    </message>
    <message>
        <source>Choose the account that this post is for.</source>
        <translation>どのアカウントの投稿か、選んでください。</translation>
    </message>
    <message>
        <source>Private account, for checking only</source>
        <translation>私用（点検のみ）</translation>
    </message>
</context>
<context>
    <name>AccountBasics</name>
    <message>
        <source>Colour of the banner</source>
        <translation>帯の色を選ぶ</translation>
    </message>
    <message>
        <source>Id of the account</source>
        <translation>アカウントのid</translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation>アカウントの種類</translation>
    </message>
    <message>
        <source>Official account of the office</source>
        <translation>自治体の公式アカウント</translation>
    </message>
    <message>
        <source>Private account, only for checking; never copied from here</source>
        <translation>個人のアカウント（点検だけに使い、ここからはコピーしません）</translation>
    </message>
    <message>
        <source>Guidelines that it follows</source>
        <translation>従うガイドライン</translation>
    </message>
    <message>
        <source>They decide what is asked for here and how grave findings are.</source>
        <translation>選んだものに合わせて、ここで求める項目と点検の重さが変わります。</translation>
    </message>
    <message>
        <source>Small letters and digits. It cannot be changed later.</source>
        <translation>半角の英小文字と数字で付けます。あとから変えられません。</translation>
    </message>
</context>
<context>
    <name>AccountDesk</name>
    <message>
        <source>and {number} more to be seen to</source>
        <translation>ほか{number}件あります</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>保存しました：{file}</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>New account</source>
        <translation>新しいアカウント</translation>
    </message>
    <message>
        <source>Disclaimer of private use, in the profile text</source>
        <translation>個人の立場の断り書き（プロフィール文に入れます）</translation>
    </message>
    <message>
        <source>Start using it</source>
        <translation>使い始める</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>フッター</translation>
    </message>
    <message>
        <source>Steps on record</source>
        <translation>手順の記録</translation>
    </message>
    <message>
        <source>Still asked for: {number} ({names})</source>
        <translation>あと{number}件、求められています（{names}）</translation>
    </message>
    <message>
        <source>Please look at the remarks beside the fields.</source>
        <translation>項目のそばの注意をご覧ください。</translation>
    </message>
    <message>
        <source>Everything that its guidelines ask for is there.</source>
        <translation>ガイドラインが求める項目は、すべてそろっています。</translation>
    </message>
    <message>
        <source>Everything is there. The account can be used from now on.</source>
        <translation>すべてそろいました。このアカウントを使い始められます。</translation>
    </message>
    <message>
        <source>This is no day or number. Write a day like 2026-04-01.</source>
        <translation>日付や数として読み取れません。日付は 2026-04-01 のように書いてください。</translation>
    </message>
    <message>
        <source>Another account has this id already.</source>
        <translation>このidは、別のアカウントが使っています。別のidにしてください。</translation>
    </message>
</context>
<context>
    <name>AccountsWindow</name>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新規…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>写して作る…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>閉じる手続き</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>書類を作る</translation>
    </message>
    <message>
        <source>Public policy as a web page…</source>
        <translation>運用方針をホームページ用に…</translation>
    </message>
    <message>
        <source>Public policy as text…</source>
        <translation>運用方針を文字だけで…</translation>
    </message>
    <message>
        <source>List of all official accounts as a web page…</source>
        <translation>公式アカウント一覧をホームページ用に…</translation>
    </message>
    <message>
        <source>List of all official accounts for Excel…</source>
        <translation>公式アカウント一覧をExcel用に…</translation>
    </message>
    <message>
        <source>Hand-over sheet as PDF…</source>
        <translation>引継書をPDFで…</translation>
    </message>
    <message>
        <source>Hand-over sheet as a web page…</source>
        <translation>引継書をHTMLで…</translation>
    </message>
    <message>
        <source>Steps on record as PDF…</source>
        <translation>手順の記録をPDFで…</translation>
    </message>
    <message>
        <source>To be seen to</source>
        <translation>そろそろすること</translation>
    </message>
    <message>
        <source>Nothing just now.</source>
        <translation>いまはありません。</translation>
    </message>
    <message>
        <source>[private, for checking only]</source>
        <translation>［個人・点検用］</translation>
    </message>
    <message>
        <source>[being prepared]</source>
        <translation>［準備中］</translation>
    </message>
    <message>
        <source>[closed]</source>
        <translation>［閉鎖］</translation>
    </message>
    <message>
        <source>There is no account yet. Begin with “New…”.</source>
        <translation>アカウントはまだありません。「新規…」から始めてください。</translation>
    </message>
    <message>
        <source>From the organisation; your changes are kept for you only.</source>
        <translation>組織から配られた設定です。変えた内容は、あなたのパソコンにだけ残ります。</translation>
    </message>
    <message>
        <source>From the section; your changes are kept for you only.</source>
        <translation>部署から配られた設定です。変えた内容は、あなたのパソコンにだけ残ります。</translation>
    </message>
    <message>
        <source>From your own file.</source>
        <translation>あなたのパソコンで作った設定です。</translation>
    </message>
    <message>
        <source>Follows: {guidelines}</source>
        <translation>従うガイドライン：{guidelines}</translation>
    </message>
    <message>
        <source>In use, but still to be filled in or put on record: {names}</source>
        <translation>使用中ですが、まだ書かれていない項目や残っていない手順があります：{names}</translation>
    </message>
</context>
<context>
    <name>Aid</name>
    <message>
        <source>The first {most} of {number}.</source>
        <translation>{number}件のうち、はじめの{most}件です。</translation>
    </message>
    <message>
        <source>Change to {text}</source>
        <translation>「{text}」に直す</translation>
    </message>
    <message>
        <source>What makes the text hard</source>
        <translation>難しいところ</translation>
    </message>
    <message>
        <source>Nothing here is hard by these measures.</source>
        <translation>この目安では、難しいところは見つかりませんでした。</translation>
    </message>
    <message>
        <source>These measure the form only: length, kanji, words. Whether it is understood, readers can tell. Kanji count by the school year in which they are taught.</source>
        <translation>長さ・漢字・言葉という形だけを測った目安です。伝わるかどうかは、読む人に聞くのがいちばん確かです。漢字は、学校で習う学年で数えています。</translation>
    </message>
    <message>
        <source>Kanji and their readings</source>
        <translation>漢字と読み</translation>
    </message>
    <message>
        <source>There are no kanji without a reading.</source>
        <translation>読みの付いていない漢字はありません。</translation>
    </message>
    <message>
        <source>Readings go behind the kanji in brackets, and they count as characters. Dates, numbers, addresses and hashtags are left alone. Names come from a dictionary: please confirm them.</source>
        <translation>漢字の後ろに（&#x3000;）で読みを付けます。文字数に数えられます。日付・数・URL・ハッシュタグには付けません。名前の読みは辞書によるものなので、確かめてください。</translation>
    </message>
    <message>
        <source>Only where a word comes first</source>
        <translation>同じ言葉は、最初だけに付ける</translation>
    </message>
    <message>
        <source>Add readings to the selection, or to the whole text</source>
        <translation>選んだところ（なければ全文）に付ける</translation>
    </message>
    <message>
        <source>To read aloud</source>
        <translation>読み合わせるもの</translation>
    </message>
    <message>
        <source>There are no dates, numbers or names in the text.</source>
        <translation>日付・数・名前は、本文にありません。</translation>
    </message>
    <message>
        <source>One person reads the source aloud, the other looks at the post and ticks what agrees. Space ticks; a tick goes when what it stands at changes.</source>
        <translation>1人が元の資料を声に出して読み、もう1人が投稿文を見て、合っていたら印を付けます。スペースキーでも付きます。そこの言葉が変わると、印は消えます。</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>一覧をコピー</translation>
    </message>
    <message>
        <source>PDF to print…</source>
        <translation>印刷用PDF…</translation>
    </message>
    <message>
        <source>Take all ticks away</source>
        <translation>印をすべて消す</translation>
    </message>
    <message>
        <source>{done} of {number} ticked off.</source>
        <translation>{number}件のうち{done}件を確かめました。</translation>
    </message>
    <message>
        <source>The dictionary cannot read this. Please add the reading by hand.</source>
        <translation>辞書に読みがありません。お手数ですが、手で付けてください。</translation>
    </message>
    <message>
        <source>Please confirm the reading.</source>
        <translation>読みを確かめてください。</translation>
    </message>
    <message>
        <source>{number} places.</source>
        <translation>{number}か所あります。</translation>
    </message>
    <message>
        <source>Change all</source>
        <translation>すべてそろえる</translation>
    </message>
    <message>
        <source>Is “{word}” right, and not “{other}”?</source>
        <translation>「{word}」で合っていますか（「{other}」ではありませんか）</translation>
    </message>
    <message>
        <source>Both are in the text.</source>
        <translation>両方の言葉が本文にあります。</translation>
    </message>
    <message>
        <source>Nothing to measure yet</source>
        <translation>まだ測るものがありません</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>やさしい</translation>
    </message>
    <message>
        <source>Fairly plain</source>
        <translation>だいたいやさしい</translation>
    </message>
    <message>
        <source>Rather hard</source>
        <translation>少し難しい</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>難しい</translation>
    </message>
    <message>
        <source>from 4th year of primary school</source>
        <translation>小学4年生ごろから</translation>
    </message>
    <message>
        <source>from the end of primary school</source>
        <translation>小学校を終えるころから</translation>
    </message>
    <message>
        <source>from secondary school</source>
        <translation>中学生ごろから</translation>
    </message>
    <message>
        <source>for adults used to reading</source>
        <translation>読み慣れた大人向け</translation>
    </message>
    <message>
        <source>{plain} of {all} sentences and lines have nothing hard. Sentences have {length} characters on average; {share} % of the text is kanji.</source>
        <translation>{all}の文や行のうち、{plain}には難しいところがありません。文の長さは平均{length}字、漢字は全体の{share}％です。</translation>
    </message>
    <message>
        <source>Reading level: {step} (kanji: {kanji}; length of sentences: {length}).</source>
        <translation>読みやすさの目安：{step}（漢字：{kanji}／文の長さ：{length}）</translation>
    </message>
    <message>
        <source>Long: {number} characters. Say one thing in a sentence, in about 50.</source>
        <translation>{number}字の長い文です。一つの文に一つのことだけ書き、50字くらいで切ると伝わります。</translation>
    </message>
    <message>
        <source>{number} kanji in one sentence. Cut it, or use everyday words.</source>
        <translation>一つの文に漢字が{number}字あります。文を分けるか、ふだんの言葉にすると読みやすくなります。</translation>
    </message>
    <message>
        <source>A hard word for some readers.</source>
        <translation>読む人によっては難しい言葉です。</translation>
    </message>
    <message>
        <source>れる or られる. Say who does it: 行われる → 行う.</source>
        <translation>「れる・られる」です。だれがするのかを書くと伝わります（行われる→行う）。</translation>
    </message>
    <message>
        <source>Very polite. です and ます are polite enough.</source>
        <translation>とても丁寧な言い方です。「です・ます」で十分に丁寧です。</translation>
    </message>
    <message>
        <source>Two negations. Say it without.</source>
        <translation>打ち消しが重なっています。打ち消しを使わない言い方にすると、一度で伝わります。</translation>
    </message>
    <message>
        <source>Helping words are written in kana.</source>
        <translation>ほかの言葉を助ける言葉は、ひらがなで書きます。</translation>
    </message>
    <message>
        <source>こと, とき, ため and their like are written in kana.</source>
        <translation>「こと」「とき」「ため」などは、ひらがなで書きます。</translation>
    </message>
    <message>
        <source>Usually written in kana.</source>
        <translation>ふつうは、ひらがなで書きます。</translation>
    </message>
    <message>
        <source>For the public, ご and お are written in kana.</source>
        <translation>広報では「ご」「お」をひらがなで書くと、やわらかくなります。</translation>
    </message>
    <message>
        <source>Usual okurigana.</source>
        <translation>ふつうの送り仮名です。</translation>
    </message>
    <message>
        <source>Right in official documents; for the public, plainer words read better.</source>
        <translation>公用文では正しい書き方です。広報では、ふだんの言葉のほうが読みやすくなります。</translation>
    </message>
    <message>
        <source>Two widths are mixed; this is the rarer one.</source>
        <translation>全角と半角がまざっています。少ないほうに印を付けています。</translation>
    </message>
    <message>
        <source>Commas make large numbers easier to read.</source>
        <translation>大きい数は、コンマで区切ると読みやすくなります。</translation>
    </message>
    <message>
        <source>Commas and full stops are 、 and 。</source>
        <translation>読点は「、」、句点は「。」にします。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人の名前</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>施設</translation>
    </message>
    <message>
        <source>Address on the web</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>{spoken} (please confirm)</source>
        <translation>{spoken}（要確認）</translation>
    </message>
    <message>
        <source>letter by letter</source>
        <translation>1文字ずつ確かめます</translation>
    </message>
    <message>
        <source>{weekday}, if {year} is meant</source>
        <translation>{year}年なら{weekday}</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>書き方の案</translation>
    </message>
    <message>
        <source>Spelling agrees with what is usual in texts for the public.</source>
        <translation>広報でふつうの書き方になっています。</translation>
    </message>
    <message>
        <source>Words with a contrary</source>
        <translation>反対の言葉がある言葉</translation>
    </message>
    <message>
        <source>There are no words that are easily mixed up with their contrary.</source>
        <translation>反対の言葉と取り違えやすい言葉はありません。</translation>
    </message>
</context>
<context>
    <name>AidsDesk</name>
    <message>
        <source>Writing aids</source>
        <translation>書き方の手助け</translation>
    </message>
    <message>
        <source>Read dates and names aloud</source>
        <translation>日付や名前を読み合わせる</translation>
    </message>
    <message>
        <source>Add furigana</source>
        <translation>ふりがなを付ける</translation>
    </message>
</context>
<context>
    <name>AidsWindow</name>
    <message>
        <source>Writing aids</source>
        <translation>書き方の手助け</translation>
    </message>
    <message>
        <source>Plain words</source>
        <translation>やさしさ</translation>
    </message>
    <message>
        <source>Furigana</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>公用文</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>読み合わせ</translation>
    </message>
    <message>
        <source>Opposites</source>
        <translation>反対の言葉</translation>
    </message>
    <message>
        <source>The dictionary of Japanese is missing, so there are no aids.</source>
        <translation>日本語の辞書が見つからないため、手助けを出せません。書くことは、そのまま続けられます。</translation>
    </message>
</context>
<context>
    <name>AidsWork</name>
    <message>
        <source>The list is on the clipboard.</source>
        <translation>一覧をコピーしました。</translation>
    </message>
    <message>
        <source>There are no kanji without a reading here.</source>
        <translation>ここには、読みの付いていない漢字はありません。</translation>
    </message>
    <message>
        <source>Readings added: {number}.</source>
        <translation>読みを{number}か所に付けました。</translation>
    </message>
    <message>
        <source>Please confirm: {words}</source>
        <translation>確かめてください：{words}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>reading-list</source>
        <translation>読み合わせ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>保存しました：{file}</translation>
    </message>
</context>
<context>
    <name>Allowances</name>
    <message>
        <source>Hashtags</source>
        <translation>ハッシュタグ</translation>
    </message>
    <message>
        <source>Length of a hashtag</source>
        <translation>ハッシュタグの長さ</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>宛先（@〜）</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Size of a picture</source>
        <translation>画像の大きさ</translation>
    </message>
    <message>
        <source>Description of a picture</source>
        <translation>画像の説明（代替テキスト）</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>閲覧注意の見出し</translation>
    </message>
    <message>
        <source>Speech bubbles</source>
        <translation>吹き出し</translation>
    </message>
</context>
<context>
    <name>Blank</name>
    <message>
        <source>Text</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所・名前</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>選択</translation>
    </message>
</context>
<context>
    <name>BlankStrip</name>
    <message>
        <source>To the next blank (Tab)</source>
        <translation>次の空欄へ（Tab）</translation>
    </message>
    <message>
        <source>The day just written lacks its weekday: {weekday}.</source>
        <translation>いま書いた日付に曜日を付けられます：{weekday}</translation>
    </message>
    <message>
        <source>Blanks to fill in: {number}. Now: {name}</source>
        <translation>空欄はあと{number}か所です。いま：{name}</translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <translation>例：{example}</translation>
    </message>
    <message>
        <source>Add {weekday}</source>
        <translation>{weekday}を付ける</translation>
    </message>
    <message>
        <source>Choose the day…</source>
        <translation>カレンダーから選ぶ…</translation>
    </message>
</context>
<context>
    <name>CardBody</name>
    <message>
        <source>Examples</source>
        <translation>例を見る</translation>
    </message>
    <message>
        <source>Leave as it is…</source>
        <translation>そのままにする…</translation>
    </message>
    <message>
        <source>This stands in the footer of the account, not in your text.</source>
        <translation>本文ではなく、アカウントの固定の末尾にある言葉です。</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Close and go on writing</source>
        <translation>閉じて本文に戻る</translation>
    </message>
</context>
<context>
    <name>Category</name>
    <message>
        <source>Readability (special characters)</source>
        <translation>読みやすさ(機種依存文字など)</translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation>あいまいさ</translation>
    </message>
    <message>
        <source>Advertising and sales</source>
        <translation>広告・営利</translation>
    </message>
    <message>
        <source>Secrets and internal matters</source>
        <translation>秘密・内部情報</translation>
    </message>
    <message>
        <source>Defamation</source>
        <translation>誹謗中傷</translation>
    </message>
    <message>
        <source>Terms for disasters</source>
        <translation>防災用語</translation>
    </message>
    <message>
        <source>Discrimination</source>
        <translation>差別</translation>
    </message>
    <message>
        <source>Disruption</source>
        <translation>情報交換の妨げ</translation>
    </message>
    <message>
        <source>Facts (days, figures)</source>
        <translation>事実(日付・数字)</translation>
    </message>
    <message>
        <source>Dangerous links</source>
        <translation>危険なリンク</translation>
    </message>
    <message>
        <source>Unlawful conduct</source>
        <translation>違法・不当な行為</translation>
    </message>
    <message>
        <source>Fairness and neutrality</source>
        <translation>公正・中立</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Obscenity</source>
        <translation>わいせつな表現</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>個人情報</translation>
    </message>
    <message>
        <source>Unfinished places</source>
        <translation>書きかけの残り</translation>
    </message>
    <message>
        <source>Plain language</source>
        <translation>やさしい言葉</translation>
    </message>
    <message>
        <source>Politics and religion</source>
        <translation>政治・宗教</translation>
    </message>
    <message>
        <source>Public order and morals</source>
        <translation>公序良俗</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Copyright and portrait rights</source>
        <translation>著作権・肖像権</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>言葉づかい</translation>
    </message>
    <message>
        <source>Undecided policies</source>
        <translation>決まっていない方針</translation>
    </message>
    <message>
        <source>Unverified information</source>
        <translation>確かめていない情報</translation>
    </message>
</context>
<context>
    <name>CategoryFilter</name>
    <message>
        <source>Show findings of this category</source>
        <translation>表示する指摘の分類</translation>
    </message>
    <message>
        <source>All categories ({number})</source>
        <translation>すべての分類（{number}）</translation>
    </message>
</context>
<context>
    <name>ChecklistPanel</name>
    <message>
        <source>With your own eyes</source>
        <translation>人の目で確かめる</translation>
    </message>
    <message>
        <source>The questions appear once something is written.</source>
        <translation>本文を書くと、確かめる事柄が出ます。</translation>
    </message>
    <message>
        <source>You have looked at everything. Thank you!</source>
        <translation>すべて確かめました。おつかれさまです。</translation>
    </message>
    <message>
        <source>{done} of {number} looked at. Ticks hold for exactly this text.</source>
        <translation>{number}件のうち{done}件を確かめました。本文を変えると、もう一度確かめます。</translation>
    </message>
</context>
<context>
    <name>ClauseDetails</name>
    <message>
        <source>Clause</source>
        <translation>条項</translation>
    </message>
    <message>
        <source>Choose a clause on the left.</source>
        <translation>左の一覧から条項を選んでください。</translation>
    </message>
    <message>
        <source>checked in the text</source>
        <translation>本文の点検</translation>
    </message>
    <message>
        <source>asked before posting</source>
        <translation>投稿前の確認</translation>
    </message>
    <message>
        <source>a step that is recorded</source>
        <translation>手順の記録</translation>
    </message>
    <message>
        <source>kept with the account</source>
        <translation>アカウントの設定</translation>
    </message>
    <message>
        <source>helped by a template</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>told in the help</source>
        <translation>ヘルプでの説明</translation>
    </message>
    <message>
        <source>How it is kept: {ways}</source>
        <translation>このプログラムでの支え方：{ways}</translation>
    </message>
</context>
<context>
    <name>ClauseRows</name>
    <message>
        <source>Also: {clauses}</source>
        <translation>ほかに：{clauses}</translation>
    </message>
    <message>
        <source>Read {clause} in the guideline</source>
        <translation>ガイドラインの{clause}を開く</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Empty the field</source>
        <translation>入力を消す</translation>
    </message>
</context>
<context>
    <name>ClosingDesk</name>
    <message>
        <source>{name} goes from the list, and its sign-in data from the keychain of this PC. Its drafts stay. To close an account that is in use, choose “Close…” instead.</source>
        <translation>「{name}」を一覧から外し、サインイン情報をこのパソコンの保管庫から消します。下書きは残ります。使っているアカウントをやめるときは、「閉じる手続き」を選んでください。</translation>
    </message>
    <message>
        <source>Your own changes of {name} go, and it is again as the office gives it. Drafts and sign-in data stay.</source>
        <translation>「{name}」に加えたご自分の変更を取り消し、組織から配られた内容に戻します。下書きとサインイン情報は残ります。</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>Undo my changes</source>
        <translation>変更を取り消す</translation>
    </message>
    <message>
        <source>No</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Close {name}</source>
        <translation>「{name}」を閉じる</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>行う人</translation>
    </message>
    <message>
        <source>Note, e.g. number of a paper</source>
        <translation>メモ（例：文書番号）</translation>
    </message>
    <message>
        <source>Folder for the archive</source>
        <translation>書き出し先のフォルダー</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>アカウントを閉じる</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>続きはあとで</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必要</translation>
    </message>
    <message>
        <source>where it applies</source>
        <translation>当てはまるとき</translation>
    </message>
    <message>
        <source>This step is not on record.</source>
        <translation>この手順は、まだ記録に残していません。</translation>
    </message>
    <message>
        <source>Still to be done: {number}</source>
        <translation>あと{number}件の手順が残っています。</translation>
    </message>
    <message>
        <source>Everything is on record. The account can be closed.</source>
        <translation>手順がすべて残りました。アカウントを閉じられます。</translation>
    </message>
    <message>
        <source>Export now</source>
        <translation>いま書き出す</translation>
    </message>
    <message>
        <source>Delete from the keychain…</source>
        <translation>保管庫から消す…</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>Who does it, with a note if you like; both go on record with today&apos;s date.</source>
        <translation>行う人と、必要ならメモを書きます。今日の日付と一緒に記録に残ります。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Writing the archive…</source>
        <translation>書き出しています…</translation>
    </message>
    <message>
        <source>All sign-in data of {name} will be gone from the keychain of this PC.</source>
        <translation>このパソコンの保管庫から「{name}」のサインイン情報をすべて消します。</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>すべて消す</translation>
    </message>
    <message>
        <source>No</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>保管庫に問い合わせています…</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Copy the code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>good for {seconds} s</source>
        <translation>あと {seconds} 秒使えます</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Command to look for</source>
        <translation>探すコマンド</translation>
    </message>
    <message>
        <source>A word of the command, in any script</source>
        <translation>コマンドの言葉（ひらがな・ローマ字・英語でも）</translation>
    </message>
    <message>
        <source>No command answers to this. Try another word.</source>
        <translation>合うコマンドがありません。別の言葉でお試しください。</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Before copying</source>
        <translation>コピーの前に</translation>
    </message>
    <message>
        <source>I have looked at all of this</source>
        <translation>すべて確認しました</translation>
    </message>
    <message>
        <source>Copy all the same</source>
        <translation>このままコピー</translation>
    </message>
    <message>
        <source>Go back and mend</source>
        <translation>戻って直す</translation>
    </message>
    <message>
        <source>Something in this post should be mended before it goes out.</source>
        <translation>投稿の前に、直しておきたいところがあります。</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>ほか{number}件</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Still getting ready to check. The post is copied once that is done.</source>
        <translation>点検の準備中です。点検が済みしだいコピーします。</translation>
    </message>
    <message>
        <source>There is nothing to copy yet. Write the body first.</source>
        <translation>本文がまだありません。書いてからコピーしましょう。</translation>
    </message>
    <message>
        <source>Fill in the blanks first ({names}); then it is copied.</source>
        <translation>空欄を埋めるとコピーできます（{names}）。</translation>
    </message>
    <message>
        <source>Choose the account first, so that the post goes out from the right one.</source>
        <translation>先にアカウントを選んでください。取り違えを防げます。</translation>
    </message>
    <message>
        <source>A private check is there to look a text over, so it is not copied.</source>
        <translation>「私的な点検」は見直すための場面なので、コピーはしません。投稿するときは場面を「投稿」に変えてください。</translation>
    </message>
    <message>
        <source>This account is still being prepared. Start using it under Account, Edit.</source>
        <translation>このアカウントは準備中です。「アカウント」→「このアカウントを編集」の「使い始める」を押すと、投稿できるようになります。</translation>
    </message>
    <message>
        <source>This account is closed. Choose another one.</source>
        <translation>このアカウントは閉鎖されています。別のアカウントを選んでください。</translation>
    </message>
    <message>
        <source>This is a private account for checking only, so its texts are not copied.</source>
        <translation>点検専用の私用アカウントのため、コピーはできません。公式の投稿はアカウントを変えてから書いてください。</translation>
    </message>
    <message>
        <source>{finding}, left as it is: {reason}</source>
        <translation>{finding}（そのままにした理由：{reason}）</translation>
    </message>
    <message>
        <source>The post could not be checked. Please read it once more.</source>
        <translation>点検できていません。もう一度お読みください</translation>
    </message>
    <message>
        <source>The emergency post does not say: {needs}</source>
        <translation>緊急の投稿に書かれていないこと：{needs}</translation>
    </message>
    <message>
        <source>Goes out without the account&apos;s footer</source>
        <translation>フッターなしで出ます（理由は書かれていません）</translation>
    </message>
    <message>
        <source>Goes out without the account&apos;s footer: {reason}</source>
        <translation>フッターなしで出ます（理由：{reason}）</translation>
    </message>
    <message>
        <source>{platform}: over the limit by {excess}</source>
        <translation>{platform}：文字数が{excess}超過しています</translation>
    </message>
    <message>
        <source>Copied for {platform}, as a post of “{account}”.</source>
        <translation>{platform}用の文を「{account}」の投稿としてコピーしました。</translation>
    </message>
</context>
<context>
    <name>CountDetails</name>
    <message>
        <source>What the count is made of</source>
        <translation>文字数の内訳</translation>
    </message>
    <message>
        <source>The count on {platform}</source>
        <translation>{platform}の文字数の内訳</translation>
    </message>
</context>
<context>
    <name>CounterBar</name>
    <message>
        <source>Explain</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>Explain the count</source>
        <translation>文字数の内訳</translation>
    </message>
</context>
<context>
    <name>CounterChip</name>
    <message>
        <source>over by {excess}</source>
        <translation>超過 {excess}</translation>
    </message>
    <message>
        <source>own text</source>
        <translation>別の文</translation>
    </message>
    <message>
        <source>{number} to look at</source>
        <translation>気になるところ{number}</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>of which footer: {cost}</source>
        <translation>うちフッター：{cost}</translation>
    </message>
    <message>
        <source>Characters that are not taken: {characters}</source>
        <translation>受け付けられない文字: {characters}</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>宛先（@〜）</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>絵文字</translation>
    </message>
    <message>
        <source>Line breaks</source>
        <translation>改行</translation>
    </message>
    <message>
        <source>Half-width characters</source>
        <translation>半角の文字</translation>
    </message>
    <message>
        <source>Full-width characters</source>
        <translation>全角の文字</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Source: {source}, looked up on {day}</source>
        <translation>出どころ：{source}（{day}に確認）</translation>
    </message>
</context>
<context>
    <name>CredentialsDialog</name>
    <message>
        <source>Sign-in data of {name}</source>
        <translation>{name} のログイン情報</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>保管庫に問い合わせています…</translation>
    </message>
    <message>
        <source>Delete everything kept here…</source>
        <translation>預けたものをすべて消す…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Kept in the keychain.</source>
        <translation>保管庫に預けました。</translation>
    </message>
    <message>
        <source>Deleted from the keychain.</source>
        <translation>保管庫から削除しました。</translation>
    </message>
    <message>
        <source>{secret} will stand on the screen for ten seconds. Is nobody looking?</source>
        <translation>{secret}を10秒間、画面に表示します。まわりから見えていませんか。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示する</translation>
    </message>
    <message>
        <source>A new password is in the field and on the clipboard. Change it on the platform first; press “Keep” here once that worked.</source>
        <translation>新しいパスワードを欄に入れ、コピーもしました。先に投稿先の画面でパスワードを変え、うまくいったら、ここで「預ける」を押してください。</translation>
    </message>
    <message>
        <source>{secret} will be gone from the keychain of this PC.</source>
        <translation>このパソコンの保管庫から{secret}を消します。</translation>
    </message>
    <message>
        <source>All sign-in data of {name} will be gone from the keychain of this PC.</source>
        <translation>このパソコンの保管庫から「{name}」のサインイン情報をすべて消します。</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>すべて消す</translation>
    </message>
    <message>
        <source>No</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Nothing is kept under this yet.</source>
        <translation>ここにはまだ何も預けていません。</translation>
    </message>
    <message>
        <source>The same was kept already. Nothing changed.</source>
        <translation>同じものがもう預けてあります。何も変わっていません。</translation>
    </message>
    <message>
        <source>The day is noted in the account. Please look through who can sign in.</source>
        <translation>今日の日付をアカウントに残しました。続けて、ログインできる人を見直してください。</translation>
    </message>
    <message>
        <source>If the day of the last change below is wrong, put it right in the account.</source>
        <translation>下の「最後に変えた日」が違っていたら、アカウントの設定で直してください。</translation>
    </message>
    <message>
        <source>Noted in the account, as looked through today.</source>
        <translation>今日見直したものとして、アカウントに残しました。</translation>
    </message>
    <message>
        <source>Copied. It leaves the clipboard by itself after {seconds} seconds.</source>
        <translation>コピーしました。{seconds}秒たつとクリップボードから自動で消えます。</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Choose the day</source>
        <translation>日付を選ぶ</translation>
    </message>
</context>
<context>
    <name>DisclaimerDesk</name>
    <message>
        <source>Insert the disclaimer of private use…</source>
        <translation>個人の立場の断り書きを入れる…</translation>
    </message>
    <message>
        <source>The disclaimer is for texts of your own account. Choose “Private check” first.</source>
        <translation>断り書きは、ご自分のアカウントの文に入れるものです。先に用途を「私的な投稿の点検」にしてください。</translation>
    </message>
</context>
<context>
    <name>DisclaimerStrip</name>
    <message>
        <source>Insert</source>
        <translation>入れる</translation>
    </message>
    <message>
        <source>The disclaimer is there already.</source>
        <translation>断り書きは、もう入っています。</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number}文字</translation>
    </message>
    <message>
        <source>of these, the disclaimer {number}</source>
        <translation>うち断り書き{number}文字</translation>
    </message>
</context>
<context>
    <name>DismissForm</name>
    <message>
        <source>Leave as it is</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>It is a proper name or an official title.</source>
        <translation>固有の名前・正式な名称のため</translation>
    </message>
    <message>
        <source>It is a quotation.</source>
        <translation>引用のため</translation>
    </message>
    <message>
        <source>I looked it up, and it is right.</source>
        <translation>元の資料で確かめたため</translation>
    </message>
    <message>
        <source>It is meant this way, and the section knows.</source>
        <translation>課で了解した表現のため</translation>
    </message>
    <message>
        <source>Reason for leaving it as it is</source>
        <translation>そのままにする理由</translation>
    </message>
    <message>
        <source>Choose a reason or write one</source>
        <translation>理由を選ぶか、短く書いてください</translation>
    </message>
    <message>
        <source>Why is it fine here? Whoever approves the post sees this.</source>
        <translation>このままでよい理由を教えてください。承認する人にも表示されます。</translation>
    </message>
</context>
<context>
    <name>DocumentViewer</name>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
</context>
<context>
    <name>DraftActions</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Put back among the drafts</source>
        <translation>下書きに戻す</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>ごみ箱へ移す</translation>
    </message>
    <message>
        <source>Delete for ever…</source>
        <translation>完全に削除…</translation>
    </message>
    <message>
        <source>Delete “{title}” for ever?

Its history goes too. This cannot be undone.</source>
        <translation>「{title}」を完全に削除しますか？

履歴も一緒に消え、元には戻せません。</translation>
    </message>
</context>
<context>
    <name>DraftsPanel</name>
    <message>
        <source>Drafts</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>ごみ箱を空にする…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>下書きの置き場所</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>Search all drafts</source>
        <translation>すべての下書きを検索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索の言葉を消す</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>新しい下書き</translation>
    </message>
    <message>
        <source>{count} found in drafts, archive and trash</source>
        <translation>下書き・保管・ごみ箱から{count}件見つかりました</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>ごみ箱は空です</translation>
    </message>
    <message>
        <source>Nothing has been archived</source>
        <translation>保管したものはまだありません</translation>
    </message>
    <message>
        <source>{count} in this folder</source>
        <translation>{count}件</translation>
    </message>
    <message>
        <source>Delete all {count} drafts in the trash for ever?

Their history goes too. This cannot be undone.</source>
        <translation>ごみ箱の下書き{count}件をすべて完全に削除しますか？

履歴も一緒に消え、元には戻せません。</translation>
    </message>
    <message>
        <source>No account chosen</source>
        <translation>アカウント未選択</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Some limits of platforms could not be used.</source>
        <translation>投稿先の上限のうち、使えなかったものがあります。</translation>
    </message>
    <message>
        <source>Files of the program are missing or damaged. Please install it again.</source>
        <translation>プログラムのファイルが足りないか、壊れています。お手数ですが、インストールし直してください。</translation>
    </message>
    <message>
        <source>Some templates could not be used. All others are there.</source>
        <translation>使えないひな形がありました。ほかのひな形は使えます。</translation>
    </message>
    <message>
        <source>Some accounts could not be used.</source>
        <translation>読み込めなかったアカウントがあります。ほかのアカウントは使えます。</translation>
    </message>
    <message>
        <source>Some rules could not be used. All others are at work.</source>
        <translation>使えなかった規則があります。ほかの規則で点検を続けています。</translation>
    </message>
    <message>
        <source>The file with the drafts was damaged and has been repaired.</source>
        <translation>下書きのファイルが壊れていたため、修復しました。</translation>
    </message>
    <message>
        <source>Some settings could not be used; their defaults hold.</source>
        <translation>読み込めなかった設定があります。標準の値で始めました。</translation>
    </message>
    <message>
        <source>Something unexpected happened ({kind}). Your text is still being saved.</source>
        <translation>思わぬ不具合が起きました（{kind}）。本文の保存は続いています。</translation>
    </message>
    <message>
        <source>Choose the account first.</source>
        <translation>先にアカウントを選んでください。</translation>
    </message>
</context>
<context>
    <name>EmergencyStrip</name>
    <message>
        <source>Templates for disasters…</source>
        <translation>災害のひな形…</translation>
    </message>
    <message>
        <source>✗ {need}: not yet</source>
        <translation>✗ {need}：まだ</translation>
    </message>
    <message>
        <source>✓ {need}: {words}</source>
        <translation>✓ {need}：{words}</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Delete for ever</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>(needed)</source>
        <translation>（必須）</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>選んでいない</translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <translation>例：{example}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>No source was found for this figure.</source>
        <translation>この数字の出どころは見つかっていません。</translation>
    </message>
    <message>
        <source>This figure was last looked up more than a year ago.</source>
        <translation>この数字は、確かめてから1年以上たっています。</translation>
    </message>
    <message>
        <source>This figure rests on a single, unofficial source.</source>
        <translation>この数字の出どころは、公式でないもの1件だけです。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の文字</translation>
    </message>
    <message>
        <source>Also in other widths, kana and capitals</source>
        <translation>全角・半角、かな・カナ、大文字・小文字を区別しない</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>すべて置換</translation>
    </message>
    <message>
        <source>Replaced: {number}. Undo takes it back.</source>
        <translation>{number}か所を置きかえました。「元に戻す」で戻せます。</translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation>本文にありません</translation>
    </message>
    <message>
        <source>{place} of {number}</source>
        <translation>{number}件中 {place}件目</translation>
    </message>
    <message>
        <source>Found: {number}</source>
        <translation>{number}件</translation>
    </message>
</context>
<context>
    <name>FindingAnnouncer</name>
    <message>
        <source>Nothing to look at. Well done!</source>
        <translation>気になる所はありません。おつかれさまでした。</translation>
    </message>
</context>
<context>
    <name>FindingDesk</name>
    <message>
        <source>Left as it is: {finding}</source>
        <translation>{finding}をそのままにしました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>FindingMenu</name>
    <message>
        <source>Leave as it is</source>
        <translation>そのままにする</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Based on: {clauses}</source>
        <translation>根拠：{clauses}</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Change to “{text}”</source>
        <translation>「{text}」に直す</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>確認したいところ</translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>投稿の前に</translation>
    </message>
    <message>
        <source>Nothing to look at. Well done!</source>
        <translation>気になるところはありません。
このまま進められます。</translation>
    </message>
    <message>
        <source>Getting ready to check. You can already write.</source>
        <translation>点検の準備をしています。
本文はもう書き始められます。</translation>
    </message>
    <message>
        <source>Checking could not be started. Writing and counting work as usual.</source>
        <translation>点検を始められませんでした。
本文の作成と文字数の確認は続けられます。</translation>
    </message>
    <message>
        <source>What you write is checked here as you type.</source>
        <translation>書いたそばから点検し、
気になるところをここに表示します。</translation>
    </message>
</context>
<context>
    <name>FooterPage</name>
    <message>
        <source>Full footer</source>
        <translation>フッターの全文</translation>
    </message>
    <message>
        <source>Short footer</source>
        <translation>短縮フッター</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短縮</translation>
    </message>
    <message>
        <source>Nothing is added to posts.</source>
        <translation>投稿には何も付きません。</translation>
    </message>
    <message>
        <source>For which platform</source>
        <translation>どの投稿先のフッターか</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>すべての投稿先</translation>
    </message>
    <message>
        <source>Only {platform}</source>
        <translation>{platform}だけ</translation>
    </message>
    <message>
        <source>Names in braces are replaced by what stands in the fields, for example {policy_url}.</source>
        <translation>{policy_url} のような波括弧の名前は、項目に書いた内容に置きかわります。下のボタンで差し込めます。</translation>
    </message>
    <message>
        <source>Full, for platforms with room</source>
        <translation>全文（文字数に余裕のある投稿先）</translation>
    </message>
    <message>
        <source>Short, for X and the like</source>
        <translation>短縮（Xなど）</translation>
    </message>
    <message>
        <source>As it goes out</source>
        <translation>投稿での見え方と文字数</translation>
    </message>
</context>
<context>
    <name>FooterReasonDialog</name>
    <message>
        <source>Without a footer</source>
        <translation>フッターなしで出す</translation>
    </message>
    <message>
        <source>Reason for leaving off the footer</source>
        <translation>フッターを付けない理由</translation>
    </message>
    <message>
        <source>e.g. a reply within a thread</source>
        <translation>例：続きものの途中の投稿のため</translation>
    </message>
    <message>
        <source>Leave off the footer</source>
        <translation>フッターを付けない</translation>
    </message>
    <message>
        <source>Keep the footer</source>
        <translation>フッターを付けておく</translation>
    </message>
    <message>
        <source>The footer tells readers whose account this is and by which rules it is run. If this post does without it, write the reason in a few words.</source>
        <translation>フッターは、どこのアカウントで、どんな方針で運用しているかを伝える部分です。この投稿で省くときは、理由をひとこと書き添えてください。コピーの前にも表示されます。</translation>
    </message>
</context>
<context>
    <name>FooterView</name>
    <message>
        <source>Insert hashtags</source>
        <translation>ハッシュタグを入れる</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短縮</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Footer: {form}</source>
        <translation>フッター：{form}</translation>
    </message>
    <message>
        <source>This post goes out without a footer.</source>
        <translation>フッターを付けずに投稿します。</translation>
    </message>
    <message>
        <source>This account has no footer.</source>
        <translation>このアカウントにはフッターがありません。</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>フッター</translation>
    </message>
    <message>
        <source>The body already carries the footer, so it is not added again.</source>
        <translation>本文にフッターが入っているため、重ねて付けません。</translation>
    </message>
</context>
<context>
    <name>GlossaryViewer</name>
    <message>
        <source>Words and matters</source>
        <translation>用語と心得</translation>
    </message>
    <message>
        <source>Search words and matters</source>
        <translation>用語と心得を探す</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>探す</translation>
    </message>
    <message>
        <source>Nothing has these words. Try fewer or other ones.</source>
        <translation>その言葉は見つかりません。言葉を減らすか、言いかえてみてください。</translation>
    </message>
</context>
<context>
    <name>GluedStrip</name>
    <message>
        <source>Put in spaces</source>
        <translation>空白を入れる</translation>
    </message>
    <message>
        <source>An address runs into the text beside it and will not work on {platforms}.</source>
        <translation>URLが前後の文字とつながっています。このままだと{platforms}では開けないリンクになります。</translation>
    </message>
</context>
<context>
    <name>GuidelineViewer</name>
    <message>
        <source>Guidelines</source>
        <translation>ガイドライン</translation>
    </message>
    <message>
        <source>Search the clauses</source>
        <translation>条項を探す</translation>
    </message>
    <message>
        <source>Search by word, number or id</source>
        <translation>言葉、番号、idで探す</translation>
    </message>
    <message>
        <source>Which guidelines</source>
        <translation>どのガイドラインを見るか</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条項</translation>
    </message>
    <message>
        <source>No clause has these words. Try fewer or other ones.</source>
        <translation>その言葉のある条項は見つかりません。言葉を減らすか、言いかえてみてください。</translation>
    </message>
    <message>
        <source>All guidelines</source>
        <translation>すべてのガイドライン</translation>
    </message>
    <message>
        <source>Those of this account</source>
        <translation>このアカウントが従うもの</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Nine principles</source>
        <translation>9つの原則</translation>
    </message>
    <message>
        <source>Based on: {clause}</source>
        <translation>根拠：{clause}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Moving in the window</source>
        <translation>画面の中の移動</translation>
    </message>
    <message>
        <source>snswriter is free software under the MIT licence: it may be used, changed and passed on as long as its licence text goes along; it comes without any warranty.</source>
        <translation>snswriter は MIT ライセンスの自由なソフトウェアです。ライセンスの文を添えれば、使うことも、変えることも、渡すこともできます。保証はありません。</translation>
    </message>
    <message>
        <source>Qt is used under the GNU LGPL 3. Its libraries are files of their own and may be replaced by compatible ones. All licence texts lie in the folder LICENSES of the installed program.</source>
        <translation>Qt は GNU LGPL 3 に基づいて使っています。Qt のライブラリは独立したファイルなので、互換のものに差し替えられます。すべてのライセンスの文は、インストールしたフォルダーの LICENSES にあります。</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>使っている部品</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>画面の次の部分へ</translation>
    </message>
    <message>
        <source>Back to the part before</source>
        <translation>前の部分へ戻る</translation>
    </message>
    <message>
        <source>Through a list</source>
        <translation>一覧の中を移る</translation>
    </message>
    <message>
        <source>Open or do what is chosen; find the next place</source>
        <translation>選んだものを開く・実行する／次を検索</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>前を検索</translation>
    </message>
    <message>
        <source>Put a bar, card or dialog away and go back to the text</source>
        <translation>検索バー・カード・画面を閉じて本文へ戻る</translation>
    </message>
    <message>
        <source>To the menus</source>
        <translation>メニューへ</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>その場でできることのメニュー</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Ctrl＋ホイール</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>文字を大きく・小さく</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Manual</source>
        <translation>使い方</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Nine principles</source>
        <translation>9つの原則</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>snswriter {version}

Checks and counts on this PC only; nothing is sent anywhere.</source>
        <translation>snswriter {version}

点検も計算もこのパソコンの中だけで行い、どこにも送信しません。</translation>
    </message>
    <message>
        <source>About snswriter</source>
        <translation>snswriter について</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>はじめてガイド</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of the draft</source>
        <translation>下書きの履歴</translation>
    </message>
    <message>
        <source>Go back to this text</source>
        <translation>この版の文に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>くらべる相手</translation>
    </message>
    <message>
        <source>Text with what changed</source>
        <translation>変わったところを示した文</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変わったところ</translation>
    </message>
    <message>
        <source>{added} added line&#x3000;{removed} removed line&#x3000;{changed} changed line</source>
        <translation>{added} 加えた行&#x3000;{removed} 消した行&#x3000;{changed} 変えた行（下線は加えた文字、取り消し線は消した文字）</translation>
    </message>
    <message>
        <source>No account chosen</source>
        <translation>アカウント未選択</translation>
    </message>
    <message>
        <source>{length} characters</source>
        <translation>{length}字</translation>
    </message>
    <message>
        <source>Present text ({moment})</source>
        <translation>いまの文（{moment}）</translation>
    </message>
    <message>
        <source>The revision before</source>
        <translation>ひとつ前の版</translation>
    </message>
    <message>
        <source>Common text</source>
        <translation>共通の文</translation>
    </message>
    <message>
        <source>This is the first revision; there is none before it.</source>
        <translation>最初の版です。これより前の版はありません。</translation>
    </message>
    <message>
        <source>From {old} to {new}: {count} changes</source>
        <translation>{old}から{new}までに、{count}か所変わりました</translation>
    </message>
    <message>
        <source>Account: {old} → {new}</source>
        <translation>アカウント：{old} → {new}</translation>
    </message>
    <message>
        <source>Checklist: nothing was ticked for this text.</source>
        <translation>チェックリスト：この文には、まだ印が付いていません。</translation>
    </message>
    <message>
        <source>Checklist: {number} ticked for this text ({people}, {moment})</source>
        <translation>チェックリスト：この文について{number}項目を確認済み（{people}、{moment}）</translation>
    </message>
    <message>
        <source>Line {line}: added {added}</source>
        <translation>{line}行目：{added}を加えました</translation>
    </message>
    <message>
        <source>Line {line}: removed {removed}</source>
        <translation>{line}行目：{removed}を消しました</translation>
    </message>
    <message>
        <source>Line {line}: {removed} became {added}</source>
        <translation>{line}行目：{removed}を{added}に変えました</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Recent drafts</source>
        <translation>最近の下書き</translation>
    </message>
    <message>
        <source>This draft has no history yet. It begins with the first letter.</source>
        <translation>この下書きの履歴はまだありません。書き始めると残ります。</translation>
    </message>
    <message>
        <source>Search all drafts</source>
        <translation>すべての下書きを検索</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>履歴…</translation>
    </message>
    <message>
        <source>Archive draft</source>
        <translation>下書きを保管する</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>“{title}” is among the drafts again.</source>
        <translation>「{title}」を下書きに戻しました。</translation>
    </message>
    <message>
        <source>Archived “{title}”.</source>
        <translation>「{title}」を保管しました。</translation>
    </message>
    <message>
        <source>Moved “{title}” to the trash.</source>
        <translation>「{title}」をごみ箱へ移しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Deleted for ever: {count}</source>
        <translation>下書き{count}件を完全に削除しました。</translation>
    </message>
    <message>
        <source>The text is as it was at {moment}.</source>
        <translation>{moment}の文に戻しました。</translation>
    </message>
</context>
<context>
    <name>LeftList</name>
    <message>
        <source>Show as a finding again</source>
        <translation>指摘に戻す</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>そのままにした指摘</translation>
    </message>
    <message>
        <source>Left as they are: {number}</source>
        <translation>そのままにした指摘（{number}件）</translation>
    </message>
    <message>
        <source>Clear {number} without use</source>
        <translation>今は当てはまらない{number}件を消す</translation>
    </message>
    <message>
        <source>(no longer in the text)</source>
        <translation>（本文にはもうありません）</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Findings</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>見え方</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳しく</translation>
    </message>
    <message>
        <source>No account chosen</source>
        <translation>アカウント未選択</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>今すぐ保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Start anew now</source>
        <translation>今すぐ開き直す</translation>
    </message>
    <message>
        <source>The common text is used again.</source>
        <translation>共通の文に戻しました。</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>次に起動したときから、この言語になります。</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Post</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>Private check</source>
        <translation>私的な点検</translation>
    </message>
    <message>
        <source>For answers to people; tone is looked at strictly.</source>
        <translation>返信の文です。言葉づかいを厳しめに見ます。</translation>
    </message>
    <message>
        <source>Large letters, and only what must not go wrong.</source>
        <translation>大きな文字で、間違えられないことだけを見ます。</translation>
    </message>
    <message>
        <source>To look over a text of your own account; it is not copied or approved here.</source>
        <translation>私的なアカウントの文を点検するだけの場面です。コピーや承認はしません。</translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>Mode: {mode}</source>
        <translation>場面：{mode}</translation>
    </message>
</context>
<context>
    <name>ModeDesk</name>
    <message>
        <source>&amp;Mode</source>
        <translation>場面(&amp;M)</translation>
    </message>
</context>
<context>
    <name>Need</name>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>とるべき行動</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>情報の出どころ</translation>
    </message>
</context>
<context>
    <name>NoticeArea</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Body of the post</source>
        <translation>投稿の本文</translation>
    </message>
    <message>
        <source>Write the body of the post here</source>
        <translation>ここに投稿の本文を書きます</translation>
    </message>
    <message>
        <source>Copy post</source>
        <translation>投稿文をコピー</translation>
    </message>
    <message>
        <source>Body and footer, as plain text</source>
        <translation>本文とフッターを、書式のない文字としてコピーします</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>One post</source>
        <translation>1つの投稿</translation>
    </message>
    <message>
        <source>Part {label}, {length}</source>
        <translation>分けた投稿{label}、{length}</translation>
    </message>
    <message>
        <source>Copy part {label}</source>
        <translation>{label}をコピー</translation>
    </message>
</context>
<context>
    <name>PostPackages</name>
    <message>
        <source>Save as package</source>
        <translation>パッケージとして保存</translation>
    </message>
    <message>
        <source>Open package</source>
        <translation>パッケージを開く</translation>
    </message>
    <message>
        <source>This draft is too long for a package. Please divide it.</source>
        <translation>パッケージにするには長すぎる下書きです。いくつかに分けてみてください。</translation>
    </message>
    <message>
        <source>There is nothing to save as a package yet. Write the body first.</source>
        <translation>まだパッケージにする内容がありません。先に本文をご記入ください。</translation>
    </message>
    <message>
        <source>Choose the account first, so that the package says whose post it is.</source>
        <translation>どのアカウントの投稿か分かるように、先にアカウントを選んでください。</translation>
    </message>
    <message>
        <source>This is a private account for checking only, so its texts are not passed on.</source>
        <translation>点検だけに使う個人用アカウントなので、ほかの人に渡すパッケージは作りません。</translation>
    </message>
    <message>
        <source>Post packages ({pattern})</source>
        <translation>投稿パッケージ ({pattern})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Saved as a package: {path} (check number {number})</source>
        <translation>パッケージとして保存しました：{path}（確認番号 {number}）</translation>
    </message>
    <message>
        <source>There is no account “{name}” on this PC; please choose one.</source>
        <translation>このパソコンには「{name}」のアカウントがありません。アカウントを選んでください。</translation>
    </message>
    <message>
        <source>The post for {platforms} comes out differently here than on the PC it came from, because the account&apos;s settings are not the same. Please look at the preview.</source>
        <translation>アカウントの設定が作成元のパソコンと違うため、{platforms}の投稿文が作成時と同じになりません。プレビューでご確認ください。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Every post is exactly as it was saved.</source>
        <translation>どの投稿文も、保存されたときと同じです。</translation>
    </message>
    <message>
        <source>Opened as a new draft. Saved {moment} (check number {number}).</source>
        <translation>新しい下書きとして開きました。{moment}に保存されたものです（確認番号 {number}）。</translation>
    </message>
    <message>
        <source>Opened as a new draft. Saved {moment} by {name} (check number {number}).</source>
        <translation>新しい下書きとして開きました。{moment}に{name}さんが保存したものです（確認番号 {number}）。</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>Title and picture of the linked page</source>
        <translation>リンク先の題名と画像</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>A picture or film</source>
        <translation>ここに写真や動画が入ります</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>ここに動画が入ります</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>見え方</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>折りたたまずに見る</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Preview: {theme}</source>
        <translation>見え方：{theme}</translation>
    </message>
    <message>
        <source>Choose an account that posts somewhere.</source>
        <translation>投稿先のあるアカウントを選ぶと、見え方を確かめられます。</translation>
    </message>
    <message>
        <source>On {platform}</source>
        <translation>{platform}での見え方</translation>
    </message>
    <message>
        <source>Title of the film</source>
        <translation>動画のタイトル</translation>
    </message>
    <message>
        <source>… more</source>
        <translation>…続きを読む</translation>
    </message>
    <message>
        <source>The shaded end does not fit on this platform.</source>
        <translation>色のついた終わりの部分は、この投稿先には入りきりません。</translation>
    </message>
    <message>
        <source>“… more” marks where the rest is folded away.</source>
        <translation>「…続きを読む」から先は折りたたまれます。</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Details</source>
        <translation>詳しく</translation>
    </message>
    <message>
        <source>These entries were left out. Everything else works as usual.</source>
        <translation>次の項目は外して始めました。そのほかは、いつもどおり使えます。</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Save the proposals</source>
        <translation>提案を保存</translation>
    </message>
    <message>
        <source>Saved the proposals: {path}</source>
        <translation>提案を保存しました：{path}</translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message>
        <source>Proposals to the organisation</source>
        <translation>組織への提案</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save in a file…</source>
        <translation>ファイルに保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Please hand these lines to whoever keeps the rules. They can be pasted into a rule file as they are; they hold the words around each place.</source>
        <translation>規則の担当者にこの内容を渡してください。規則ファイルにそのまま貼り付けられます。前後の言葉も少し含まれます。</translation>
    </message>
    <message>
        <source>No draft proposes anything yet. Leave a finding as it is and choose to propose it; it then stands here.</source>
        <translation>まだどの下書きにも提案がありません。指摘を「そのままにする」ときに組織への提案を選ぶと、ここに並びます。</translation>
    </message>
</context>
<context>
    <name>RegradeDialog</name>
    <message>
        <source>Change a rule for the office</source>
        <translation>規則を所属で変える</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>For myself</source>
        <translation>自分用</translation>
    </message>
    <message>
        <source>For the whole section</source>
        <translation>所属の全員用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>規則を変える</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>重さ</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>使う人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>The policy wants a review</source>
        <translation>運用方針を見直す時期です</translation>
    </message>
    <message>
        <source>The contractor&apos;s report is due</source>
        <translation>委託先から報告を受ける時期です</translation>
    </message>
    <message>
        <source>The password has not been changed for a year</source>
        <translation>パスワードを1年以上変えていません</translation>
    </message>
    <message>
        <source>Nobody has looked for new terms of use for a year</source>
        <translation>利用規約を1年以上確かめていません</translation>
    </message>
    <message>
        <source>Nobody has tried the link on the website for a year</source>
        <translation>ホームページの掲載を1年以上確かめていません</translation>
    </message>
    <message>
        <source>People have moved: look through who can sign in</source>
        <translation>異動の時期です。ログインできる人を見直しましょう</translation>
    </message>
    <message>
        <source>Nothing was written for long</source>
        <translation>しばらく投稿文が書かれていません</translation>
    </message>
    <message>
        <source>Two-step sign-in is off</source>
        <translation>二段階認証を使っていません</translation>
    </message>
</context>
<context>
    <name>RuleDesk</name>
    <message>
        <source>Rule desk…</source>
        <translation>規則の机…</translation>
    </message>
    <message>
        <source>Change this rule for the office…</source>
        <translation>この規則を所属で変える…</translation>
    </message>
    <message>
        <source>Put the caret on a finding first; its rule can then be changed.</source>
        <translation>先に指摘の場所へカーソルを置くと、その規則を変えられます。</translation>
    </message>
    <message>
        <source>The rule “{title}” was changed for the office.</source>
        <translation>規則「{title}」を所属で変えました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Add these words to the rules…</source>
        <translation>この言葉を規則に加える…</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Rule desk: words of the office</source>
        <translation>規則の机：所属の言葉</translation>
    </message>
    <message>
        <source>Words of the office</source>
        <translation>所属の言葉</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>使う人</translation>
    </message>
    <message>
        <source>For myself</source>
        <translation>自分用</translation>
    </message>
    <message>
        <source>For the whole section</source>
        <translation>所属の全員用</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>新しい言葉</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>止める</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Keep this word</source>
        <translation>この言葉を加える</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>“{word}” is kept. Drafts are checked with it from now on.</source>
        <translation>「{word}」を加えました。これからの点検で使います。</translation>
    </message>
    <message>
        <source>Write the reason first, for those who come after you.</source>
        <translation>あとで見る人のために、先に理由を書いてください。</translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation>また使う</translation>
    </message>
</context>
<context>
    <name>RuleExamples</name>
    <message>
        <source>✕ Found:</source>
        <translation>✕ 指摘される文</translation>
    </message>
    <message>
        <source>○ Fine:</source>
        <translation>○ だいじょうぶな文</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>e.g. Residents do not know this abbreviation.</source>
        <translation>例：住民の方に伝わらない略語のため</translation>
    </message>
    <message>
        <source>May be empty; several parted by 、</source>
        <translation>なくても可。いくつかあるときは「、」で区切ります</translation>
    </message>
    <message>
        <source>Find it inside other words, too</source>
        <translation>ほかの言葉の中でも見つける</translation>
    </message>
    <message>
        <source>Write a sentence to try the word on</source>
        <translation>試したい文を書いてみてください</translation>
    </message>
    <message>
        <source>What it would have marked</source>
        <translation>指摘されるはずの場所</translation>
    </message>
    <message>
        <source>Your sentence</source>
        <translation>試した文</translation>
    </message>
    <message>
        <source>It would have marked {number} places; {drafts} drafts were looked at.</source>
        <translation>指摘されるはずの場所：{number}か所（この言葉のある下書き{drafts}件を見ました）。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>言葉</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>言いかえ</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>重さ</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Try it on</source>
        <translation>試す文</translation>
    </message>
    <message>
        <source>Past drafts are looked through before it is kept.</source>
        <translation>加える前に、これまでの下書きで試します。</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>Only in this place</source>
        <translation>この場所だけ</translation>
    </message>
    <message>
        <source>Everywhere in this draft</source>
        <translation>この下書きの中すべて</translation>
    </message>
    <message>
        <source>In this draft, and propose it to the organisation</source>
        <translation>この下書きの中すべて＋組織に提案</translation>
    </message>
</context>
<context>
    <name>SecretFacts</name>
    <message>
        <source>Who can sign in (one a line)</source>
        <translation>ログインできる人（一行に一人）</translation>
    </message>
    <message>
        <source>Looked through; keep</source>
        <translation>見直したので残す</translation>
    </message>
    <message>
        <source>Password last changed: {day}</source>
        <translation>パスワードを最後に変えた日：{day}</translation>
    </message>
    <message>
        <source>Keychain last changed: {day}</source>
        <translation>保管庫の内容を最後に変えた日：{day}</translation>
    </message>
    <message>
        <source>Access looked through: {day}</source>
        <translation>ログインできる人を見直した日：{day}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>まだ分かりません</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>Sign-in name</source>
        <translation>サインイン名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>One-time code seed</source>
        <translation>ワンタイムコードの種</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>リカバリーコード</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>APIトークン</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>預ける</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>新しく作る</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>消す</translation>
    </message>
</context>
<context>
    <name>ServiceKind</name>
    <message>
        <source>Rules that look for it</source>
        <translation>点検の規則</translation>
    </message>
    <message>
        <source>Fields of the account</source>
        <translation>アカウントの項目</translation>
    </message>
    <message>
        <source>Questions before posting</source>
        <translation>投稿前に確かめる事柄</translation>
    </message>
    <message>
        <source>Steps in the life of an account</source>
        <translation>アカウントの手順</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>Words and matters</source>
        <translation>用語と心得</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>ほか{number}件</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Colors</source>
        <translation>画面の色</translation>
    </message>
    <message>
        <source>Light, dark or high contrast. The window changes at once.</source>
        <translation>明るい・暗い・ハイコントラストから選びます。画面はすぐに変わります。</translation>
    </message>
    <message>
        <source>Size of menus and lists</source>
        <translation>メニューや一覧の大きさ</translation>
    </message>
    <message>
        <source>How large everything around the text is. The text has a size of its own.</source>
        <translation>本文のまわりにある文字の大きさです。本文の大きさは別に選べます。</translation>
    </message>
    <message>
        <source>Typeface of the text</source>
        <translation>本文の書体</translation>
    </message>
    <message>
        <source>The letters that you write in. It is not passed on with the post.</source>
        <translation>書くときの画面の書体です。投稿文には付いていきません。</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>本文の文字の大きさ</translation>
    </message>
    <message>
        <source>Also with Ctrl and the wheel, or Ctrl with plus and minus.</source>
        <translation>Ctrlキーを押しながらマウスのホイール、またはCtrl＋プラス／マイナスでも変えられます。</translation>
    </message>
    <message>
        <source>Width of the text cursor</source>
        <translation>文字カーソルの太さ</translation>
    </message>
    <message>
        <source>A wider cursor is found more easily.</source>
        <translation>太くすると、書いている場所を見つけやすくなります。</translation>
    </message>
    <message>
        <source>When the program starts</source>
        <translation>開いたときの画面</translation>
    </message>
    <message>
        <source>Which draft lies open at the next start. All others stay in the list.</source>
        <translation>次に開いたときに、どの下書きから始めるかです。ほかの下書きは一覧に残ります。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語 (Language)</translation>
    </message>
    <message>
        <source>Of menus and buttons. Findings are in Japanese, like the texts they are about.</source>
        <translation>メニューやボタンの言語です。指摘の文は、投稿文に合わせて日本語で出ます。</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>パソコンの設定に合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>ハイコントラスト（明るい）</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>ハイコントラスト（暗い）</translation>
    </message>
    <message>
        <source>The draft of last time</source>
        <translation>前回の下書き</translation>
    </message>
    <message>
        <source>An empty draft</source>
        <translation>新しい下書き</translation>
    </message>
    <message>
        <source>Best for reading</source>
        <translation>おまかせ（読みやすい書体）</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Put all back to default</source>
        <translation>すべて標準に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>標準に戻す</translation>
    </message>
    <message>
        <source>Back to default: {setting}</source>
        <translation>標準に戻す：{setting}</translation>
    </message>
    <message>
        <source>🔒 Decided by {who}; it cannot be changed on this PC.</source>
        <translation>🔒 {who}が決めた設定です。このパソコンでは変えられません。</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Must fix</source>
        <translation>修正が必要</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>助言</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Find…</source>
        <translation>検索…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>次を検索</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>前を検索</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>検索と置換…</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>コマンドを探す…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Ordinary size</source>
        <translation>標準の大きさに戻す</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>画面の色</translation>
    </message>
    <message>
        <source>Open text file…</source>
        <translation>テキストファイルを開く…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語 (Language)</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>From the organisation; you may adjust it for yourself.</source>
        <translation>組織からの内容です。ご自分用に変えられます。</translation>
    </message>
    <message>
        <source>From the section; you may adjust it for yourself.</source>
        <translation>部署からの内容です。ご自分用に変えられます。</translation>
    </message>
    <message>
        <source>🔒 Set by the organisation. It cannot be changed here.</source>
        <translation>🔒 組織が決めた内容です。ここでは変えられません。</translation>
    </message>
    <message>
        <source>🔒 Set by the section. It cannot be changed here.</source>
        <translation>🔒 部署が決めた内容です。ここでは変えられません。</translation>
    </message>
    <message>
        <source>🔒 The office keeps this as it is. It cannot be changed here.</source>
        <translation>🔒 組織で決まっている内容です。ここでは変えられません。</translation>
    </message>
    <message>
        <source>[a field of the organisation]</source>
        <translation>［組織の項目］</translation>
    </message>
    <message>
        <source>[a field of the section]</source>
        <translation>［部署の項目］</translation>
    </message>
    <message>
        <source>[a field of your own]</source>
        <translation>［ご自分の項目］</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Not saved yet. The text is safe on the screen.</source>
        <translation>まだ保存できていません。本文は画面に残っています。</translation>
    </message>
    <message>
        <source>Drafts are saved by themselves.</source>
        <translation>下書きは自動で保存されます</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>{time} に保存しました</translation>
    </message>
    <message>
        <source>Getting ready to check…</source>
        <translation>点検の準備中…</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>Put on record</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>した人</translation>
    </message>
    <message>
        <source>Who did it, e.g. 広報課長</source>
        <translation>した人（例：広報課長）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Note, e.g. number of a paper</source>
        <translation>メモ（例：文書番号）</translation>
    </message>
    <message>
        <source>Put a step on record</source>
        <translation>手順を記録する</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>これまでの記録</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>開設</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>見直し</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>困りごと</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>閉鎖</translation>
    </message>
    <message>
        <source>○ {step} (needed)</source>
        <translation>○ {step}（必要です）</translation>
    </message>
    <message>
        <source>Nothing is on record yet.</source>
        <translation>まだ記録はありません。</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Disasters</source>
        <translation>災害</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>催し</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>休み・休止</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Apologies</source>
        <translation>おわび</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Holding replies</source>
        <translation>途中の返事</translation>
    </message>
    <message>
        <source>Floods of criticism</source>
        <translation>批判が集まったとき</translation>
    </message>
    <message>
        <source>Impersonation</source>
        <translation>なりすまし</translation>
    </message>
    <message>
        <source>Takeovers</source>
        <translation>乗っ取り</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>The office&apos;s own</source>
        <translation>所属のひな形</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>差し込む文</translation>
    </message>
    <message>
        <source>From the organisation; a changed one is yours alone</source>
        <translation>組織から配られたものです。変えたものは、ご自分だけのものになります。</translation>
    </message>
    <message>
        <source>From the section</source>
        <translation>所属から配られたものです。</translation>
    </message>
    <message>
        <source>From the office, which decided that it stays as it is</source>
        <translation>組織または所属が、このまま使うと決めたものです。</translation>
    </message>
</context>
<context>
    <name>TemplateDesk</name>
    <message>
        <source>Begin with a template</source>
        <translation>ひな形から書き始める</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>文を差し込む</translation>
    </message>
    <message>
        <source>Begin with a template…</source>
        <translation>ひな形から書き始める…</translation>
    </message>
    <message>
        <source>Insert a snippet…</source>
        <translation>文を差し込む…</translation>
    </message>
    <message>
        <source>To the next blank</source>
        <translation>次の空欄へ</translation>
    </message>
    <message>
        <source>To what fits into the blank</source>
        <translation>空欄に入れる候補を選ぶ</translation>
    </message>
    <message>
        <source>Save this draft as a template…</source>
        <translation>この下書きをひな形にする…</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>ひな形(&amp;T)</translation>
    </message>
    <message>
        <source>Deleted the template “{title}”.</source>
        <translation>ひな形「{title}」を削除しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Saved the template “{title}”.</source>
        <translation>ひな形「{title}」を保存しました。</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Search templates</source>
        <translation>ひな形を探す</translation>
    </message>
    <message>
        <source>Search by words</source>
        <translation>言葉で探す</translation>
    </message>
    <message>
        <source>Kind of template</source>
        <translation>ひな形の種類</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>What the template says</source>
        <translation>ひな形の文</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>これを使う</translation>
    </message>
    <message>
        <source>All that suit</source>
        <translation>いまの場面に合うもの</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>見つかりませんでした。言葉を短くしてみてください。</translation>
    </message>
    <message>
        <source>Too long for {platforms}.</source>
        <translation>{platforms}には長すぎます。</translation>
    </message>
    <message>
        <source>Kept by {name}</source>
        <translation>作成：{name}</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Template of the office</source>
        <translation>所属のひな形</translation>
    </message>
    <message>
        <source>What you would look for, e.g. Sunday desk</source>
        <translation>探すときの名前（例：日曜窓口の案内）</translation>
    </message>
    <message>
        <source>A whole post</source>
        <translation>投稿の全文</translation>
    </message>
    <message>
        <source>A snippet to insert</source>
        <translation>途中に差し込む文</translation>
    </message>
    <message>
        <source>For myself</source>
        <translation>自分用</translation>
    </message>
    <message>
        <source>For the whole section</source>
        <translation>所属の全員用</translation>
    </message>
    <message>
        <source>Kind of blank</source>
        <translation>空欄の種類</translation>
    </message>
    <message>
        <source>Name of the blank</source>
        <translation>空欄の名前</translation>
    </message>
    <message>
        <source>Name, e.g. venue</source>
        <translation>空欄の名前（例：会場）</translation>
    </message>
    <message>
        <source>Make the selection a blank</source>
        <translation>選んだ文字を空欄にする</translation>
    </message>
    <message>
        <source>Filled in with its examples</source>
        <translation>例で埋めた文</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>ひな形を保存</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>使い方</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>使う人</translation>
    </message>
    <message>
        <source>Advice (may be empty)</source>
        <translation>ひとこと（なくても可）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>埋めたあと</translation>
    </message>
    <message>
        <source>Blanks in the text: {number}</source>
        <translation>文中の空欄：{number}か所</translation>
    </message>
</context>
<context>
    <name>TextFiles</name>
    <message>
        <source>Open text file</source>
        <translation>テキストファイルを開く</translation>
    </message>
    <message>
        <source>Text files ({patterns})</source>
        <translation>テキストファイル ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Opened “{name}” as a new draft. The file stays as it is.</source>
        <translation>「{name}」を新しい下書きとして開きました。元のファイルはそのままです。</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Cut anew by itself</source>
        <translation>自動で分け直す</translation>
    </message>
    <message>
        <source>Parts of the thread</source>
        <translation>分けた投稿</translation>
    </message>
    <message>
        <source>As a thread on {platform}</source>
        <translation>{platform}へ続けて投稿するとき</translation>
    </message>
    <message>
        <source>What you write is cut into posts here, where it needs several.</source>
        <translation>1つの投稿に入りきらない文は、ここで続きものに分かれます。</translation>
    </message>
    <message>
        <source>This text is too long for a thread.</source>
        <translation>続きものの投稿にするには長すぎる文です。</translation>
    </message>
    <message>
        <source>The text fits into one post here. It need not be cut.</source>
        <translation>この投稿先では1つの投稿に収まっています。分けなくて大丈夫です。</translation>
    </message>
    <message>
        <source>{number} posts. You can go on writing in each; the number and, in the last one, the footer are added by themselves.</source>
        <translation>{number}つの投稿に分かれます。それぞれ、このまま書き直せます。番号と、最後のフッターは自動で付きます。</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Whose post is it?</source>
        <translation>どのアカウントの投稿ですか</translation>
    </message>
    <message>
        <source>The band on top names the account in its own colour. Look there first; “Change account” takes you to another one.</source>
        <translation>上の帯に、アカウントの名前が決まった色で出ています。まずここを確かめましょう。違うときは「アカウントを変える」で選び直せます。</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>ここに書きます</translation>
    </message>
    <message>
        <source>While you write, marks appear below what somebody should look at: a solid line must be mended, a dashed one wants a look, dots are advice.</source>
        <translation>書いていくと、気になるところの下に印が付きます。実線は「修正が必要」、破線は「要確認」、点線は「助言」です。</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>理由と直し方</translation>
    </message>
    <message>
        <source>The list tells the same in words. F8 goes to the next finding, Ctrl+. says why and on which clause it rests. You decide; facts are never changed for you.</source>
        <translation>右の一覧に、同じことを言葉で出しています。F8で次の指摘へ、Ctrl+.で理由と根拠の条項が読めます。決めるのはあなたです。事実が勝手に書きかわることはありません。</translation>
    </message>
    <message>
        <source>The footer comes along</source>
        <translation>フッターも一緒に</translation>
    </message>
    <message>
        <source>The account&apos;s policy is put below every post and counted with it. Whoever takes it off says why.</source>
        <translation>アカウントの運用方針が、投稿の最後に付きます。文字数にも入っています。外すときは、理由を残します。</translation>
    </message>
    <message>
        <source>Does it fit?</source>
        <translation>文字数は足りますか</translation>
    </message>
    <message>
        <source>Each platform counts in its own way. What does not fit is shaded in the text; F6 explains the count.</source>
        <translation>文字数の数え方は、投稿先ごとに違います。はみ出した部分は、本文に色が付きます。F6で内訳が見られます。</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>コピーして使います</translation>
    </message>
    <message>
        <source>This copies body and footer as plain text. Nothing leaves this PC by itself; posting stays with you.</source>
        <translation>本文とフッターを、文字だけコピーします。このパソコンから勝手に出ていくものはありません。投稿するのはあなたです。</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>下書きは消えません</translation>
    </message>
    <message>
        <source>Drafts save themselves every second and wait here. Ctrl+Shift+P finds every command by a few letters, F1 opens the manual. Now the nine principles, if you like?</source>
        <translation>下書きは、書くそばから自動で保存され、ここに並びます。Ctrl+Shift+Pで操作を言葉で探せます。F1で使い方が開きます。よければ、9つの原則もどうぞ。</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>full-width characters count 2</source>
        <translation>全角は2と数えます</translation>
    </message>
    <message>
        <source>characters as seen</source>
        <translation>見た目の文字数</translation>
    </message>
    <message>
        <source>characters as the app shows them</source>
        <translation>アプリの表示での文字数</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>characters, many emoji count 2</source>
        <translation>文字数（絵文字の多くは2）</translation>
    </message>
    <message>
        <source>characters on the web, many emoji count 2</source>
        <translation>Web画面での文字数（絵文字の多くは2）</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>コードポイント数</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>文字数</translation>
    </message>
    <message>
        <source>at the most</source>
        <translation>まで</translation>
    </message>
    <message>
        <source>different ones at the most</source>
        <translation>種類まで</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Not saved yet</source>
        <translation>まだ保存できていません</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>閉じずに戻る</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>本文をコピー</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>保存せずに閉じる</translation>
    </message>
    <message>
        <source>You can copy the text to keep it elsewhere.</source>
        <translation>本文をコピーして、別の場所に控えておけます。</translation>
    </message>
</context>
<context>
    <name>VersionStrip</name>
    <message>
        <source>Text for {platform} only</source>
        <translation>{platform}だけの文</translation>
    </message>
    <message>
        <source>Use the common text again</source>
        <translation>共通の文に戻す</translation>
    </message>
    <message>
        <source>Write another text for {platform}</source>
        <translation>{platform}だけ別の文にする</translation>
    </message>
    <message>
        <source>Common text for all platforms</source>
        <translation>すべての投稿先に共通の文</translation>
    </message>
    <message>
        <source>Common text for {platforms}</source>
        <translation>共通の文（{platforms}）</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>New draft</source>
        <translation>新しい下書き</translation>
    </message>
    <message>
        <source>Open package…</source>
        <translation>パッケージを開く…</translation>
    </message>
    <message>
        <source>Save as package…</source>
        <translation>パッケージとして保存…</translation>
    </message>
    <message>
        <source>Copy post</source>
        <translation>投稿文をコピー</translation>
    </message>
    <message>
        <source>Move draft to trash</source>
        <translation>下書きをごみ箱へ移す</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>次の項目へ</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>前の項目へ</translation>
    </message>
    <message>
        <source>Explain the finding</source>
        <translation>指摘の説明を読む</translation>
    </message>
    <message>
        <source>Leave the finding as it is…</source>
        <translation>指摘をそのままにする…</translation>
    </message>
    <message>
        <source>Proposals to the organisation…</source>
        <translation>組織への提案…</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>点検(&amp;C)</translation>
    </message>
    <message>
        <source>Show or hide drafts</source>
        <translation>下書き一覧の表示・非表示</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>見え方</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>Explain the count</source>
        <translation>文字数の内訳</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>アカウントの一覧…</translation>
    </message>
    <message>
        <source>Edit this account…</source>
        <translation>このアカウントを編集…</translation>
    </message>
    <message>
        <source>Sign-in data…</source>
        <translation>ログイン情報…</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>アカウント(&amp;A)</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>ガイドライン</translation>
    </message>
    <message>
        <source>Words and matters</source>
        <translation>用語と心得</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>First steps</source>
        <translation>はじめてガイド</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Nine principles</source>
        <translation>9つの原則</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>はじめる</translation>
    </message>
</context>
<context>
    <name>_Dialog</name>
    <message>
        <source>Disclaimer of private use</source>
        <translation>個人の立場の断り書き</translation>
    </message>
    <message>
        <source>At the end of the text</source>
        <translation>文の終わりに入れます</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Who writes about the own work says that it is a personal view, best in the profile.</source>
        <translation>仕事に関わることを書くときは、個人の考えだと断ります。プロフィールに書いておくのがいちばんです。</translation>
    </message>
</context>
</TS>
