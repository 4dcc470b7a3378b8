#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Has clang's static analyzer look at each source file of the project, as the tidy preset compiles it.

  tests/analyze.py CONFIGURED BUILT

CONFIGURED is a configured build folder whose compiler is clang, BUILT one that has what is generated. Prints what is found,
and then exits with 1. clang-tidy has the same analyzer, but takes four times as long: it walks through all that a file
includes.
"""
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

CHECKERS = "core,cplusplus,deadcode,nullability,optin.cplusplus,optin.portability,security,unix"
# They know neither Qt's parents, which own, nor libbpf's.
LEFT_OUT = "cplusplus.NewDelete,cplusplus.NewDeleteLeaks,unix.Malloc"
# The deep mode takes half as long again.
ANALYZE = ["--analyze", *(word for option in (
    "-analyzer-output=text", "-analyzer-werror", f"-analyzer-checker={CHECKERS}", f"-analyzer-disable-checker={LEFT_OUT}",
    "-analyzer-config", "mode=shallow") for word in ("-Xclang", option))]


def run(entry, more=()):
    """Runs the compiler as compile_commands.json says. Returns what it complains of; nothing: all is well."""
    done = subprocess.run([*shlex.split(entry["command"]), *more], cwd=entry["directory"], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)
    if done.returncode and not done.stdout:
        return f"{entry['file']}: {entry['command']} ended with {done.returncode}\n"
    return done.stdout


def analyze(entry):
    command = re.sub(r" -o \S+ -c ", " ", entry["command"])
    return run({**entry, "command": command}, ANALYZE)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    configured, built = (os.path.abspath(folder) for folder in sys.argv[1:])
    tree = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    own = re.compile(re.escape(tree) + r"/(bpf|model|views|app)/.*\.cpp")
    with open(os.path.join(configured, "compile_commands.json"), encoding="utf-8") as commands:
        entries = json.load(commands)
    for entry in entries: # whose precompiled headers alone are made here
        entry["command"] = re.sub(rf"{re.escape(configured)}/(?!\S*cmake_pch)", f"{built}/", entry["command"])
    headers = [entry for entry in entries if re.search(r"/(model|views)/\S*/cmake_pch\.hxx\.cxx$", entry["file"])]
    sources = [entry for entry in entries if own.fullmatch(entry["file"])]
    if not headers or not sources:
        sys.exit(f"{configured} compiles none of the project's files")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        findings = [found for found in pool.map(run, headers) if found]
        if not findings:
            findings = [found for found in pool.map(analyze, sources) if found]
    print("".join(findings), end="")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
