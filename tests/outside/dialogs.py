# SPDX-License-Identifier: GPL-3.0-or-later
"""Dialogs, filled in by keyboard."""


def fill_in(program, name, text):
    """Writes into the field that has the keyboard in the dialog of this name. The dialog stays open."""
    dialog = program.find("dialog", name)

    def focused():
        return [thing for thing in program.all(within=dialog)
                if thing.role in ("text", "combo box") and "focused" in thing.states]

    field = program.wait(focused, "a field has the keyboard")[0]
    program.keys("ctrl+a")
    program.write(text)
    program.wait(lambda: field.text == text, f"{text} is written")
    return dialog


def answer(program, name, text):
    """The same, and accepts it."""
    dialog = fill_in(program, name, text)
    program.keys("Return")
    program.wait(lambda: not dialog.is_there(), f"the dialog {name} is gone")
