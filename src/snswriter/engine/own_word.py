"""A word that an office wants to be asked about, turned into a rule that proves itself."""

import hashlib
from dataclasses import dataclass
from datetime import date

from snswriter.engine.finding import Severity
from snswriter.engine.prove import prove_files
from snswriter.engine.rule_file import Boundary, Change, Problem, RuleFile, RuleSpec, Words

LONGEST_WORD = 60
_MARK = "own-"
_MESSAGE = "「{text}」は、所属で決めた注意する言葉です。"
_BAD = (
    "《{word}》について",
    "きょうは《{word}》です。",
    "《{word}》をお知らせします。",
    "《{word}》",
)
_GOOD = ("窓口は平日の午後5時までです。", "会場は中央公民館です。", "あしたは晴れます。")


@dataclass(frozen=True, slots=True)
class OwnWord:
    """What somebody fills in to be asked about a word.

    Attributes:
        word: The word or phrase, on one line.
        reason: Why; shown with the finding.
        severity: How serious it is.
        suggest: What to write instead; empty when there is nothing.
        category: Id of a category of findings.
        is_whole: Only where it is a word of its own; else inside other words, too.
        by: Who decided it.
        on: When.
        rule_id: Of the rule that it is already; "" while it is none.
    """

    word: str
    reason: str
    severity: Severity = Severity.WARNING
    suggest: tuple[str, ...] = ()
    category: str = "reputation"
    is_whole: bool = True
    by: str = ""
    on: date | None = None
    rule_id: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A rule made of a word, or what stands in its way; exactly one of the two is there.

    Attributes:
        spec: The rule, proved by the examples that it carries.
        fault: Japanese; what does not work and what would.
    """

    spec: RuleSpec | None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class OwnRuleSet:
    """Rules and changes that the office made on the screen, and what could not be used."""

    rules: tuple[RuleSpec, ...] = ()
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


def propose(word: OwnWord) -> Proposal:
    """Return the rule that the word becomes, with examples that hold."""
    fault = _fault_of(word)
    if fault:
        return Proposal(None, fault)
    good = tuple(each for each in _GOOD if word.word not in each)
    problems: tuple[str, ...] = ()
    for bad in _BAD:
        spec = _spec(word, bad.format(word=word.word), good)
        problems = tuple(each.message for each in prove_files([RuleFile(rules=(spec,))]).problems)
        if not problems:
            return Proposal(spec)
    return Proposal(None, _explained(word, problems))


def word_of(spec: RuleSpec) -> OwnWord | None:
    """Return what somebody filled in for a rule made here; None for any other rule."""
    phrases = spec.match.phrases
    if _MARK not in spec.id or len(phrases) != 1 or not spec.message.startswith(_MESSAGE):
        return None
    by, _, _on = spec.source.rpartition(" ")
    return OwnWord(
        word=phrases[0],
        reason=spec.message.removeprefix(_MESSAGE),
        severity=spec.severity,
        suggest=spec.suggest,
        category=spec.category,
        is_whole=spec.match.boundary is not Boundary.NONE,
        by=by,
        on=spec.verified_on,
        rule_id=spec.id,
    )


def _spec(word: OwnWord, bad: str, good: tuple[str, ...]) -> RuleSpec:
    digest = hashlib.sha256(word.word.encode("utf-8", "replace")).hexdigest()[:10]
    return RuleSpec(
        id=word.rule_id or f"{word.category}.{_MARK}{digest}",
        title="所属で決めた言葉",
        severity=word.severity,
        message=f"{_MESSAGE}{word.reason}",
        advice="言いかえるか、この場に要る言葉かを確かめてください。",
        suggest=word.suggest,
        match=Words(
            phrases=(word.word,), boundary=Boundary.TOKEN if word.is_whole else Boundary.NONE
        ),
        category=word.category,
        source=f"{word.by} {word.on.isoformat() if word.on else ''}".strip(),
        verified_on=word.on,
        bad=(bad,),
        good=good,
    )


def _fault_of(word: OwnWord) -> str:
    if not word.word.strip():
        return "言葉が空です。注意したい言葉を書き入れてください。"
    if "\n" in word.word or len(word.word) > LONGEST_WORD:
        return f"言葉は1行、{LONGEST_WORD}文字までです。短い言葉に分けてください。"
    if "《" in word.word or "》" in word.word:
        return "《》は規則の印に使うため、言葉に入れられません。《》を除いてください。"
    if not word.reason.strip():
        return "理由が空です。あとで読む人のために、なぜ注意するのかを一言書いてください。"
    if word.rule_id and not word.rule_id.startswith(f"{word.category}."):
        return "分類を変えるときは、この言葉を削除して、新しく加えてください。"
    if any(word.word in each for each in word.suggest):
        said = "言いかえに元の言葉が入っているため、直しても指摘が消えません。"
        return f"{said}別の言いかえにしてください。"
    return ""


def _explained(word: OwnWord, problems: tuple[str, ...]) -> str:
    if word.is_whole:
        return (
            "この言葉は、単語の区切りでは見つけられません。"
            "「ほかの言葉の中でも見つける」を選ぶと使えます。"
        )
    told = "、".join(problems[:1])
    return f"規則として確かめられませんでした（{told}）。言葉を変えてみてください。"
