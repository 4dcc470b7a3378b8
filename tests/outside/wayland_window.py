# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a Wayland client, under weston without a screen. There is no keyboard: all is done by AT-SPI's actions."""

import pathlib
import re
import signal

from case import OutsideCase


class WaylandTest(OutsideCase):
    def field(self, dialog):
        """The first field of the dialog that takes a text."""
        fields = self.program.wait(lambda: [thing for thing in self.program.all("text", within=dialog)
                                            if "editable" in thing.states], "a field")
        return fields[0]

    def press_where(self, name):
        """A button once it may be pressed."""
        self.program.wait(lambda: [thing.press() or True for thing in self.program.all("push button", name)
                                   if "sensitive" in thing.states], f"{name} can be pressed")

    def test_counts(self):
        self.start_counting()
        with open(f"/proc/{self.program.pid}/maps", encoding="utf-8") as maps:
            self.assertIn("libQt6WaylandClient", maps.read())
        before = self.counters.value("Syscalls")
        self.make_syscalls(500_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= before + 500_000, "what was caused is counted")

    def test_crossing_pops_up(self):
        self.start_counting()
        limit = self.counters.value("Syscalls") + 2_000_000
        self.press_where("Alert…")
        dialog = self.program.find("dialog", "Alert for Syscalls")
        self.field(dialog).write(str(limit))
        self.press_where("Set")
        self.program.gone("dialog")
        self.make_syscalls(2_500_000)
        self.program.find("label", re.compile(f"^Syscalls\\b.*{limit:,}"))
        self.press_where("Dismiss")
        self.program.gone("push button", "Dismiss")

    def test_picker_finds_an_event(self):
        # To check it takes a key: what Qt 6.4 offers as "Toggle" for items of lists does nothing.
        self.start_counting("--counter", "sched:sched_switch")
        self.program.wait(lambda: self.counters.value("sched:sched_switch") > 0, "it counts")
        self.press_where("Add events…")
        dialog = self.program.find("dialog", "Add events")
        self.field(dialog).write("sched:sched_switch")
        self.program.find("table cell", re.compile("switched from one task"), within=dialog)
        found = self.program.find("table cell", "sched_switch", within=dialog)
        self.program.wait(lambda: "checked" in found.states, "it is checked, since it is counted")

    def test_recording_is_written_and_shown(self):
        file = pathlib.Path(self.config) / "wayland.ktrec"
        self.start_counting()
        self.press_where("Record")
        dialog = self.program.find("dialog", "Record")
        self.field(dialog).write(str(file))
        self.press_where("Save")
        self.program.wait(file.exists, "the recording's file")
        self.make_syscalls(500_000)
        self.assertEqual(self.program.end(), 0, self.program.output())
        self.start(str(file), window=re.compile("^wayland.ktrec"))
        table = self.program.find("table", "Counters")
        events = {row[0].name: int(row[1].name.replace(",", "")) for row in self.program.wait(table.rows, "counters")}
        self.assertGreaterEqual(events["Syscalls"], 500_000)

    def test_choices_survive(self):
        def checked(name):
            return "checked" in self.program.find("check box", name).states

        self.start_counting()
        self.program.press("5 min", role="check box")
        self.program.press("Value", role="check box")
        self.program.wait(lambda: checked("5 min") and checked("Value"), "five minutes of values")
        self.assertEqual(self.program.end(signal.SIGTERM), 0, self.program.output())
        self.start_counting()
        self.program.wait(lambda: checked("5 min") and checked("Value"), "five minutes of values")
