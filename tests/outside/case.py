# SPDX-License-Identifier: GPL-3.0-or-later
"""What all test cases have: the desktop, a program to start on it, a folder for its settings."""

import contextlib
import os
import pathlib
import signal
import subprocess
import tempfile
import unittest

from counters import Counters
from program import Program

# Set before the tests are loaded, by run.py.
desktop = None
program_path = None

CAP_PERFMON = 38
CAP_BPF = 39


def may_count():
    """Whether this process may load BPF programs."""
    with open("/proc/self/status") as status:
        effective = next(int(line.split()[1], 16) for line in status if line.startswith("CapEff:"))
    return all(effective >> capability & 1 for capability in (CAP_BPF, CAP_PERFMON))


LONGEST_TEST = 60  # s; what waits has its own, shorter end: this is for what doesn't come back


def give_up(*_):
    raise AssertionError(f"the test took longer than {LONGEST_TEST} s")


class OutsideCase(unittest.TestCase):
    source = "kernel"

    def setUp(self):
        signal.signal(signal.SIGALRM, give_up)
        signal.alarm(LONGEST_TEST)
        self.addCleanup(signal.alarm, 0)
        if self.source == "kernel" and not may_count():
            if os.environ.get("KERNTALLY_REQUIRE_KERNEL") == "1":
                self.fail("may not count in the kernel here: needs root, or CAP_BPF and CAP_PERFMON")
            self.skipTest("may not count in the kernel here: needs root, or CAP_BPF and CAP_PERFMON")
        folder = tempfile.TemporaryDirectory(prefix="config-", dir=desktop.folder)
        self.addCleanup(folder.cleanup)
        self.config = pathlib.Path(folder.name)
        desktop.give(self.config)
        self.program = None

    def start(self, *arguments, window=None, **options):
        """Starts the program, on this test's own settings, and waits for the window of this name."""
        self.program = Program(desktop, program_path, *arguments, config=self.config, **options)
        self.addCleanup(self._clean_up, self.program)
        self.program.started(window)
        self.counters = Counters(self.program)
        return self.program

    def start_counting(self, *arguments, **options):
        self.start("--source", self.source, *arguments, **options)
        self.program.wait(lambda: self.counters.value("Syscalls") > 0, "the first events")
        return self.program

    @staticmethod
    def _clean_up(program):
        with contextlib.suppress(AssertionError):
            program.end()

    def make_syscalls(self, count, name="kt-culprit"):
        """Makes about so many syscalls in a process of this name; its pid."""
        link = pathlib.Path(desktop.folder) / name
        if not link.exists():
            link.symlink_to("/usr/bin/dd")
        process = subprocess.Popen([link, "if=/dev/zero", "of=/dev/null", "bs=1", f"count={count // 2}"],
                                   stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        process.wait(120)
        return process.pid
