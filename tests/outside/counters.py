# SPDX-License-Identifier: GPL-3.0-or-later
"""The counters as the program shows them: as cards or as a table, whichever is there."""

import re
from decimal import Decimal

SPOKEN = re.compile(r"^([\d,]+), ([\d,.]+) per second(?:, (.*))?$")


class Counters:
    def __init__(self, program):
        self._program = program
        self._view = None

    def view(self, role=None):
        """The list of cards, or the table."""
        if not self._view or not self._view.showing or role not in (None, self._view.role):
            self._view = self._program.wait(lambda: [thing for thing in self._program.all(name="Counters")
                                                     if thing.role in ((role,) if role else ("list", "table"))],
                                            f"the counters as a {role or 'list or table'}")[0]
        return self._view

    def show_table(self):
        self._program.keys("ctrl+8")
        self.view("table")

    def show_cards(self):
        self._program.keys("ctrl+7")
        self.view("list")

    def rows(self):
        """What is shown now, by counter and column: {"Syscalls": {"Value": "1,234", …}, …}"""
        view = self.view()
        if view.role == "table":
            titles = view.column_titles()
            rows = [[cell.name for cell in row] for row in view.rows()]
            return {row[0]: dict(zip(titles, row)) for row in rows}
        return {row[0].name: self.spoken(row[0].description) for row in view.rows()}

    @staticmethod
    def spoken(text):
        """What a card says, which is all in its description."""
        value, rate, state = SPOKEN.match(text).groups()
        return {"Value": value, "Per second": rate, "State": state or ""}

    def names(self):
        view = self.view()
        return [row[0].name for row in view.rows()]

    def _number(self, counter, column):
        rows = self._program.wait(lambda: self.rows().get(counter, {}).get(column) and self.rows(), counter)
        return Decimal(rows[counter][column].replace(",", ""))

    def value(self, counter):
        return int(self._number(counter, "Value"))

    def rate(self, counter):
        return float(self._number(counter, "Per second"))

    def alert(self, counter):
        """The rule as the table shows it."""
        self.view("table")
        return self.rows()[counter]["Alert"]

    def select(self, counter):
        """With the arrow keys, from the first, as who doesn't see would."""
        self.view().focus()
        row = self.names().index(counter)
        self._program.keys("ctrl+Home", *(["Down"] * row if self.view().role == "table" else ["Right"] * row))
        if self.selected() != counter:
            self._program.keys("ctrl+space")
        self._program.wait(lambda: self.selected() == counter, f"{counter} is selected")

    def selected(self):
        for row in self.view().rows():
            if "selected" in row[0].states:
                return row[0].name
        return None
