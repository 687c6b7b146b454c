"""What leaves the program: each module turns values into the text or bytes of one form."""
