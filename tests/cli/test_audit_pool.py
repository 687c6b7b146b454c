from collections.abc import Iterator
from datetime import date

import pytest

from snswriter.cli.audit_pool import audit
from snswriter.cli.audit_records import Entry, Record
from snswriter.cli.inputs import InputError, Request
from snswriter.engine import Mode
from snswriter.exporters.audit_item import Audited, Origin, Unread
from tests.cli.audit_fakes import DyingChecker, LengthChecker, examiner_with

LENGTHS = examiner_with(LengthChecker())


def record(number: int, text: str = "") -> Record:
    return Record(Origin("a", number), Request(text or f"text {number}", number), "防災課")


def mixed(number: int) -> Iterator[Entry]:
    for line in range(number):
        yield Unread(Origin("a", line), "bad") if line % 7 == 3 else record(line)


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("number", [0, 1, 200, 201, 2500])
def test_every_entry_comes_back_in_its_place(number: int, jobs: int) -> None:
    lines = [item.origin.line for item in audit(mixed(number), LENGTHS, jobs)]
    assert lines == list(range(number))


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_text_gets_its_own_findings(jobs: int) -> None:
    items = [item for item in audit(mixed(2500), LENGTHS, jobs) if isinstance(item, Audited)]
    assert [item.findings[0].title for item in items] == [item.text for item in items]
    assert {(item.account, item.id == item.origin.line) for item in items} == {("防災課", True)}


@pytest.mark.parametrize(
    ("request_", "asked"),
    [
        (Request("x"), "post 2026-11-20 town x"),
        (Request("x", mode=Mode.REPLY), "reply 2026-11-20 town x"),
        (Request("x", on=date(2020, 1, 2)), "post 2020-01-02 town x"),
    ],
)
def test_a_record_may_say_mode_and_day(request_: Request, asked: str) -> None:
    (item,) = audit([Record(Origin("a"), request_, "")], LENGTHS, 1)
    assert isinstance(item, Audited)
    assert item.findings[0].message == asked


@pytest.mark.parametrize(("jobs", "most_ahead"), [(1, 200), (2, 9 * 200)])
def test_only_a_few_chunks_are_held(jobs: int, most_ahead: int) -> None:
    pulled = 0

    def entries() -> Iterator[Entry]:
        nonlocal pulled
        for pulled in range(1, 20_001):
            yield record(pulled)

    items = audit(entries(), LENGTHS, jobs)
    ahead = [pulled - number for number, _ in zip(range(4000), items, strict=False)]
    assert max(ahead) <= most_ahead
    assert next(items).origin.line == 4001


def test_long_texts_make_short_chunks() -> None:
    pulled = 0

    def entries() -> Iterator[Entry]:
        nonlocal pulled
        for pulled in range(1, 100):
            yield record(pulled, "長" * 16_000)

    next(audit(entries(), LENGTHS, 1))
    assert pulled == 1


# A chunk of the second kind is larger than what a pipe holds on any system.
@pytest.mark.parametrize(("number", "text"), [(2500, ""), (40, "長" * 100_000)])
@pytest.mark.timeout(60)
def test_a_dead_worker_is_told_with_a_remedy(number: int, text: str) -> None:
    records = (record(line, text) for line in range(number))
    with pytest.raises(InputError, match="--jobs 1"):
        list(audit(records, examiner_with(DyingChecker()), 2))
