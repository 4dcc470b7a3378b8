# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written to files: a recording as it runs, the chart, the history."""

import csv
import pathlib
import re
import time

import desktop
from case import OutsideCase
from dialogs import answer

LOST_AT_MOST = 1.0  # s, of a recording whose program was killed


class RecordingTest(OutsideCase):
    def setUp(self):
        super().setUp()
        self.start_counting()
        self.file = pathlib.Path(self.config) / "crash.ktrec"

    def recorded(self):
        """Events by counter, and the length in seconds, as the recording's window shows them."""
        window = self.program.find("frame", re.compile("^crash.ktrec"))
        about = self.program.find("label", re.compile("^crash.ktrec: from"), within=window).name
        table = self.program.find("table", "Counters", within=window)
        rows = self.program.wait(table.rows, "recorded counters")
        return about, {row[0].name: int(row[1].name.replace(",", "")) for row in rows}

    def test_killed_program_leaves_what_was_recorded(self):
        self.program.keys("F9")
        answer(self.program, "Record", str(self.file))
        self.program.wait(self.file.exists, "the recording's file")
        begin = time.monotonic()
        self.make_syscalls(1_000_000)
        time.sleep(LOST_AT_MOST)  # what happened before may not be lost
        self.program.kill()
        length = time.monotonic() - begin

        self.start("--source", "simulated", str(self.file), window=re.compile("^crash.ktrec"))
        about, events = self.recorded()
        self.assertIn("cut off", about)
        self.assertGreaterEqual(events["Syscalls"], 1_000_000)
        self.assertGreater(events["File opens"], 0)
        hours, minutes, seconds = (int(part) for part in re.search(r"(\d+):(\d+):(\d+) long", about).groups())
        recorded = 3600 * hours + 60 * minutes + seconds  # what is less than a second isn't shown
        self.assertGreater(recorded + 1, length - LOST_AT_MOST, about)

    def test_stopped_recording_is_whole(self):
        self.program.keys("F9")
        answer(self.program, "Record", str(self.file))
        self.program.find("label", "Recording")
        self.program.keys("F9")
        self.program.gone("label", "Recording")
        self.program.keys("ctrl+o")
        answer(self.program, "Open recording", str(self.file))
        about, _ = self.recorded()
        self.assertNotIn("cut off", about)

    def test_document_alone_is_opened(self):
        """Who double-clicks a file wants to see it: nothing is counted, and no password asked for."""
        self.program.keys("F9")
        answer(self.program, "Record", str(self.file))
        self.program.find("label", "Recording")
        self.program.keys("F9")
        self.program.gone("label", "Recording")
        self.program.end()
        self.start(str(self.file), window=re.compile("^crash.ktrec"))
        self.recorded()
        frames = [frame.name for frame in self.program.all("frame")]
        self.assertEqual(len(frames), 1, frames)
        self.program.keys("ctrl+w")
        self.program.wait_for_end()  # with its only window

    def test_history_as_csv(self):
        file = pathlib.Path(self.config) / "history.csv"
        self.make_syscalls(500_000)
        self.program.keys("ctrl+shift+x")
        choice = self.program.find("dialog", "Export history")
        self.program.keys("Return")  # what the chart shows, as CSV
        self.program.wait(lambda: not choice.is_there(), "the range is chosen")
        answer(self.program, "Export history", str(file))
        desktop.wait_until(file.exists, "the file")
        rows = list(csv.DictReader(file.open(encoding="utf-8", newline="")))
        self.assertGreater(len(rows), 3)
        values = [int(row["Syscalls"]) for row in rows if row["Syscalls"]]
        self.assertEqual(values, sorted(values))
        self.assertGreaterEqual(values[-1] - values[0], 500_000)

    def test_chart_as_png(self):
        file = pathlib.Path(self.config) / "chart.png"
        self.program.keys("ctrl+shift+e")
        answer(self.program, "Export chart", str(file))
        desktop.wait_until(file.exists, "the file")
        self.assertEqual(file.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
        self.assertGreater(file.stat().st_size, 10_000)
