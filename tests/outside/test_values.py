# SPDX-License-Identifier: GPL-3.0-or-later
"""Values that are set by hand, and taken back."""

import re

from case import OutsideCase
from dialogs import answer, fill_in

BILLION = 1_000_000_000


class ValuesTest(OutsideCase):
    def setUp(self):
        super().setUp()
        self.start_counting()

    def test_set_value_goes_on_from_there(self):
        self.counters.select("Syscalls")
        self.program.keys("ctrl+e")
        answer(self.program, "Set Syscalls", str(BILLION))
        self.program.wait(lambda: self.counters.value("Syscalls") >= BILLION, "the value is set")
        self.make_syscalls(500_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= BILLION + 500_000, "it goes on from there")
        self.assertLess(self.counters.value("Syscalls"), 2 * BILLION)

    def test_what_is_no_number_is_refused(self):
        before = self.counters.value("Packets")
        self.counters.select("Packets")
        self.program.keys("ctrl+e")
        dialog = fill_in(self.program, "Set Packets", "18446744073709551616")  # one too many
        self.program.find("label", re.compile("^Only digits"), within=dialog)
        self.assertNotIn("sensitive", self.program.find("push button", "Set", within=dialog).states)
        self.program.keys("Return")  # does nothing
        self.program.find("dialog", "Set Packets")
        self.program.keys("Escape")
        self.program.gone("dialog")
        self.assertLess(self.counters.value("Packets"), before + BILLION)

    def test_undone_reset_keeps_what_was_counted_meanwhile(self):
        self.make_syscalls(2_000_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= 2_000_000, "two million")
        before = self.counters.value("Syscalls")
        self.counters.select("Syscalls")
        self.program.keys("ctrl+r")
        self.program.wait(lambda: self.counters.value("Syscalls") < before, "the reset")
        self.make_syscalls(1_000_000)
        self.program.keys("ctrl+z")
        self.program.wait(lambda: self.counters.value("Syscalls") >= before + 1_000_000,
                          "the value from before and what was counted since")
        self.program.keys("ctrl+shift+z")
        self.program.wait(lambda: self.counters.value("Syscalls") < before + 1_000_000, "redone")
        self.assertGreaterEqual(self.counters.value("Syscalls"), 1_000_000)
