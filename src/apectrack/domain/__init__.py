"""The nouns of the tracker and their laws: no database, no screen, no file."""
