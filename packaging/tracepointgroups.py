#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes model/events/tracepointgrouptable.h of what kernels say of their tracepoints' groups.

    packaging/tracepointgroups.py LISTING… >model/events/tracepointgrouptable.h

A listing is what a kernel prints with all its modules loaded that have tracepoints (those with a section _ftrace_events):

    cd /sys/kernel/tracing/events && ls -d */*/

Where kernels differ, the last one is right. The table holds as few rules as tell the group of each name: most names need
none, since their first word is their group.
"""

import sys

# Events of tracefs that are no tracepoints.
NO_TRACEPOINTS = ("ftrace", "syscalls", "synthetic")


class Node:
    """A beginning of names, in whole words."""

    def __init__(self, path):
        self.path = path
        self.children = {}
        self.group = None  # of the name that ends here
        self.groups = set()  # of all names that begin so
        self.solved = {}

    def solve(self, inherited):
        """How many rules it takes at least from here on, and the rule here, where a shorter beginning has one."""
        if inherited not in self.solved:
            self.solved[inherited] = min(self._choices(inherited), key=lambda choice: choice[0])
        return self.solved[inherited]

    def _choices(self, inherited):
        if self.groups == {inherited}:
            yield 0, None
            return
        for group in [inherited, *sorted(self.groups - {inherited})]:
            if self.group not in (None, group):
                continue
            rules = sum(child.solve(group)[0] for child in self.children.values())
            yield rules + (group != inherited), group if group != inherited else None

    def rules(self, inherited):
        group = self.solve(inherited)[1]
        if group:
            yield group, self.path
        for child in self.children.values():
            yield from child.rules(group or inherited)


def read(listings):
    groups = {}
    for listing in listings:
        with open(listing, encoding="ascii") as lines:
            for line in lines:
                group, name = line.strip().rstrip("/").split("/")
                if group not in NO_TRACEPOINTS:
                    groups[name] = group
    return groups


def tree(groups):
    words = {}
    for name, group in groups.items():
        children, path = words, ""
        for word in name.split("_"):
            path = f"{path}_{word}" if children is not words else word
            node = children.setdefault(word, Node(path))
            node.groups.add(group)
            children = node.children
        node.group = group
    return words


def main():
    rules = {}
    for word, node in tree(read(sys.argv[1:])).items():
        for group, beginning in node.rules(word):
            rules.setdefault(group, []).append(beginning)
    print("// SPDX-License-Identifier: GPL-3.0-or-later")
    print("// Made by packaging/tracepointgroups.py of kernels' own lists: don't edit.")
    print("#pragma once\n\n#include <array>\n\nnamespace Kerntally {\n")
    print("struct TracepointGroup\n{")
    print("    const char *name;")
    print("    const char *beginnings; ///< of names, in whole words; the longest that fits is right\n};\n")
    print("// clang-format off")
    print(f"constexpr std::array<TracepointGroup, {len(rules)}> tracepointGroups = {{{{")
    for group, beginnings in sorted(rules.items()):
        lines, line = [], ""
        for beginning in sorted(beginnings):
            if line and len(line) + 1 + len(beginning) > 100:
                lines.append(line + " ")
                line = beginning
            else:
                line = f"{line} {beginning}".lstrip()
        lines.append(line)
        text = "\n     ".join(f'"{line}"' for line in lines)
        print(f'    {{"{group}",\n     {text}}},')
    print("}};\n// clang-format on\n\n} // namespace Kerntally")


if __name__ == "__main__":
    main()
