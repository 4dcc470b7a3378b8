#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""structure.py on small trees: what it has to find, and that it finds nothing else."""
import os
import subprocess
import sys
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "structure.py")
TABLE = "# Folders\n\n| folder | what |\n|---|---|\n| `bpf/low/` | x |\n| `model/base/` | x |\n| `model/top/` | x |\n"
GOOD = {
    "tests/README.md": TABLE,
    "bpf/low/memory.h": "#pragma once\n",
    "model/base/text.h": '#pragma once\n#include "bpf/low/memory.h"\n#include <vector>\n',
    "model/base/text.cpp": '#include "model/base/text.h"\n#include "generated.skel.h"\n',
    "model/top/window.cpp": '#include "model/base/text.h"\n',
}


class TestStructure(unittest.TestCase):
    def said_of(self, **changes):
        """The lines that it prints of a good tree with some files added or replaced."""
        with tempfile.TemporaryDirectory() as tree:
            for name, text in (GOOD | changes.get("files", {})).items():
                os.makedirs(os.path.join(tree, os.path.dirname(name)), exist_ok=True)
                with open(os.path.join(tree, name), "w", encoding="utf-8") as file:
                    file.write(text)
            subprocess.run(["git", "init", "--quiet", tree], check=True)
            run = subprocess.run([sys.executable, "-B", SCRIPT, tree], stdout=subprocess.PIPE, text=True, check=False)
            lines = run.stdout.splitlines()
            self.assertEqual(run.returncode, 1 if lines else 0)
            return lines

    def test_says_nothing_of_a_good_tree(self):
        self.assertEqual(self.said_of(), [])

    def test_arrow_back_in_a_layer(self):
        said = self.said_of(files={"model/top/list.h": "", "model/base/text.cpp": '#include "model/top/list.h"\n'})
        self.assertEqual(said, ["arrow back: model/base/text.cpp includes model/top/list.h"])

    def test_arrow_back_between_layers_by_a_relative_path(self):
        said = self.said_of(files={"bpf/low/memory.c": '#  include "../../model/base/text.h"\n'})
        self.assertEqual(said, ["arrow back: bpf/low/memory.c includes model/base/text.h"])

    def test_circle_of_headers_in_a_folder(self):
        said = self.said_of(
            files={
                "model/top/a.h": '#include "model/top/b.h"\n',
                "model/top/b.h": '#include "c.h"\n',
                "model/top/c.h": '#include "model/top/a.h"\n',
            }
        )
        self.assertEqual(said, ["circle: model/top/a.h, model/top/b.h, model/top/c.h"])

    def test_circle_of_folders_is_an_arrow_back(self):
        said = self.said_of(
            files={"model/base/a.h": '#include "model/top/b.h"\n', "model/top/b.h": '#include "model/base/text.h"\n'}
        )
        self.assertEqual(said, ["arrow back: model/base/a.h includes model/top/b.h"])

    def test_file_outside_a_folder(self):
        said = self.said_of(files={"model/stray.cpp": "", "views/new/stray.h": "", "views/notes.txt": ""})
        self.assertEqual(said, ["outside the folders: model/stray.cpp", "outside the folders: views/new/stray.h"])

    def test_folder_of_more_than_30_files(self):
        full = {f"model/top/unit{number}.cpp": "" for number in range(29)}
        self.assertEqual(self.said_of(files=full), [])
        said = self.said_of(files=full | {"model/top/one.more": ""})
        self.assertEqual(said, ["31 files in a folder, more than 30: model/top/"])

    def test_table_with_a_folder_that_is_not_there(self):
        said = self.said_of(files={"tests/README.md": TABLE + "| `model/gone/` | x |\n"})
        self.assertEqual(said, ["a folder of the table without files: model/gone/"])

    def test_no_table(self):
        self.assertEqual(
            self.said_of(files={"tests/README.md": "# Folders\n"}), ["tests/README.md has no table of folders"]
        )


if __name__ == "__main__":
    unittest.main()
