"""The verbs: what a person can do with a ledger. They know ports, never a screen or a database."""
