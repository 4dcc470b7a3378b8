#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the order of the folders, which is in tests/README.md.

  tests/structure.py [TREE]

Prints, and then exits with 1, each #include of a file in a folder further down ("arrow back"), each circle of files that
include each other, each source outside the folders of the table, each folder of the table without files, and each folder
with more than 30 files. Looks at the files that git tracks or would add.
"""
import collections
import os
import re
import subprocess
import sys

LAYERS = ("bpf", "model", "views", "app", "tests")
MOST_FILES = 30
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
ROW = re.compile(r"^\|\s*`([^`|]+)/`\s*\|", re.MULTILINE)


def files_of(tree):
    command = ["git", "-C", tree, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return sorted({name for name in listed.split("\0") if name and os.path.exists(os.path.join(tree, name))})


def order_of(tree):
    """The folders of the table, each with its place."""
    with open(os.path.join(tree, "tests/README.md"), encoding="utf-8") as readme:
        return {folder: place for place, folder in enumerate(ROW.findall(readme.read()))}


def includes_of(tree, sources):
    """The sources that each source includes. What is generated or the system's is none."""
    known = set(sources)
    included = {}
    for source in sources:
        with open(os.path.join(tree, source), encoding="utf-8") as text:
            names = INCLUDE.findall(text.read())
        candidates = ((os.path.normpath(os.path.join(os.path.dirname(source), name)), name) for name in names)
        found = (next((path for path in paths if path in known), None) for paths in candidates)
        included[source] = sorted({path for path in found if path and path != source})
    return included


def circles(included):
    """The groups of sources that include each other, after Tarjan."""
    number, low, stack, found = {}, {}, [], []

    def visit(source):
        number[source] = low[source] = len(number)
        stack.append(source)
        for other in included[source]:
            if other not in number:
                visit(other)
            if other in stack:
                low[source] = min(low[source], low[other])
        if low[source] == number[source]:
            at = stack.index(source)
            if len(stack) - at > 1:
                found.append(sorted(stack[at:]))
            del stack[at:]

    for source in included:
        if source not in number:
            visit(source)
    return found


def problems(tree):
    files = files_of(tree)
    order = order_of(tree)
    if not order:
        return ["tests/README.md has no table of folders"]
    found = []
    sources = [name for name in files if name.split("/")[0] in LAYERS and name.endswith((".h", ".c", ".cpp"))]
    found += [f"outside the folders: {name}" for name in sources if os.path.dirname(name) not in order]

    used = {os.path.dirname(name) for name in files}
    found += [f"a folder of the table without files: {folder}/" for folder in order if folder not in used]

    included = includes_of(tree, sources)
    for source, others in included.items():
        for other in others:
            here, there = order.get(os.path.dirname(source)), order.get(os.path.dirname(other))
            if here is not None and there is not None and there > here:
                found.append(f"arrow back: {source} includes {other}")
    found += ["circle: " + ", ".join(group) for group in circles(included)]

    for folder, count in sorted(collections.Counter(os.path.dirname(name) for name in files).items()):
        if count > MOST_FILES:
            found.append(f"{count} files in a folder, more than {MOST_FILES}: {folder}/")
    return found


if __name__ == "__main__":
    if len(sys.argv) > 2 or sys.argv[1:2] in (["-h"], ["--help"]):
        sys.exit(__doc__)
    complaints = problems(sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), ".."))
    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)
