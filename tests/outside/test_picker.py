# SPDX-License-Identifier: GPL-3.0-or-later
"""Events that are chosen while the program counts, and are still there after a restart."""

import signal

from case import OutsideCase

BASICS = ["Syscalls", "Packets", "File opens", "File closes"]


class PickerTest(OutsideCase):
    def setUp(self):
        super().setUp()
        self.start_counting()

    def search(self, words):
        """Opens the picker, or goes back to its search field, and writes into it."""
        if not self.program.all("dialog", "Add events"):
            self.program.keys("ctrl+n")
        dialog = self.program.find("dialog", "Add events")
        self.program.wait(lambda: "active" in dialog.states, "the picker has the keyboard")
        self.program.keys("ctrl+f")
        self.program.keys("ctrl+a")
        self.program.write(words)
        return dialog

    def check(self, event, on):
        """As who doesn't see would: from the search into what was found, and the space bar."""
        dialog = self.search(event)
        cell = self.program.find(None, event.rpartition(":")[2], within=dialog)
        self.assertEqual("checked" in cell.states, not on)
        self.program.keys("Down", "space")
        self.program.wait(lambda: self.is_checked(event) == on, f"{event} is {'checked' if on else 'not checked'}")

    def is_checked(self, event):
        cells = self.program.all(None, event.rpartition(":")[2], within=self.program.find("dialog", "Add events"))
        return bool(cells) and "checked" in cells[0].states

    def test_an_event_comes_counts_and_goes(self):
        self.assertEqual(self.counters.names(), BASICS)
        self.check("syscall:ppoll", True)
        self.check("sched:sched_switch", True)
        names = [*BASICS, "ppoll()", "sched:sched_switch"]
        self.program.wait(lambda: self.counters.names() == names, "six counters")
        self.program.find("label", "6 of 64 counters")
        before = self.counters.value("Syscalls")
        self.program.wait(lambda: self.counters.value("sched:sched_switch") > 0, "it counts")

        self.check("sched:sched_switch", False)
        self.program.wait(lambda: self.counters.names() == names[:-1], "it is gone")
        self.assertGreaterEqual(self.counters.value("Syscalls"), before)

        self.assertEqual(self.program.end(signal.SIGTERM), 0, self.program.output())
        self.start_counting()
        self.assertEqual(self.counters.names(), names[:-1])

    def test_a_counter_is_removed_and_had_back(self):
        self.counters.select("Packets")
        self.program.keys("ctrl+Delete")
        rest = ["Syscalls", "File opens", "File closes"]
        self.program.wait(lambda: self.counters.names() == rest, "it is gone")
        self.check("Packets", True)
        self.program.wait(lambda: self.counters.names() == [*rest, "Packets"], "it is back")

    def test_the_command_line_names_more(self):
        self.assertEqual(self.program.end(signal.SIGTERM), 0, self.program.output())
        self.start_counting("--counter", "syscall:futex", "--counter", "gone:gone_event")
        self.program.wait(lambda: self.counters.names() == [*BASICS, "futex()"], "five counters")
        self.program.find("label", "Unavailable: 1")
