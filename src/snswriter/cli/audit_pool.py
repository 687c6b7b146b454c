"""Audit on all cores: chunks out, findings back in order, with bounded memory."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from threading import Thread

from snswriter.cli.audit_records import Entry, Record
from snswriter.cli.inputs import InputError, Request
from snswriter.engine import Checker, Finding, Mode
from snswriter.exporters.audit_item import Audited, AuditItem

_CHUNK_CHARACTERS = 16_000
_CHUNK_TEXTS = 200
_CHUNKS_AHEAD = 3
_SMALL_CHUNKS = 8  # Fewer are checked here before another process has compiled the rules.
_GRACE_S = 2.0
_MOST_JOBS = 61  # Windows waits for no more processes at once.

_Chunk = list[Entry]
_Answers = list[tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Examiner:
    """A checker with what holds for every text that does not say otherwise. May be pickled."""

    checker: Checker
    mode: Mode
    on: date
    guidelines: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()

    def findings(self, request: Request) -> tuple[Finding, ...]:
        """Return the findings of one text."""
        return self.checker.check(
            request.text,
            mode=request.mode or self.mode,
            on=request.on or self.on,
            guidelines=self.guidelines,
            platforms=self.platforms,
        )


# Compiling the rules is dear, so each worker does it once; tasks find the result here. Set by
# `_prepare` in the worker process, never in ours.
_examiner: ContextVar[Examiner] = ContextVar("examiner")


def available_cores() -> int:
    """Return how many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def audit(entries: Iterable[Entry], examiner: Examiner, jobs: int) -> Iterator[AuditItem]:
    """Yield each entry with its findings, in order.

    `jobs` processes check; with one job, or when there are few entries, this process does it.
    Only a few chunks for each process are held at a time, whatever the size.

    Raises:
        InputError: A checking process died; it says what helps.
    """
    chunks = _chunks(entries)
    first = list(islice(chunks, _SMALL_CHUNKS + 1)) if jobs > 1 else []
    if len(first) <= _SMALL_CHUNKS:
        for chunk in chain(first, chunks):
            yield from _joined(chunk, [examiner.findings(request) for request in _asked(chunk)])
        return
    try:
        yield from _in_parallel(chain(first, chunks), examiner, min(jobs, _MOST_JOBS))
    except BrokenProcessPool as error:
        raise InputError(
            "点検しているプロセスが途中で止まりました(メモリー不足かもしれません)。"
            "ほかのプログラムを閉じるか、--jobs 1 を付けてもう一度お試しください。"
        ) from error


def _in_parallel(chunks: Iterable[_Chunk], examiner: Examiner, jobs: int) -> Iterator[AuditItem]:
    # A fresh interpreter behaves alike on all systems; a fork of ours would not.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _prepare, (examiner,))
    waiting: deque[tuple[_Chunk, Future[_Answers]]] = deque()
    try:
        for chunk in chunks:
            with _interrupts_held():
                waiting.append((chunk, pool.submit(_examine, _asked(chunk))))
            if len(waiting) >= jobs * _CHUNKS_AHEAD:
                yield from _collected(*waiting.popleft())
        while waiting:
            yield from _collected(*waiting.popleft())
    except BrokenProcessPool:
        _stop_handing_out(pool)
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _stop_handing_out(pool: ProcessPoolExecutor) -> None:
    """Let nobody wait until a chunk is taken that lies in the pipe to workers that are no more.

    Python 3.11.2, of Debian 12, waits for ever when the chunk is larger than a pipe (8 KiB on
    Windows): https://github.com/python/cpython/issues/94777. Later ones close the pipe by
    themselves; not twice at the same time, which would end their thread with an error.
    """
    queue = getattr(pool, "_call_queue", None)
    manager = getattr(pool, "_executor_manager_thread", None)
    if queue is None or manager is None:
        return
    manager.join(_GRACE_S)
    if manager.is_alive():
        queue._reader.close()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Start processes that are deaf to Ctrl+C from their first moment; ours hears it afterwards.

    It reaches the whole process group, and we end the workers ourselves.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare(examiner: Examiner) -> None:
    # Windows knows no mask; there this is as early as it can be.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _examiner.set(examiner)


def _end_with_parent() -> None:
    """Do not outlive a parent that was killed: nobody would ever ask for the next chunk."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _examine(requests: list[Request]) -> _Answers:
    examiner = _examiner.get()
    return [examiner.findings(request) for request in requests]


def _chunks(entries: Iterable[Entry]) -> Iterator[_Chunk]:
    chunk: _Chunk = []
    characters = 0
    for entry in entries:
        chunk.append(entry)
        characters += len(entry.request.text) if isinstance(entry, Record) else 0
        if characters >= _CHUNK_CHARACTERS or len(chunk) >= _CHUNK_TEXTS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def _asked(chunk: _Chunk) -> list[Request]:
    return [entry.request for entry in chunk if isinstance(entry, Record)]


def _collected(chunk: _Chunk, answers: "Future[_Answers]") -> Iterator[AuditItem]:
    return _joined(chunk, answers.result())


def _joined(chunk: _Chunk, answers: _Answers) -> Iterator[AuditItem]:
    findings = iter(answers)
    for entry in chunk:
        if isinstance(entry, Record):
            yield _audited(entry, next(findings))
        else:
            yield entry


def _audited(record: Record, findings: tuple[Finding, ...]) -> Audited:
    request = record.request
    return Audited(record.origin, request.id, record.account, request.text, findings)
