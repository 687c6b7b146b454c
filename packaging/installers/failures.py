"""What can go wrong while building; the text is shown to whoever builds."""

EXIT_FAILED = 1
EXIT_MISSING = 75
"""Nothing is wrong with the program: this machine or a registry lacks what the build takes."""


class BuildError(Exception):
    """A build cannot go on; tells what is wrong and what to do."""


class MissingError(BuildError):
    """Something from outside is not to be had: a program, a right, or a file of a registry."""


def exit_code(problem: BuildError) -> int:
    """Return the exit code for a build that ended with `problem`."""
    return EXIT_MISSING if isinstance(problem, MissingError) else EXIT_FAILED
