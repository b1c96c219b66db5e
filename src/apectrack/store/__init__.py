"""The only SQL: tables, the full store on SQLModel, and the quick read-only path on the standard library."""
