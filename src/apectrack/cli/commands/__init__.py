"""The commands. This folder is their list: a module is a command of its name (a trailing underscore dropped)."""
