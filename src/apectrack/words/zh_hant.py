"""Traditional Chinese for the interface."""

TABLE: dict[str, str] = {}
