"""Of findings that say the same about one place, keep the gravest, then the most exact."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable

from snswriter.engine.finding import Finding


def without_repeats(
    findings: Iterable[Finding], vague: Container[str] = ()
) -> tuple[Finding, ...]:
    """Return findings sorted by place; of overlapping ones in one category only the gravest.

    Of equally grave ones, a finding of a rule in `vague`, which marks whole clauses, gives way.
    """
    kept: dict[str, list[Finding]] = defaultdict(list)
    by_weight = sorted(
        findings,
        key=lambda f: (-f.severity.rank, f.rule in vague, f.span.start, -f.span.end, f.rule),
    )
    for finding in by_weight:
        _keep(finding, kept[finding.category])
    everything = (finding for sorted_kept in kept.values() for finding in sorted_kept)
    return tuple(sorted(everything, key=lambda f: (f.span, -f.severity.rank, f.category, f.rule)))


def _keep(finding: Finding, kept: list[Finding]) -> None:
    place = bisect_left(kept, finding.span.start, key=lambda other: other.span.start)
    neighbours = kept[max(place - 1, 0) : place + 1]
    if not any(other.span.overlaps(finding.span) for other in neighbours):
        kept.insert(place, finding)
