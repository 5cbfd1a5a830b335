"""The command line as ``python -m realpolitik``."""

from realpolitik.cli.app import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
