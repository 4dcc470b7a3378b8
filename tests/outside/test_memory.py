# SPDX-License-Identifier: GPL-3.0-or-later
"""What is still there after a restart."""

import signal

from case import OutsideCase
from dialogs import answer


class MemoryTest(OutsideCase):
    def setUp(self):
        super().setUp()
        self.start_counting()

    def restart(self):
        self.assertEqual(self.program.end(signal.SIGTERM), 0, self.program.output())
        self.start_counting()

    def checked(self):
        return {thing.name for thing in self.program.all("check box") if "checked" in thing.states}

    def test_name_and_hidden_counter(self):
        self.counters.select("File opens")
        self.program.keys("F2")
        # The field on the card is none of a list's items, so that it can't be found there.
        self.program.wait(lambda: "focused" not in self.counters.view().states, "the name can be written")
        self.program.keys("ctrl+a")
        self.program.write("Opened files")
        self.program.keys("Return")
        self.program.wait(lambda: "Opened files" in self.counters.names(), "the new name")
        self.counters.select("Packets")
        self.program.keys("ctrl+h")
        shown = ["Syscalls", "Opened files", "File closes"]
        self.program.wait(lambda: self.counters.names() == shown, "one counter is hidden")

        self.restart()
        self.assertEqual(self.counters.names(), shown)
        self.program.keys("ctrl+shift+h")
        self.program.wait(lambda: "Packets" in self.counters.names(), "the hidden one is back")

    def test_view_and_window_of_the_chart(self):
        self.assertEqual(self.counters.view().role, "list", "cards, while counters are few")
        self.counters.show_table()
        self.program.keys("ctrl+7")
        self.counters.view("list")
        self.program.keys("alt+2", "ctrl+2")
        self.program.wait(lambda: {"5 min", "Value"} <= self.checked(), "five minutes of values")
        self.counters.show_table()

        self.restart()
        self.assertEqual(self.counters.view().role, "table")
        self.counters.show_cards()  # beside which the chart has room for its choices
        self.program.wait(lambda: {"5 min", "Value"} <= self.checked(), "five minutes of values")
        self.assertFalse({"1 min", "Rate"} & self.checked())

    def test_what_was_not_saved_yet_is_saved_at_sigterm(self):
        self.counters.select("Packets")
        self.program.keys("ctrl+t")
        answer(self.program, "Alert for Packets", "123456789")
        self.restart()  # at once
        self.counters.show_table()
        self.program.wait(lambda: "123,456,789" in self.counters.alert("Packets"), "the alert is there")
