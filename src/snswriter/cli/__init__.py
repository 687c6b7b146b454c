"""The command line: checking and counting without Qt. Read by `cli.command_line`.

Nothing is imported here: the editor's start asks only whether a word is a command.
"""

COMMANDS = ("check", "count", "audit", "rules", "clauses", "pack")
"""Each is a module of this package with `add_parser` and `run`."""
