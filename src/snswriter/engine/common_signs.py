"""How often signs stand in a line of Japanese public-sector writing.

Counted once on some 1,800 lines of events, notices, answers and headlines of municipalities,
folded to hiragana. Only the order of magnitude matters: it tells which word of a pattern is
worth looking for first, never what a rule finds.
"""

from itertools import pairwise
from types import MappingProxyType

_SIGNS = (
    (
        0.45,
        "の。、にいすましでをるたてはとなりがおら1かさくん)(",
    ),
    (
        0.17,
        "20ーれこっも市あ:うきせ合3つだどめ日8 高事けよ年月5上7人や業生ご申定え者"
        "6方松4そ用時場み先ろ○以等・内問わ員じ行後対御度-分9一会保",
    ),
    (
        0.05,
        "地中所要本入金的加ざ受法び成体関学間げ前参料ふ込理出ち設施円新「」大今考全当ほ実"
        "現催ず民費ば公支む開付国へ,平活持自課ょ答化主認館期~利回書話べ弁必次※制見子手"
        "動進ぐ電来発機取性ぷ議確数容在家同象部】【基記状計特目県講育作提和ね応小向置指報"
        "通援営午予曜立物住除水係明資感産健額各下域知力策協務令!集情検土総正ta組意解第"
        "能連習続図着e険護画不例p相約園防請最心備気ぶ得長可有整交づ名点ぽ及品型運道思々"
        "万歳況管助経工推.休補限師使談税代題",
    ),
    (
        0.017,
        "社様o改又果ひ児決広売供l康環木証職安団変担ぺ町涯政口示毎番願害種格染給/川直件"
        "収配委財討症案外教近無文境選質s算調元ぼ共医療接切区別急適査多mゃ始楽号効他準ぱ"
        "ゅi介f観規減結山詳ぃ重求身具週納災nb含障送個世校都c少k類味式g面注治引原初"
        "展r食募増常載ぞ望役信診表末負越験止ぇ齢h店ゆ処終室価了建村女携焼際d過録説被導"
        "ぜ路率言難済併割般福項努識条火車流田津更東研早登聞修企任告門階達量細払氏振宅寄香"
        "伴屋疑覧未台』『販私祉守y材究居里専該断養程順幼抽群興術筆緊影伝比段形承託親消%"
        "積野歩空周府去軽由j庭庁満老馬危局位病判歴窓線継良降族海構神再美①措態院w座働飲"
        "届u士非省則温超十摘念拡造器三皆存評億従踏残権製農真義然築試",
    ),
)
_PAIRS = (
    (
        0.45,
        "す。ます",
    ),
    (
        0.17,
        "しては、りまからていするってしたいてにつしまいまことましですおりておきまついさい"
        "いるありで、せんいたてはて、事業されまでのでくだださい。が、など",
    ),
    (
        0.05,
        "あるといによたーないとしるとり、また日(に、お問であし、以上申しとなるこただ00"
        "ためざいござそのんたではすがでごにおつき合せいう問合上げ場合いとものできせ先先:"
        "○およりし上ったがあすのえてよう考え、そげまころた。月1れて08れたなっ上で年度"
        "参加でのにはなりとでた、れる答弁とにられ申込、こたい御答0円。以うにしく必要ら、"
        "てもうことのたし。まこのを行にな平成るた50も、さん対象れまとが利用ませ月2をし"
        "どもに関よるまい内容これ的にそれ1日1月方法受けの方ーる2月けると、とこ:0なる"
        "きる81催事ういめにてくおいめて今後1-現在弁申主催め、とも市主電話曜日、今っと"
        "実施18ょうのとと考でもしょ者の支援等の的な:高合はてまんで加費3年地域ーとすと"
        "に対んととを制度市民令和中でせてきたを受、1いり62けれ定員らのる場とは、ま取り"
        "ながどの、平。そとと:1への施設)午、市情報学習及び,0",
    ),
)
_RARE_SIGN = 0.005
_RARE_PAIR = 0.004


def _shares() -> dict[str, float]:
    signs = {sign: share for share, text in _SIGNS for sign in text}
    pairs = {
        text[place : place + 2]: share
        for share, text in _PAIRS
        for place in range(0, len(text), 2)
    }
    return {**signs, **pairs}


_SHARES = MappingProxyType(_shares())


def share_of_lines(word: str) -> float:
    """Return roughly in which share of lines `word` stands: no more than its rarest pair."""
    if len(word) == 1:
        return _SHARES.get(word, _RARE_SIGN)
    return min([_SHARES.get(one + other, _RARE_PAIR) for one, other in pairwise(word)])
