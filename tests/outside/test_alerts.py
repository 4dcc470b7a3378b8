# SPDX-License-Identifier: GPL-3.0-or-later
import re

from case import OutsideCase


class AlertsTest(OutsideCase):
    def setUp(self):
        super().setUp()
        self.start_counting()

    def set_threshold(self, counter, limit):
        """Through the dialog, with the keyboard alone."""
        self.counters.select(counter)
        self.program.keys("ctrl+t")
        dialog = self.program.find("dialog", f"Alert for {counter}")
        field = self.program.wait(lambda: [thing for thing in self.program.all("text", within=dialog)
                                           if "focused" in thing.states], "the limit's field has the keyboard")[0]
        self.program.keys("ctrl+a")
        self.program.write(str(limit))
        self.program.wait(lambda: field.text == str(limit), "the limit is written")
        self.program.keys("Return")
        self.program.gone("dialog")

    def cross(self, margin=2_000_000):
        """Sets a threshold on syscalls and crosses it with syscalls of our own: the limit, and the pid of who did it."""
        limit = self.counters.value("Syscalls") + margin
        self.set_threshold("Syscalls", limit)
        self.assertFalse(self.program.all("push button", "Dismiss"), "told of before it happened")
        pid = self.make_syscalls(margin + 500_000)
        self.program.find("push button", "Dismiss", limit=10)
        return limit, pid

    def banner(self):
        return " ".join(thing.name for thing in self.program.all("label"))

    def cross_as_culprit(self):
        """Until it was us: any other process may happen to make the one call that reaches the limit."""
        for _ in range(3):
            limit, pid = self.cross()
            if f"kt-culprit (process {pid})" in self.banner():
                return limit, pid
            self.program.press("Dismiss")
            self.program.gone("push button", "Dismiss")
        raise AssertionError(f"three times somebody else: {self.banner()}")

    def test_crossing_pops_up_and_is_logged_with_the_process(self):
        limit, pid = self.cross_as_culprit()
        self.program.find("label", re.compile(f"^Syscalls\\b.*{limit:,}"))

        self.program.choose("Alerts", "Alert log")
        log = self.program.find("dialog", "Alert log")
        cells = self.program.wait(lambda: [thing.name for thing in self.program.all(within=log)
                                           if "cell" in thing.role or "item" in thing.role], "entries of the log")
        self.assertIn("kt-culprit", cells)
        self.assertIn(str(pid), [cell.replace(",", "") for cell in cells])

    def test_told_once_for_one_crossing(self):
        self.cross()
        self.assertNotIn("earlier alerts", self.banner())

    def test_dismissed_banner_is_gone(self):
        self.cross()
        self.program.press("Dismiss")
        self.program.gone("push button", "Dismiss")

    def test_wrong_limit_cannot_be_set(self):
        self.counters.select("Syscalls")
        self.program.keys("ctrl+t")
        dialog = self.program.find("dialog")
        self.program.keys("ctrl+a")
        self.program.write("12x")
        self.program.wait(lambda: "sensitive" not in self.program.find("push button", "Set", within=dialog).states,
                          "what is not a number can't be set")
        self.program.keys("Escape")
        self.program.gone("dialog")
