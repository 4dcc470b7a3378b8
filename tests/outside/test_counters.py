# SPDX-License-Identifier: GPL-3.0-or-later
import os

from case import OutsideCase


class CountersTest(OutsideCase):
    def setUp(self):
        super().setUp()
        self.start_counting()

    def moves_from(self, counter, value):
        os.close(os.open(os.devnull, os.O_RDONLY))  # on a quiet machine nobody else may
        self.program.wait(lambda: self.counters.value(counter) > value, f"{counter} goes on from {value}")

    def test_numbers_move(self):
        for counter in ("Syscalls", "File opens", "File closes"):
            self.moves_from(counter, self.counters.value(counter))
        self.program.wait(lambda: self.counters.rate("Syscalls") > 0, "a rate")

    def test_counts_what_happens(self):
        before = self.counters.value("Syscalls")
        self.make_syscalls(1_000_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= before + 1_000_000, "a million syscalls more")

    def test_reset_really_resets(self):
        self.make_syscalls(3_000_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= 3_000_000, "three million")
        before = self.counters.value("Syscalls")
        self.counters.select("Syscalls")
        self.program.keys("ctrl+r")
        after = self.program.wait(lambda: 0 < self.counters.value("Syscalls") < before
                                  and self.counters.value("Syscalls"), "a smaller value")
        self.moves_from("Syscalls", after)

    def test_reset_touches_no_other_counter(self):
        before = self.counters.value("File opens")
        self.counters.select("Syscalls")
        self.program.keys("ctrl+r")
        self.moves_from("File opens", before)

    def test_reset_all(self):
        self.make_syscalls(3_000_000)
        self.program.wait(lambda: self.counters.value("Syscalls") >= 3_000_000, "three million")
        before = self.counters.value("Syscalls")
        self.program.choose("Counter", "Reset all")
        self.program.wait(lambda: self.counters.value("Syscalls") < before, "a smaller value")

    def test_increment(self):
        # Packets hardly move here, so that one more can be seen.
        self.counters.select("Packets")
        before = self.counters.value("Packets")
        self.program.keys("ctrl+i")
        self.program.wait(lambda: self.counters.value("Packets") > before, "one more")

    def test_increment_by(self):
        self.counters.select("Packets")
        before = self.counters.value("Packets")
        self.program.keys("ctrl+shift+i")
        self.program.find("dialog")
        self.program.keys("ctrl+a")
        self.program.write("1000000")
        self.program.keys("Return")
        self.program.gone("dialog")
        self.program.wait(lambda: self.counters.value("Packets") >= before + 1_000_000, "a million more")

    def test_cards_and_table_say_the_same(self):
        names = ["Syscalls", "Packets", "File opens", "File closes"]
        self.assertEqual(self.counters.view().role, "list", "cards, while counters are few")
        self.assertEqual(self.counters.names(), names)
        on_card = self.counters.value("Syscalls")
        self.counters.select("File opens")
        self.counters.show_table()
        self.assertEqual(self.counters.names(), names)
        self.assertEqual(self.counters.selected(), "File opens")
        self.assertGreaterEqual(self.counters.value("Syscalls"), on_card)
        self.moves_from("File closes", self.counters.value("File closes"))

    def test_every_cell_of_the_table_says_something(self):
        self.counters.show_table()
        self.program.wait(lambda: self.counters.rate("Syscalls") > 0, "a rate")
        for counter, row in self.counters.rows().items():
            for column, text in row.items():
                self.assertTrue(text, f"{column} of {counter}")
        self.assertEqual(self.counters.alert("Packets"), "none")
        self.assertRegex(self.counters.rows()["Syscalls"]["Last minute"], r"lowest [\d,.]+, highest [\d,.]+ per second")
