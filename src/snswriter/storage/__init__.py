"""Everything that outlives the program: files, the drafts database, the OS keychain."""
