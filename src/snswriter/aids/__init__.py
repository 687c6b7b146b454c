"""Help with writing that is no finding: plain words, readings, spelling, reading aloud."""
