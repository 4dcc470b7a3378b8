# SPDX-License-Identifier: GPL-3.0-or-later
"""The counters as the program shows them."""

from decimal import Decimal


class Counters:
    def __init__(self, program):
        self._program = program

    def rows(self):
        """What the table says now, by counter and column: {"Syscalls": {"Value": "1,234", …}, …}"""
        table = self._program.find("table", "Counters")
        children = table.children
        columns = [thing.name for thing in children if thing.role == "table column header"]
        cells = [thing for thing in children if thing.role == "table cell"]
        rows = [cells[begin:begin + len(columns)] for begin in range(0, len(cells), len(columns))]
        return {row[0].name: {column: cell.name for column, cell in zip(columns, row)} for row in rows}

    def names(self):
        return list(self._program.wait(self.rows, "a table of counters"))

    def _number(self, counter, column):
        rows = self._program.wait(lambda: self.rows().get(counter, {}).get(column) and self.rows(), counter)
        return Decimal(rows[counter][column].replace(",", ""))

    def value(self, counter):
        return int(self._number(counter, "Value"))

    def rate(self, counter):
        return float(self._number(counter, "Rate /s"))

    def alert(self, counter):
        """The rule as the table shows it; empty where there is none."""
        return self.rows()[counter]["Alert"]

    def select(self, counter):
        """With the arrow keys, from the top of the table, as who doesn't see would."""
        self._program.find("table", "Counters").focus()
        row = self.names().index(counter)
        self._program.keys("ctrl+Home", *(["Down"] * row or ["Down", "Up"]))
        self._program.wait(lambda: self.selected() == counter, f"{counter} is selected")

    def selected(self):
        table = self._program.find("table", "Counters")
        names = self.names()
        for thing in table.children:
            if thing.role == "table cell" and thing.name in names and "selected" in thing.states:
                return thing.name
        return None
