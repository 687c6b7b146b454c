"""Rules that the office makes on the screen: tried on past drafts first, then kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Selection
from snswriter.engine import Checker, Finding, Severity
from snswriter.engine.dismissal import Dismissal, Scope
from snswriter.engine.own_word import OwnWord, Proposal, propose
from snswriter.engine.rule_file import Change, RuleFile
from snswriter.live.background import Runner
from snswriter.ports import DraftStore, OwnRules

_MOST_DRAFTS = 300
_AROUND = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a rule would have marked.

    Attributes:
        title: Of the draft; "" for the text that was typed to try the rule.
        excerpt: The words around, on one line, the marked ones in 《》.
    """

    title: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What a word would have marked.

    Attributes:
        word: What was tried.
        proposal: The rule that it becomes, or what stands in the way.
        hits: In the text typed, then in past drafts, the newest first.
        drafts: How many drafts were looked at because the word stands in them.
    """

    word: OwnWord
    proposal: Proposal
    hits: tuple[Hit, ...] = ()
    drafts: int = 0


class RuleRoom(QObject):
    """Tries, keeps and changes rules away from the GUI thread."""

    listed = Signal(object)
    """Carries the OwnRuleSet of the office."""
    tried = Signal(object)
    """Carries the Trial of the word asked for last."""
    rules_changed = Signal()
    """Other rules are kept now; the checker is to be built anew."""
    failed = Signal(object)
    """Carries the OutsideError."""

    def __init__(
        self,
        rules: OwnRules,
        store: Callable[[], DraftStore | None],
        runner: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rules = rules
        self._store = store
        self._runner = runner
        self._wanted: OwnWord | None = None

    def load(self) -> None:
        """Read the rules of the office; `listed` answers."""
        self._runner.run(self._rules.load, self.listed.emit, self.failed.emit)

    def try_word(self, word: OwnWord, text: str) -> None:
        """Find out what a word would mark in `text` and in past drafts; `tried` answers.

        An answer about a word that was asked for earlier is dropped.
        """
        self._wanted = word
        job = partial(_try, word, text, self._store())
        self._runner.run(job, self._on_tried, self.failed.emit)

    def gather_proposals(
        self, open_draft: Draft, then: Callable[[tuple[Dismissal, ...]], None]
    ) -> None:
        """Call `then` with what all drafts propose to the organisation, the open one first.

        The open draft counts as it is on the screen; what several drafts propose with the same
        reason comes once; drafts in the trash propose nothing.
        """
        job = partial(_proposals, open_draft, self._store())
        self._runner.run(job, then, self.failed.emit)

    def save(self, trial: Trial, layer: str) -> None:
        """Keep the rule of a trial."""
        word, spec = trial.word, trial.proposal.spec
        if spec is not None:
            on = word.on.isoformat() if word.on else ""
            note = f"{on} {word.by} {word.reason}"
            self._do(partial(self._rules.save, spec, layer, note))

    def remove(self, word: OwnWord, layer: str, reason: str) -> None:
        """Take a rule of the office out; the reason stays in the file as a comment."""
        on = word.on.isoformat() if word.on else ""
        note = f"{on} {word.by} 「{word.word}」を削除：{reason}"
        self._do(partial(self._rules.remove, word.rule_id, layer, note))

    def change(self, change: Change, layer: str) -> None:
        """Switch a rule off or re-grade it."""
        self._do(partial(self._rules.change, change, layer))

    def unchange(self, rule_id: str, layer: str) -> None:
        """Let a rule be as it was."""
        self._do(partial(self._rules.unchange, rule_id, layer))

    def _do(self, job: Callable[[], None]) -> None:
        self._runner.run(job, lambda _: self._on_done(), self.failed.emit)

    def _on_done(self) -> None:
        self.rules_changed.emit()
        self.load()

    def _on_tried(self, trial: Trial) -> None:
        if trial.word == self._wanted:
            self.tried.emit(trial)


def _proposals(open_draft: Draft, store: DraftStore | None) -> tuple[Dismissal, ...]:
    kept = store.newest_first() if store is not None else ()
    drafts = (open_draft, *(each for each in kept if each.id != open_draft.id))
    found = [each for draft in drafts for each in draft.dismissals]
    by_matter: dict[tuple[str, str, str], Dismissal] = {}
    for each in found:
        if each.scope is Scope.PROPOSED:
            by_matter.setdefault(_matter(each), each)
    return tuple(by_matter.values())


def _matter(proposal: Dismissal) -> tuple[str, str, str]:
    return proposal.rule, proposal.text, proposal.reason


def _try(word: OwnWord, text: str, store: DraftStore | None) -> Trial:
    proposal = propose(word)
    if proposal.spec is None:
        return Trial(word, proposal)
    checker = Checker([RuleFile(rules=(proposal.spec,))])
    hits = _hits("", text, checker)
    drafts = _drafts_with(word.word, store) if store is not None else ()
    for draft in drafts:
        for body in (draft.body, *(each.body for each in draft.variants)):
            hits += _hits(draft.title, body, checker)
    return Trial(word, proposal, hits, len(drafts))


def _drafts_with(word: str, store: DraftStore) -> tuple[Draft, ...]:
    found = store.find(Selection(folder=None, words=word))
    return tuple(store.load(each) for each in found[:_MOST_DRAFTS])


def _hits(title: str, text: str, checker: Checker) -> tuple[Hit, ...]:
    return tuple(Hit(title, _excerpt(text, each)) for each in checker.check(text))


def _excerpt(text: str, finding: Finding) -> str:
    start, end = finding.span.start, finding.span.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return " ".join(f"{before}《{finding.text}》{after}".split())


def switched(word: OwnWord, reason: str, severity: Severity | None) -> Change:
    """Return the change that switches a rule off, or grades it as `severity`."""
    change = Change(rule=word.rule_id, reason=reason, severity=severity, by=word.by, on=word.on)
    return change if severity is not None else _off(change)


def _off(change: Change) -> Change:
    return Change(rule=change.rule, reason=change.reason, off=True, by=change.by, on=change.on)
