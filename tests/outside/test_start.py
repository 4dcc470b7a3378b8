# SPDX-License-Identifier: GPL-3.0-or-later
import re

from case import OutsideCase

WITHOUT_CAPABILITIES = ("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs")


class StartTest(OutsideCase):
    source = "simulated"

    def test_says_why_it_cannot_count_and_offers_simulated_events(self):
        self.start("--source", "kernel", prefix=WITHOUT_CAPABILITIES)
        self.program.find("label", "Nothing is being counted")
        self.assertFalse(self.program.all("table", "Counters"))
        self.program.press("Show simulated events")
        self.program.wait(lambda: self.counters.value("Syscalls") > 0, "simulated events")
        self.program.find("label", re.compile("^Simulated"))

    def test_tries_again(self):
        self.start("--source", "kernel", prefix=WITHOUT_CAPABILITIES)
        self.program.press("Try again")
        self.program.find("label", "Nothing is being counted")

    def test_details_can_be_read(self):
        self.start("--source", "kernel", prefix=WITHOUT_CAPABILITIES)
        self.program.press("Details", role="check box")
        self.assertIn("libbpf", self.program.find("text", "Details").text)
