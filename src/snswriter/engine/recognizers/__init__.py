"""Rules that need code: one module a kind, all of them named in `table`."""
