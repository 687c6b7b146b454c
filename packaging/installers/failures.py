"""What goes wrong in a build, told so that the next step is clear."""


class BuildError(Exception):
    """The build cannot go on; the text says what was tried, what was found and what helps."""
