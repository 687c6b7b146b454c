"""Whether an account is ready: what its guidelines demand, and what its fields contradict."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from snswriter.drafts.account import Account, AccountKind
from snswriter.drafts.account_checks import Fault
from snswriter.drafts.account_values import matters, value_of
from snswriter.drafts.disclaimer import says_it_is_private
from snswriter.drafts.field_book import FieldKind, FieldSpec
from snswriter.drafts.footers import PRIVATE_DISCLAIMER, empty_names, unknown_names
from snswriter.drafts.handbook import Handbook
from snswriter.drafts.life_cycle import Phase, Step, last_record, present_records

_URL = re.compile(r"https?://[^\s<>\"]+")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+")
_PERSONAL = re.compile(r"[a-z]+[._-][a-z]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MissingField:
    """A field that is demanded; `clauses` are those that do, none where all accounts need it."""

    field: FieldSpec
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissingStep:
    """A step that is demanded; `clauses` are those that do, none where all accounts need it."""

    step: Step
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """What stands between an account and its use.

    Attributes:
        fields: Still to be filled in.
        steps: Of opening, still to be done.
        faults: Fields that contradict each other or cannot be right.
    """

    fields: tuple[MissingField, ...]
    steps: tuple[MissingStep, ...]
    faults: tuple[Fault, ...]

    @property
    def is_ready(self) -> bool:
        """Tell whether the account may be used."""
        return not (self.fields or self.steps or self.faults)


def readiness(account: Account, handbook: Handbook) -> Readiness:
    """Return what is missing before `account` may be used; a private one needs nothing."""
    faults = profile_faults(account, handbook)
    if account.kind is AccountKind.PRIVATE:
        return Readiness((), (), faults)
    fields = missing_fields(account, handbook)
    return Readiness(fields, missing_steps(account, handbook, Phase.OPEN), faults)


def missing_fields(account: Account, handbook: Handbook) -> tuple[MissingField, ...]:
    """Return the empty fields that are demanded, in the order of the book."""
    found = (
        MissingField(spec, demanding(spec, account.guidelines, handbook))
        for spec in handbook.fields.fields
        if value_of(account, spec.id) is None and matters(spec, account)
    )
    return tuple(each for each in found if each.field.always or each.clauses)


def missing_steps(account: Account, handbook: Handbook, phase: Phase) -> tuple[MissingStep, ...]:
    """Return the steps of a phase that are demanded and not on record in this life."""
    records = present_records(account.records, phase)
    found = (
        MissingStep(step, demanding_step(step, account.guidelines, handbook))
        for step in handbook.steps
        if step.phase is phase and last_record(step.id, records) is None
    )
    return tuple(each for each in found if each.step.always or each.clauses)


def demanding(spec: FieldSpec, guidelines: Iterable[str], handbook: Handbook) -> tuple[str, ...]:
    """Return the clauses of these guidelines that demand the field."""
    followed = frozenset(guidelines)
    own = _requiring(spec.id, followed, handbook)
    return (*_of(spec.required_by, followed, handbook), *own)


def demanding_step(step: Step, guidelines: Iterable[str], handbook: Handbook) -> tuple[str, ...]:
    """Return the clauses of these guidelines that demand the step."""
    followed = frozenset(guidelines)
    own = _requiring(f"step:{step.id}", followed, handbook)
    return (*_of(step.required_by, followed, handbook), *own)


def profile_faults(account: Account, handbook: Handbook) -> tuple[Fault, ...]:
    """Return what cannot be right in the filled-in fields, each with a remedy."""
    return (
        *_formats(account, handbook),
        *_mail_faults(account),
        *_profile_text_faults(account),
        *_footer_faults(account),
    )


def _requiring(wanted: str, followed: frozenset[str], handbook: Handbook) -> tuple[str, ...]:
    return tuple(
        clause.id
        for guideline in handbook.library.guidelines
        if guideline.id in followed
        for clause in guideline.clause
        if wanted in clause.requires
    )


def _of(clauses: Iterable[str], followed: frozenset[str], book: Handbook) -> tuple[str, ...]:
    found = ((each, book.library.guideline_of(each)) for each in clauses)
    return tuple(each for each, guideline in found if guideline and guideline.id in followed)


def _formats(account: Account, handbook: Handbook) -> Iterator[Fault]:
    for spec in handbook.fields.fields:
        value = value_of(account, spec.id)
        if not isinstance(value, str):
            continue
        if spec.kind is FieldKind.URL and not _URL.fullmatch(value):
            said = f"{spec.label}のURLは https:// から始めます（いまは「{value}」）。"
            yield Fault(spec.id, said, "ブラウザーのアドレス欄からコピーできます。")
        if spec.kind is FieldKind.MAIL and not _MAIL.fullmatch(value):
            said = f"{spec.label}がメールアドレスの形になっていません（いまは「{value}」）。"
            yield Fault(spec.id, said, f"例：{spec.example}")
        if spec.kind is FieldKind.CHOICE and spec.choice(value) is None:
            said = f"{spec.label}の「{value}」は選べるものの中にありません。"
            yield Fault(spec.id, said, "一覧から選び直してください。")


def _mail_faults(account: Account) -> Iterator[Fault]:
    for field_id in ("mail", "registered_mail"):
        mail = value_of(account, field_id)
        if not isinstance(mail, str) or not _MAIL.fullmatch(mail):
            continue
        name, _, domain = mail.rpartition("@")
        if not _is_own(domain, account):
            said = f"「{mail}」は自治体のドメインのアドレスではないようです。"
            yield Fault(field_id, said, "部署の共有アドレスか、「自治体のドメイン」を見直します。")
        elif field_id == "registered_mail" and _PERSONAL.fullmatch(name):
            said = f"「{mail}」は個人のアドレスのように見えます。"
            yield Fault(field_id, said, "異動しても使える、部署の共有アドレスにします。")


def _is_own(domain: str, account: Account) -> bool:
    known = [each.removeprefix("www.").casefold() for each in account.own_domains]
    host = domain.casefold()
    if not known:
        return host.endswith((".lg.jp", ".go.jp", ".ed.jp"))
    return any(host == each or host.endswith(f".{each}") for each in known)


def _profile_text_faults(account: Account) -> Iterator[Fault]:
    text = value_of(account, "profile_text")
    if not isinstance(text, str):
        return
    packed = _packed(text)
    if account.kind is AccountKind.PRIVATE:
        if not says_it_is_private(text):
            said = "プロフィール文に、個人の考えだという断りがありません。"
            yield Fault("profile_text", said, f"例：「{PRIVATE_DISCLAIMER}」")
        return
    if account.section and not _names_section(packed, account.section):
        said = f"プロフィール文に部署の名前（{account.section}）がありません。"
        yield Fault("profile_text", said, "どの部署のアカウントか分かるように加えます。")
    links = [account.policy_url, value_of(account, "listed_url")]
    wanted = [each for each in links if isinstance(each, str) and each]
    if wanted and not any(_packed(each) in packed for each in wanted):
        said = "プロフィール文に、運用方針や紹介ページのURLがありません。"
        yield Fault("profile_text", said, f"「{wanted[0]}」を加えます。")


def _names_section(packed: str, section: str) -> bool:
    """Tell whether the section is named, in full or by its last part ("広報課")."""
    return _packed(section) in packed or section.split()[-1] in packed


def _packed(text: str) -> str:
    return "".join(text.split())


def _footer_faults(account: Account) -> Iterator[Fault]:
    texts = [account.footer.full, account.footer.short]
    for each in account.footers:
        texts += [each.full, each.short]
    for name in dict.fromkeys(name for text in texts for name in unknown_names(text)):
        said = f"フッターの「{{{name}}}」に当てはまる項目がありません。"
        yield Fault("footer", said, "差し込める項目の一覧から選び直してください。")
    for name in dict.fromkeys(name for text in texts for name in empty_names(text, account)):
        said = f"フッターの「{{{name}}}」に入る内容が、まだ書かれていません。"
        yield Fault("footer", said, "その項目を書くか、フッターから外してください。")
