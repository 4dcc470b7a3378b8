# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of a user without rights, who counts through the helper. Needs privatebus.sh and run.py --user=bob."""

import re
import shutil
import signal
import time

import case
import machine
from case import OutsideCase
from desktop import wait_until

PROGRAM = "/usr/bin/kerntally"  # in a layer of its own: users can't reach every build folder


def setUpModule():
    shutil.copy(case.program_path, PROGRAM)
    case.program_path = PROGRAM
    machine.allow("bob")


class HelperWindowTest(OutsideCase):
    source = "helper"

    def setUp(self):
        super().setUp()
        self.addCleanup(machine.end_helpers)

    def assert_counts(self):
        """The window does, what really happens, and it has no rights of its own."""
        with open(f"/proc/{self.program.pid}/status") as file:
            status = dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)
        self.assertNotIn("0", status["Uid"].split("\t"))
        self.assertEqual(int(status["CapEff"], 16), 0)
        before = self.counters.value("Syscalls")
        self.make_syscalls(200_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= before + 200_000, "200,000 syscalls")

    def helpers_objects(self):
        """What the helpers have in the kernel."""
        objects = set().union(*(machine.bpf_objects(process) for process in machine.helpers()))
        self.assertEqual({kind for kind, _ in objects}, {"prog_id", "map_id", "link_id"})
        self.assertTrue(all(machine.exists(each) for each in objects))
        return objects

    def value_that_stands_still(self):
        """Once nothing counts any more, it is the next frame's."""
        values = []

        def stands_still():
            values.append(self.counters.value("Syscalls"))
            return len(values) > 1 and values[-1] == values[-2]

        self.program.wait(stands_still, "a value that stands still", step=0.3)
        return values[-1]

    def assert_killed_leaves_nothing(self):
        objects = self.helpers_objects()
        killed = time.monotonic()
        self.program.kill()
        wait_until(lambda: not any(machine.exists(each) for each in objects), "the kernel has nothing left", step=0.005)
        print(f"{len(objects)} BPF objects were gone {1000 * (time.monotonic() - killed):.0f} ms after SIGKILL")

    def test_counts_and_leaves_nothing_when_killed(self):
        self.start_counting()
        self.assert_counts()
        self.assert_killed_leaves_nothing()

    def test_counts_through_pkexec_and_leaves_nothing_when_killed(self):
        with machine.not_installed():
            self.start_counting()
            self.assert_counts()
            self.assert_killed_leaves_nothing()

    def test_goes_on_where_the_helper_is_killed(self):
        self.start_counting()
        self.make_syscalls(2_000_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= 2_000_000, "two million syscalls")
        programs = {each for each in self.helpers_objects() if each[0] != "map_id"}  # the window has the maps, too
        machine.signal_helpers(signal.SIGKILL)
        self.program.find("label", re.compile("^The helper has ended"))
        # The kernel detaches its programs a while after the helper's end, and they count until then.
        wait_until(lambda: not any(machine.exists(each) for each in programs), "the helper's programs are detached")
        value = self.value_that_stands_still()
        self.assertGreaterEqual(value, 2_000_000)
        self.make_syscalls(20_000)
        self.assertEqual(self.value_that_stands_still(), value)

        self.program.press("Start again")
        self.program.gone("push button", "Start again")
        self.assertGreaterEqual(self.counters.value("Syscalls"), value)
        self.assert_counts()
