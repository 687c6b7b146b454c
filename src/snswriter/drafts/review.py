"""Everything that can be told about one post: its lengths and its findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.blank_findings import with_blanks
from snswriter.drafts.blanks import Blank, blanks_in
from snswriter.drafts.compose import Post
from snswriter.drafts.draft import Draft
from snswriter.drafts.editions import Edition, platforms_with_body
from snswriter.drafts.emergency import Need, fatal, missing_in
from snswriter.drafts.lengths import Lengths, measure_editions
from snswriter.drafts.variants import differing_facts
from snswriter.engine import Checker, Finding, Mode, Severity
from snswriter.engine.dismissal import Dismissal, Screened, screen
from snswriter.platforms.links import GluedLink, glued_links
from snswriter.platforms.platform import Platform
from snswriter.text.span import Span


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which circumstances a post is looked at.

    Attributes:
        platforms: Where it goes.
        mode: What it is for.
        on: Planned day of posting.
        guidelines: Ids of the guidelines that bind the account.
        dismissals: Decisions to leave findings as they are.
    """

    platforms: tuple[Platform, ...]
    mode: Mode
    on: date
    guidelines: tuple[str, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()


def mode_of(draft: Draft, account: Account | None) -> Mode:
    """Return the mode in force; a private account only ever checks private texts."""
    is_private = account is not None and account.kind is AccountKind.PRIVATE
    return Mode.PRIVATE if is_private else draft.mode


def terms_of(draft: Draft, account: Account, platforms: tuple[Platform, ...], on: date) -> Terms:
    """Return the terms of a draft; a private account only ever checks private texts."""
    mode = mode_of(draft, account)
    return Terms(platforms, mode, on, account.guidelines, draft.dismissals)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What was found in the text for one platform; the spans hold in the text of its post."""

    platform: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Lengths and findings of one post, and what its draft holds elsewhere.

    Attributes:
        lengths: Of the draft on all platforms.
        findings: Of the post; their spans hold in `post.text`.
        elsewhere: For each platform with another text, what was found in that.
        glued: Links of the body that run into the text beside them.
        left: Findings of the post that were left as they are, each with the decision.
        unused: Decisions that no text of the draft needs any more.
        names: Of people, places and bodies in the body of the post; looked for only where it
            does not fit, to keep them together when it is cut.
        mode: What the draft is for.
    """

    lengths: Lengths
    findings: tuple[Finding, ...]
    elsewhere: tuple[Elsewhere, ...] = ()
    glued: tuple[GluedLink, ...] = ()
    left: tuple[tuple[Finding, Dismissal], ...] = ()
    unused: tuple[Dismissal, ...] = ()
    names: tuple[Span, ...] = ()
    mode: Mode = Mode.POST

    @property
    def post(self) -> Post:
        """Return the post that was looked at."""
        return self.lengths.post

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """Return the places of a template that are not filled in; with them no post leaves."""
        return blanks_in(self.post.text)

    @property
    def missing(self) -> tuple[Need, ...]:
        """Return what an emergency post leaves out; nothing in any other mode."""
        return missing_in(self.post) if self.mode is Mode.EMERGENCY else ()

    def number_of(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)


def review(post: Post, checker: Checker, terms: Terms) -> Review:
    """Check and count one `post`; any text is fine, nothing is raised."""
    editions = tuple(Edition(platform, post) for platform in terms.platforms)
    return review_editions(post, editions, checker, terms)


def review_editions(
    shown: Post,
    editions: tuple[Edition, ...],
    checker: Checker,
    terms: Terms,
    lengths: Lengths | None = None,
) -> Review:
    """Check and count a draft on all its platforms.

    Args:
        shown: The post that is looked at.
        editions: The draft on each of its platforms.
        checker: Finds.
        terms: The platforms in it are those of the whole draft.
        lengths: Of exactly this draft, where they are known already.
    """
    differing = differing_facts(shown.body, editions)
    found = (*_findings(shown, editions, checker, terms), *differing)
    screened = screen(sorted(found, key=_place), shown.text, terms.dismissals)
    others = {
        each.platform.id: screen(
            _findings(each.post, editions, checker, terms), each.post.text, terms.dismissals
        )
        for each in editions
        if each.post.body != shown.body
    }
    if lengths is None:
        lengths = measure_editions(shown, editions)
    return Review(
        lengths,
        with_blanks(screened.open, shown.text),
        _elsewhere(editions, others),
        glued_links(shown.body),
        screened.dismissed,
        _unused((screened, *others.values()), terms.dismissals),
        checker.names(shown.body) if lengths.overflows else (),
        terms.mode,
    )


def _elsewhere(
    editions: tuple[Edition, ...], others: Mapping[str, Screened]
) -> tuple[Elsewhere, ...]:
    return tuple(
        Elsewhere(each.platform.id, with_blanks(others[each.platform.id].open, each.post.text))
        for each in editions
        if each.platform.id in others
    )


def _unused(
    screened: tuple[Screened, ...], dismissals: tuple[Dismissal, ...]
) -> tuple[Dismissal, ...]:
    return tuple(each for each in dismissals if all(each in one.unused for one in screened))


def _place(finding: Finding) -> Span:
    return finding.span


def _findings(
    post: Post, editions: tuple[Edition, ...], checker: Checker, terms: Terms
) -> tuple[Finding, ...]:
    found = checker.check(
        post.text,
        mode=terms.mode,
        on=terms.on,
        guidelines=terms.guidelines,
        platforms=tuple(each.id for each in platforms_with_body(editions, post.body)),
    )
    return fatal(found) if terms.mode is Mode.EMERGENCY else found
