"""One file, one language: its rules, and the words that join, limit and place what the rules find."""
