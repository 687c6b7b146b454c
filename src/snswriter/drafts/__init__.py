"""What is being written and for whom: accounts, drafts, and the post they become. Pure."""
