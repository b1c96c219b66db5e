"""Readers: one file a format, each turning a file into a Document."""
