# SPDX-License-Identifier: GPL-3.0-or-later
import re

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

    def summary(self):
        return self.program.find("chart").description

    def span(self):
        """From when to when the chart's summary says that it goes, in seconds."""
        hours = r"(\d+):(\d+):(\d+)"
        found = re.search(f" from {hours} to {hours}", self.summary())
        if not found:
            return None
        times = [int(number) for number in found.groups()]
        begin, end = (3600 * hour + 60 * minute + second for hour, minute, second in (times[:3], times[3:]))
        return (end - begin) % 86400

    def test_summary_in_words_follows_what_is_chosen(self):
        self.program.wait(lambda: re.match("Rates from .*, live:.* Syscalls: .* at the end, lowest ", self.summary()),
                          "rates in words")
        self.program.wait(lambda: 59 <= self.span() <= 61, "a minute")
        self.program.keys("alt+2")
        self.program.wait(lambda: 299 <= self.span() <= 301, "five minutes")
        self.program.keys("ctrl+2")
        self.program.wait(lambda: self.summary().startswith("Values from "), "values in words")
        self.program.keys("ctrl+3")
        self.program.wait(lambda: self.summary().startswith("Averages from "), "averages in words")
        self.program.keys("space")
        self.program.wait(lambda: ", paused:" in self.summary(), "the pause in words")

    def test_laps_with_a_note(self):
        self.program.keys("l")
        self.write_note("warm up")
        before = self.counters.value("Syscalls")
        self.make_syscalls(500_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= before + 500_000, "half a million")
        self.program.keys("l")
        self.write_note("")
        self.program.keys("shift+l")
        table = self.program.find("table", "Markers", within=self.program.find("dialog", "Markers"))
        titles = table.column_titles()
        first, second = ([cell.name for cell in row] for row in table.rows())
        self.assertEqual(first[titles.index("Note")], "warm up")
        counted = [row[titles.index("Syscalls")].replace(",", "") for row in (first, second)]
        self.assertGreaterEqual(max(int(number or 0) for number in counted), 500_000, (titles, first, second))
        self.program.keys("Escape")
        self.program.gone("dialog")

    def write_note(self, note):
        field = self.program.find("text", re.compile("^Note of marker"))
        self.program.wait(lambda: "focused" in field.states, "the note has the keyboard")
        self.program.write(note)
        self.program.keys("Return")
        self.program.gone("text", re.compile("^Note of marker"))

    def checked(self):
        return {thing.name for thing in self.program.all("check box") if "checked" in thing.states}
