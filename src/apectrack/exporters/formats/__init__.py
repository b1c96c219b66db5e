"""The formats commitments are written in: every module of this folder is one, none knows another."""
