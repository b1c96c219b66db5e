"""The command line: argv in, verbs called, screens out. Nothing else in the program prints."""
