# SPDX-License-Identifier: GPL-3.0-or-later
"""One window a user, wherever it is started from; and how it ends."""

import signal
import subprocess

import case
import desktop
from case import OutsideCase
from program import Program


class InstanceTest(OutsideCase):
    @staticmethod
    def in_front():
        """The window that has the keyboard, and its process; 0 where there is none."""
        shown = subprocess.run(["xdotool", "getactivewindow", "getwindowpid"], capture_output=True, text=True, timeout=20)
        return int(shown.stdout.strip() or 0)

    def minimized(self, program):
        """Whether the window isn't in front; else asks for it. A window manager drops what comes while it maps a window."""
        if self.in_front() != program.pid:
            return True
        subprocess.run(["xdotool", "getactivewindow", "windowminimize"], check=True, timeout=20)
        return False

    def start_another(self, **options):
        program = Program(case.desktop, case.program_path, "--source", self.source, config=self.config, **options)
        self.addCleanup(program.kill)
        return program

    def second_start_raises_the_first(self, **options):
        first = self.start_another(**options)
        desktop.wait_until(lambda: self.in_front() == first.pid, "the first window is in front")
        desktop.wait_until(lambda: self.minimized(first), "the window is out of the way", step=0.5)

        second = self.start_another(**options)
        self.assertEqual(second.wait_for_end(), 0, second.output())
        desktop.wait_until(lambda: self.in_front() == first.pid, "the first window is in front again")
        self.assertEqual(first.end(), 0, first.output())

    def test_second_start_with_a_session_bus(self):
        self.second_start_raises_the_first()

    def test_second_start_without_a_session_bus(self):
        self.second_start_raises_the_first(environment={"DBUS_SESSION_BUS_ADDRESS": "disabled:"})

    def test_another_window_where_asked_for(self):
        self.start_counting()
        first = self.program
        self.start("--source", "simulated", "--new-instance")
        self.program.wait(lambda: self.counters.value("Syscalls") > 0, "the second counts")
        self.assertEqual(self.program.end(), 0, self.program.output())
        self.assertEqual(first.end(), 0, first.output())

    def test_ends_cleanly_on_sigterm(self):
        self.start_counting()
        self.assertEqual(self.program.end(signal.SIGTERM), 0)
        self.assertEqual(self.program.output(), "")
