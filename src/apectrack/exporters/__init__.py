"""Exporters: one file a format, each writing commitments for another program."""
