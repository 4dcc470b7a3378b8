# SPDX-License-Identifier: GPL-3.0-or-later
import re
import signal

from case import OutsideCase


class SettingsTest(OutsideCase):
    source = "simulated"

    def restart(self):
        self.assertEqual(self.program.end(signal.SIGTERM), 0, self.program.output())
        self.start()
        self.program.wait(lambda: self.counters.value("Syscalls") > 0, "the first events")

    def test_source_survives(self):
        self.start_counting()
        self.restart()  # which names no source; without what is remembered it would be the kernel
        self.assertTrue(self.program.all("label", re.compile("^Simulated")))

    def test_ends_cleanly_on_sigint_too(self):
        self.start_counting()
        self.assertEqual(self.program.end(signal.SIGINT), 0)
