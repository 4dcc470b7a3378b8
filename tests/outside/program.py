# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program, seen and used as a screen reader and a keyboard do."""

import os
import re
import signal
import subprocess
import tempfile

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from desktop import wait_until  # noqa: E402


class Thing:
    """Something accessible, with what the tests ask of it."""

    def __init__(self, accessible):
        self._accessible = accessible

    @property
    def role(self):
        return self._accessible.get_role_name()

    @property
    def name(self):
        return self._accessible.get_name() or ""

    @property
    def description(self):
        return self._accessible.get_description() or ""

    @property
    def states(self):
        return {state.value_nick for state in self._accessible.get_state_set().get_states()}

    @property
    def showing(self):
        return "showing" in self.states

    def is_there(self):
        try:
            return self.showing
        except GLib.Error:
            return False

    @property
    def text(self):
        """What is written in it, where that can be read; otherwise its name."""
        if "Text" not in self._accessible.get_interfaces():
            return self.name
        return Atspi.Text.get_text(self._accessible, 0, Atspi.Text.get_character_count(self._accessible))

    @property
    def actions(self):
        if "Action" not in self._accessible.get_interfaces():
            return []
        count = Atspi.Action.get_n_actions(self._accessible)
        return [Atspi.Action.get_action_name(self._accessible, index) for index in range(count)]

    @property
    def shortcut(self):
        return (Atspi.Action.get_key_binding(self._accessible, 0) or "") if self.actions else ""

    @property
    def children(self):
        found = (self._accessible.get_child_at_index(i) for i in range(self._accessible.get_child_count()))
        return [Thing(child) for child in found if child]

    def column_titles(self):
        columns = range(Atspi.Table.get_n_columns(self._accessible))
        return [Atspi.Table.get_column_description(self._accessible, column) for column in columns]

    def rows(self):
        """The cells of a table or list, row by row."""
        columns = range(Atspi.Table.get_n_columns(self._accessible))
        rows = range(Atspi.Table.get_n_rows(self._accessible))
        return [[Thing(Atspi.Table.get_accessible_at(self._accessible, row, column)) for column in columns]
                for row in rows]

    def do(self, action):
        """Does what the action of this name does: Press, Toggle, ShowMenu, SetFocus."""
        Atspi.Action.do_action(self._accessible, self.actions.index(action))

    def press(self):
        self.do(next(name for name in self.actions if name in ("Press", "Toggle", "ShowMenu")))

    def write(self, text):
        """Puts the text in place of what is in the field, without a keyboard."""
        if not Atspi.EditableText.set_text_contents(self._accessible, text):
            raise AssertionError(f"{self.name!r} can't be written into")

    def focus(self):
        Atspi.Component.grab_focus(self._accessible)

    def walk(self, hidden=False):
        """It and everything in it, without what isn't shown unless asked for."""
        yield self
        for child in self.children:
            if hidden or child.showing:
                yield from child.walk(hidden)

    def tree(self, depth=0):
        text = "" if self.text == self.name else f" text={self.text!r}"
        states = self.states & {"focused", "checked", "selected", "sensitive", "active"}
        lines = [f"{'  ' * depth}{self.role} {self.name!r}{text} {' '.join(sorted(states))}"]
        for child in self.children:
            if child.showing:
                lines += child.tree(depth + 1)
        return lines


def matches(thing, role, name):
    if role and thing.role != role:
        return False
    if name is None:
        return True
    return bool(name.search(thing.name)) if isinstance(name, re.Pattern) else thing.name == name


class Program:
    """One run of kerntally. Whatever is looked for is waited for."""

    def __init__(self, desktop, path, *arguments, config=None, prefix=(), environment=None, alone=False):
        """alone: the desktop has no other program, so that it is known even where a sandbox hides its process."""
        if alone:
            wait_until(lambda: Atspi.get_desktop(0).get_child_count() == 0, "the program before it is gone")
        self._has_keyboard = desktop.has_keyboard
        variables = dict(os.environ, **(environment or {}))
        if config:
            variables["XDG_CONFIG_HOME"] = str(config)
        self._output = tempfile.TemporaryFile()
        self._process = desktop.spawn(*prefix, path, *arguments, output=self._output, env=variables)
        self.pid = self._process.pid
        self._alone = alone
        self._root = None

    def started(self, window=None):
        """Waits until the window (of this name, where there are several) is there and has the keyboard, if there is one."""
        wait_until(self.root, "the program in the accessibility tree")
        awaited = "active" if self._has_keyboard else "showing"
        self.wait(lambda: awaited in self.find("frame", window).states, f"the window is {awaited}")
        return self

    def root(self):
        if self._process.poll() is not None:
            raise AssertionError(f"the program has ended with {self._process.returncode}:\n{self.output()}")
        if not self._root:
            desktop = Atspi.get_desktop(0)
            for index in range(desktop.get_child_count()):
                child = desktop.get_child_at_index(index)
                if child and (self._alone or child.get_process_id() == self.pid):
                    child.set_cache_mask(Atspi.Cache.NONE)
                    self._root = Thing(child)
        return self._root

    def all(self, role=None, name=None, within=None, hidden=False):
        """Everything of this role and name (a text, or a pattern) that is there now."""
        try:
            return [thing for thing in (within or self.root()).walk(hidden) if matches(thing, role, name)]
        except GLib.Error:
            return []  # it changed while we looked

    def find(self, role=None, name=None, within=None, hidden=False, limit=20):
        what = f"{role or 'something'} {name.pattern if isinstance(name, re.Pattern) else name!r}"
        return self.wait(lambda: self.all(role, name, within, hidden), what, limit)[0]

    def gone(self, role=None, name=None):
        self.wait(lambda: not self.all(role, name), f"{role} {name!r} is gone")

    def wait(self, condition, what, limit=20, step=0.05):
        def checked():
            try:
                return condition()
            except GLib.Error:
                return None  # it changed while we looked

        try:
            return wait_until(checked, what, limit, step)
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.tree()}") from None

    def tree(self):
        for _ in range(5):
            try:
                return "\n".join(self.root().tree())
            except GLib.Error:
                pass
        return "(no accessible tree)"

    def press(self, name, role="push button", within=None):
        self.find(role, name, within).press()

    def keys(self, *names):
        """Real key presses: "ctrl+t", "Return"."""
        self.root()
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *names], check=True, timeout=20)

    def write(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "15", text], check=True, timeout=60)

    def menu_item(self, *path):
        """An item of the menus, by the names that lead there."""
        thing = self.find("menu bar")
        for name in path:
            thing = self.find("menu item", name, within=thing, hidden=True)
        return thing

    def choose(self, *path):
        self.menu_item(*path).press()

    def end(self, how=signal.SIGTERM, limit=20):
        """Tells the program to end; its exit status, negative where a signal ended it."""
        if self._process.poll() is None:
            self._process.send_signal(how)
        try:
            self._process.wait(limit)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise AssertionError(f"the program did not end within {limit} s") from None
        return self._process.returncode

    def kill(self):
        """Ends it without a chance to do anything about it."""
        self._process.kill()
        self._process.wait(20)

    def wait_for_end(self, limit=20):
        return self._process.wait(limit)

    def output(self):
        """What it wrote so far."""
        self._output.seek(0)
        return self._output.read().decode(errors="replace")
