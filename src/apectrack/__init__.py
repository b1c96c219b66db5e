"""apectrack turns meeting reports into commitments that are kept."""

__version__ = "0.1.0"
