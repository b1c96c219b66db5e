"""python -m apectrack, and the console script."""


def main() -> None:
    """Run the command line and exit with its code."""
    from apectrack.cli.failures import run

    run()


if __name__ == "__main__":
    main()
