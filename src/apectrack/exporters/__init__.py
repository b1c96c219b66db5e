"""Commitments to a file: one module of ``formats/`` is one format; what they share stands beside the folder."""
