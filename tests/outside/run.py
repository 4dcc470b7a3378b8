#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program from outside, as a screen reader and a keyboard do.

    run.py [--user=NAME] [--screen=x11|wayland|xwayland] KERNTALLY [unittest's arguments]

For example: run.py build/dev/app/kerntally -v test_counters
With a user, all of the desktop is theirs; the tests themselves go on as who runs them.
"""

import os
import pathlib
import sys
import unittest
import warnings

import desktop

SKIPPED = 77


def skip(reason):
    print(f"SKIP   : outside: {reason}")
    return 1 if os.environ.get("KERNTALLY_REQUIRE_KERNEL") == "1" else SKIPPED


def report_skipped(result):
    for reason in sorted({reason for _, reason in result.skipped}):
        print(f"SKIP   : outside: {reason}")
    return SKIPPED if result.skipped and len(result.skipped) == result.testsRun else 0


def main():
    arguments = sys.argv[1:]
    options = {"user": None, "screen": "x11"}
    while arguments and arguments[0].startswith("--"):
        name, _, value = arguments.pop(0)[2:].partition("=")
        options[name] = value
    if not arguments or len(options) > 2 or options["screen"] not in desktop.NEEDED:
        print(__doc__)
        return 2
    try:
        desktop.check_available(options["screen"])
    except desktop.Unavailable as error:
        return skip(error)
    program = os.path.abspath(arguments[0])
    here = pathlib.Path(__file__).parent
    names = arguments[1:] or ["-v"]
    if all(name.startswith("-") for name in names):
        names += sorted(path.stem for path in here.glob("test_*.py"))
    warnings.simplefilter("ignore", DeprecationWarning)  # libatspi's new names are not in Debian 12

    own = desktop.Desktop(**options)
    try:
        import case  # after the desktop is there: libatspi connects to its bus when it is loaded

        case.desktop = own
        case.program_path = program
        run = unittest.main(module=None, argv=[sys.argv[0], *names], exit=False, warnings="ignore")
        status = report_skipped(run.result)
        succeeded = run.result.wasSuccessful()
    finally:
        left = own.stop()
    if left:
        print("These did not end by themselves:", ", ".join(left))
    return status if succeeded and not left else 1


if __name__ == "__main__":
    sys.exit(main())
