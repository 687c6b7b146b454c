"""The draft on the desk, its account, and what is known about the post it becomes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, Signal

from snswriter.drafts.account import Account, account_with
from snswriter.drafts.compose import FooterForm, Post, compose, without_footer
from snswriter.drafts.draft import Draft, new_draft
from snswriter.drafts.editions import Edition, editions_of, post_on
from snswriter.drafts.lengths import Lengths, measure_editions
from snswriter.drafts.review import Review, mode_of, review_editions, terms_of
from snswriter.engine import Checker, Mode
from snswriter.engine.rule_file import RuleSpec
from snswriter.live.background import Runner
from snswriter.live.promptness import Promptness
from snswriter.live.scheduler import Scheduler
from snswriter.platforms.catalog import Catalog
from snswriter.platforms.platform import Platform
from snswriter.text.clean import clean

REVIEW_DELAY_MS = 0
"""What a key leads to is one question all the same: it is put when the key was dealt with."""
COUNTED_AT_ONCE = 2_000
"""Code points; counting more than this in the GUI thread could be felt while typing."""

Clock = Callable[[], datetime]
NOBODY = Account(id="", name="")
"""Stands in for an account while none is chosen: no footer, no platforms."""


class CheckerState(Enum):
    """How far the checker is."""

    COMING = "coming"
    READY = "ready"
    FAILED = "failed"


class Desk(QObject):
    """State of the open draft. Widgets ask it and listen to it; they keep nothing themselves.

    One of the account's platforms is looked at: its text is on the page and its post is the
    present one. The others are counted and checked all the same.
    """

    draft_opened = Signal(object)
    """Another draft lies on the desk; carries it."""
    draft_changed = Signal(object)
    """Something that is kept with the draft changed; carries the new draft."""
    accounts_changed = Signal()
    """The list of accounts is another."""
    body_switched = Signal(str)
    """Another text of the draft is on the page now; carries it."""
    body_changed = Signal(str)
    """The text on the page changed; carries it."""
    account_chosen = Signal(object)
    """The draft belongs to this account now; carries it, or None."""
    post_composed = Signal(object)
    """Body, footer or account changed; carries the post."""
    measured = Signal(object)
    """Carries the lengths of the present post."""
    platform_chosen = Signal(str)
    """This platform is looked at; carries its id."""
    reviewed = Signal(object)
    """Carries the review of the present post."""
    checker_changed = Signal()
    """Findings can be made, by other rules than before, or not at all."""

    def __init__(
        self, catalog: Catalog, runner: Runner, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.catalog = catalog
        self.now = clock
        self._checker: Checker | None = None
        # Gives the rule behind a finding; None where no rule file has it.
        self.rule: Callable[[str], RuleSpec | None] = _no_rule
        self._checker_state = CheckerState.COMING
        self._accounts: tuple[Account, ...] = ()
        self._draft = new_draft("", clock())
        self._post = compose("", NOBODY, FooterForm.AUTO)
        self._editions: tuple[Edition, ...] = ()
        self._lengths = measure_editions(self._post, ())
        self._review: Review | None = None
        self._platform_id = ""
        self._promptness = Promptness()
        self._scheduler = Scheduler(runner, REVIEW_DELAY_MS, self)
        self._scheduler.answered.connect(self._on_answered)

    @property
    def draft(self) -> Draft:
        """Return the open draft as it is on the screen."""
        return self._draft

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Return all accounts that can be chosen."""
        return self._accounts

    @property
    def account(self) -> Account | None:
        """Return the account of the open draft, or None when there is no such account."""
        return account_with(self._draft.account_id, self._accounts)

    @property
    def platforms(self) -> tuple[Platform, ...]:
        """Return the platforms of the account, in its order."""
        wanted = (self.account or NOBODY).platforms
        return tuple(found for each in wanted if (found := self.catalog.get(each)))

    @property
    def platform(self) -> Platform | None:
        """Return the platform that is looked at; None when the account has none."""
        return next((each for each in self.platforms if each.id == self._platform_id), None)

    @property
    def body(self) -> str:
        """Return the text on the page."""
        return self._draft.body_on(self._platform_id)

    @property
    def post(self) -> Post:
        """Return what the draft becomes on the platform that is looked at."""
        return self._post

    @property
    def editions(self) -> tuple[Edition, ...]:
        """Return what the draft becomes on each platform of its account."""
        return self._editions

    @property
    def lengths(self) -> Lengths:
        """Return the newest lengths; those of a very long post may lag behind."""
        return self._lengths

    @property
    def review(self) -> Review | None:
        """Return the review of the present post, or None while there is none."""
        return self._review

    @property
    def platform_id(self) -> str:
        """Return the platform that is looked at; "" when the account has none."""
        return self._platform_id

    @property
    def checker_state(self) -> CheckerState:
        """Return whether findings can be made."""
        return self._checker_state

    def use_accounts(self, accounts: tuple[Account, ...]) -> None:
        """Offer these accounts from now on."""
        self._accounts = accounts
        self.accounts_changed.emit()
        self._settle_account()

    def use_checker(self, checker: Checker) -> None:
        """Make findings with this checker from now on."""
        self._checker = checker
        self.rule = checker.rule
        self._checker_state = CheckerState.READY
        self.checker_changed.emit()
        self._ask()

    def do_without_checker(self) -> None:
        """Give up waiting for a checker; writing, counting and saving go on."""
        self._checker_state = CheckerState.FAILED
        self.checker_changed.emit()

    def open_draft(self, draft: Draft) -> None:
        """Put `draft` on the desk instead of the present one, which is not kept here."""
        self._draft = _cleaned(draft)
        self.draft_opened.emit(self._draft)
        self._settle_account()

    def start_draft(self, account_id: str) -> None:
        """Put an empty draft for this account on the desk."""
        self.open_draft(new_draft(account_id, self.now()))

    def edit_body(self, body: str) -> None:
        """Take over what the writer typed."""
        if body != self.body:
            self.change(self._draft.with_body_on(self._platform_id, body, self.now()))
            self._scheduler.hurry()

    def change(self, draft: Draft) -> None:
        """Take over a changed draft; its text on the page goes on to be the same text."""
        before = self.body
        self._draft = draft
        self.draft_changed.emit(draft)
        if self.body != before:
            self.body_changed.emit(self.body)
        self._compose()

    def switch_body(self, draft: Draft) -> None:
        """Take over a changed draft of which another text is on the page now."""
        self._draft = draft
        self.draft_changed.emit(draft)
        self.body_switched.emit(self.body)
        self._compose()

    def choose_account(self, account_id: str) -> None:
        """Write the open draft for another account."""
        if account_id != self._draft.account_id:
            self.change(replace(self._draft, account_id=account_id, updated_at=self.now()))
            self._settle_account()

    def choose_platform(self, platform_id: str) -> None:
        """Look at this platform: its text, its post, and where that stops fitting."""
        if platform_id == self._platform_id:
            return
        before = self.body
        self._platform_id = platform_id
        if self.body != before:
            self.body_switched.emit(self.body)
        self.platform_chosen.emit(platform_id)
        if post_on(self._platform_id, self._editions) != self._post:
            self._compose()

    def take_over_version(self, stored: Draft) -> None:
        """Note under which id and version the open draft is kept now; its text stays."""
        self._draft = replace(self._draft, id=stored.id, version=stored.version)

    def review_now(self) -> None:
        """Have the present post reviewed without waiting for a pause."""
        if self._checker is not None:
            self._ask()
            self._scheduler.hurry()

    def _settle_account(self) -> None:
        self.account_chosen.emit(self.account)
        offered = [platform.id for platform in self.platforms]
        if self._platform_id not in offered:
            self.choose_platform(offered[0] if offered else "")
        self._compose()

    def _compose(self) -> None:
        draft, account = self._draft, self.account or NOBODY
        if mode_of(draft, account) is Mode.PRIVATE:
            account = without_footer(account)
        self._editions = editions_of(draft, account, self.platforms)
        shown = post_on(self._platform_id, self._editions)
        self._post = shown or compose(draft.body, account, draft.footer_form)
        self._review = None
        self.post_composed.emit(self._post)
        counted: Lengths | None = None
        if len(self._post.text) <= COUNTED_AT_ONCE or self._checker is None:
            counted = measure_editions(self._post, self._editions)
            self._set_lengths(counted)
        self._ask(counted)

    def _ask(self, counted: Lengths | None = None) -> None:
        if self._checker is not None:
            account = self.account or NOBODY
            terms = terms_of(self._draft, account, self.platforms, self.now().date())
            text, under = self._post.text, (self._checker, terms)
            is_prompt = self._promptness.is_likely(text, under)
            question = partial(
                review_editions, self._post, self._editions, self._checker, terms, counted
            )
            put = self._scheduler.answer if is_prompt else self._scheduler.ask
            put(self._promptness.timed(text, under, question))

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, Review) and answer.post == self._post:
            self._review = answer
            self._set_lengths(answer.lengths)
            self.reviewed.emit(answer)

    def _set_lengths(self, lengths: Lengths) -> None:
        if lengths != self._lengths:
            self._lengths = lengths
            self.measured.emit(lengths)


def _no_rule(_: str) -> RuleSpec | None:
    return None


def _cleaned(draft: Draft) -> Draft:
    variants = tuple(replace(each, body=clean(each.body)) for each in draft.variants)
    return replace(draft, body=clean(draft.body), variants=variants)
