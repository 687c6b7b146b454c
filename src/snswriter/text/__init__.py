"""Text as the rest of the program sees it: spans, folding, tokens. Positions are code points."""
