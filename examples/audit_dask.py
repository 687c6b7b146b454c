"""The audit of an archive that outgrows one machine, on a Dask cluster.

    python examples/audit_dask.py posts-*.jsonl --out findings
    python examples/audit_dask.py posts-*.jsonl --out findings --scheduler tcp://scheduler:8786

Each line of the archive is a JSON object with `id`, `text`, `on` and, if known, `account`. The
folder `findings` gets a file for each piece of the archive, with one line for each post and the
findings in the shape that docs/json.md describes; how often each rule spoke is printed. Without a
scheduler a cluster of processes on this machine is used. Needs `dask[distributed]`.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import dask
import dask.bag
from distributed import Client, LocalCluster

from snswriter.engine import Checker
from snswriter.exporters.finding_json import finding_as_json

PIECE_BYTES = 8_000_000


def check_posts(lines: Iterable[str], checker: Checker) -> Iterator[dict[str, Any]]:
    """Yield each post of a piece with its findings."""
    for line in lines:
        post = json.loads(line)
        findings = checker.check(post["text"], on=date.fromisoformat(post["on"]))
        yield {
            "id": post["id"],
            "account": post.get("account", ""),
            "findings": [finding_as_json(finding) for finding in findings],
        }


def audit(files: list[str], out: str) -> dict[str, int]:
    """Write the findings of all posts below `out`; return how often each rule spoke."""
    # One worker compiles the rules; the others get the checker as its rules and compile it once.
    checker = dask.delayed(Checker.default)()
    posts = dask.bag.read_text(files, blocksize=PIECE_BYTES).map_partitions(check_posts, checker)
    written = posts.map(json.dumps).to_textfiles(f"{out}/*.jsonl")
    # Counted from the files: two results of one bag would check every post twice.
    answers = dask.bag.read_text(written).map(json.loads)
    return dict(answers.pluck("findings").flatten().pluck("rule").frequencies().compute())


def main() -> None:
    """Audit what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--scheduler", help="address of a running cluster")
    options = parser.parse_args()
    with Client(options.scheduler or LocalCluster(processes=True, dashboard_address=None)):
        for rule, number in sorted(audit(options.files, options.out).items()):
            print(f"{number:8} {rule}")


if __name__ == "__main__":
    main()
