"""Languages: one file holds the words of one language that commit, and those that only narrate."""
