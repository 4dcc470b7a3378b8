# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in its sandbox. Needs tests/packages/useflatpak.sh, whose script starts it."""

import re

from case import OutsideCase


class FlatpakWindowTest(OutsideCase):
    source = "helper"

    def test_counts_through_the_systems_helper(self):
        self.start_counting(alone=True)
        before = self.counters.value("Syscalls")
        self.make_syscalls(200_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= before + 200_000, "200,000 syscalls")

    def test_says_which_processes_it_sees(self):
        self.start_counting(alone=True)
        self.program.choose("File", "Filter…")
        self.program.find("label", re.compile("^This Flatpak sees its own processes alone"))

    def test_without_a_helper_it_says_how_to_get_it(self):
        options = "--system-no-talk-name=io.github.kerntally.Helper1"
        self.start("--source", self.source, alone=True, environment={"FLATPAK_OPTIONS": options})
        self.program.find("label", re.compile("This Flatpak brings the program alone: install Kerntally's package"))
        self.assertFalse(self.program.all("table", "Counters"))
