# SPDX-License-Identifier: GPL-3.0-or-later
from case import OutsideCase


class ChartTest(OutsideCase):
    def setUp(self):
        super().setUp()
        self.start_counting()

    def test_counting_goes_on_while_paused(self):
        self.program.keys("space")
        self.program.find("label", "Paused")
        value = self.counters.value("Syscalls")
        self.make_syscalls(500_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= value + 500_000, "the numbers go on")
        self.assertTrue(self.program.all("label", "Paused"), "and the pause does, too")

    def test_back_to_live(self):
        self.program.keys("space")
        self.program.find("label", "Paused")
        self.program.keys("ctrl+0")
        self.program.gone("label", "Paused")

    def test_pause_by_mouse_or_screen_reader(self):
        self.program.press("Pause", role="check box")
        self.program.find("label", "Paused")
        self.program.press("Live")
        self.program.gone("label", "Paused")

    def test_choices_by_mouse_or_screen_reader(self):
        self.program.press("5 min", role="check box")
        self.program.wait(lambda: self.checked() >= {"Rate", "5 min"} and "1 min" not in self.checked(), "5 minutes")
        self.program.press("5 min", role="check box")  # one of them is always chosen
        self.program.press("Value", role="check box")
        self.program.wait(lambda: self.checked() >= {"Value", "5 min"} and "Rate" not in self.checked(), "values")

    def checked(self):
        return {thing.name for thing in self.program.all("check box") if "checked" in thing.states}
