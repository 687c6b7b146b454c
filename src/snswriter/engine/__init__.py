"""The rule engine: checks any text against rules written as data. Needs no Qt."""
