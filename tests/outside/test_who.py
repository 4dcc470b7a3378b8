# SPDX-License-Identifier: GPL-3.0-or-later
import re

from case import OutsideCase

CALLS = 500_000
CHOICES = ["Process", "Command", "System call"]


class WhoTest(OutsideCase):
    def setUp(self):
        super().setUp()
        self.start_counting()

    def ask(self, counter):
        """With the keyboard alone."""
        self.counters.select(counter)
        self.program.keys("ctrl+b")
        self.list = self.program.find("table", "Breakdown of the events")

    def tell_apart_by(self, what):
        """By its check box, or where there is no room for those by the menu that takes their place."""
        boxes = self.program.all("check box", what)
        if boxes:
            boxes[0].press()
            return
        menu = self.program.find("push button", re.compile("^Told apart by: "))
        for _ in range(10):
            if "focused" in menu.states:
                break
            self.program.keys("shift+Tab")
        self.program.keys("space", *["Down"] * (1 + CHOICES.index(what)), "Return")
        self.program.find("push button", f"Told apart by: {what}")

    def rows(self):
        """What the list says now: [{"Command": "dd", "Events": "1,234", …}, …]"""
        titles = self.list.column_titles()
        return [dict(zip(titles, [cell.name for cell in row])) for row in self.list.rows()]

    def events_of(self, title, name, process=None):
        return sum(int(row["Events"].replace(",", "")) for row in self.rows()
                   if row[title] == name and process in (None, row.get("PID")))

    def test_tells_process_and_command(self):
        self.ask("Syscalls")
        pid = self.make_syscalls(CALLS)
        self.program.wait(lambda: CALLS <= self.events_of("Command", "kt-culprit", str(pid)) < CALLS + 1000,
                          "the culprit and what it did")
        self.program.wait(lambda: [row for row in self.rows()
                                   if row["PID"] == str(pid) and row["Per second"] == "ended"], "that it has ended")
        self.program.press("Remove ended")
        self.program.wait(lambda: not self.events_of("Command", "kt-culprit", str(pid)), "it is out of the list")
        self.tell_apart_by("Command")
        first, second = (self.make_syscalls(CALLS) for _ in range(2))
        self.assertNotEqual(first, second)
        self.program.wait(lambda: 2 * CALLS <= self.events_of("Command", "kt-culprit") < 2 * CALLS + 2000,
                          "both of them together")

    def test_tells_system_calls(self):
        self.ask("Syscalls")
        self.tell_apart_by("System call")
        self.make_syscalls(CALLS)
        self.program.wait(lambda: self.events_of("System call", "write") >= CALLS // 2, "half of them written")
        self.program.press("Restart")
        self.program.wait(lambda: self.events_of("System call", "write") < CALLS // 2, "a new beginning")

    def test_is_closed_by_escape(self):
        self.ask("File opens")
        self.program.keys("Escape")
        self.program.gone("table", "Breakdown of the events")
        self.assertEqual(self.counters.selected(), "File opens")
