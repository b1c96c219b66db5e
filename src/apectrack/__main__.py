"""python -m apectrack, and the console script."""


def main() -> None:
    """Run the command line and exit with its code."""
    import gc

    # Imports make thousands of objects that all stay: looking for garbage among them costs a twentieth of a command.
    gc.set_threshold(100_000, 20, 20)
    from apectrack.cli.failures import run

    run()


if __name__ == "__main__":
    main()
