# SPDX-License-Identifier: GPL-3.0-or-later
from case import OutsideCase


class KeyboardTest(OutsideCase):
    source = "simulated"

    def setUp(self):
        super().setUp()
        self.start_counting()

    def menus(self):
        """Every menu, those within menus too, with its items."""
        found = []

        def visit(menu):
            items = [thing for popup in menu.children for thing in popup.children if thing.role.endswith("menu item")]
            if items:
                found.append((menu, items))
            for item in items:
                visit(item)

        for menu in self.program.find("menu bar").children:
            visit(menu)
        return found

    def test_every_menu_opens_by_its_letter(self):
        for menu in self.program.find("menu bar").children:
            self.assertTrue(menu.shortcut, f"{menu.name} has no letter")
            self.program.keys(menu.shortcut.lower())
            self.program.find("popup menu", within=menu)
            self.program.keys("Escape", "Escape")
            self.program.wait(lambda: not self.program.all("popup menu"), f"{menu.name} is closed")

    def test_every_item_has_a_name_and_a_key(self):
        for menu, items in self.menus():
            for item in items:
                self.assertTrue(item.name, f"something without a name in {menu.name}")
                self.assertTrue(item.shortcut, f"{item.name} in {menu.name} has neither letter nor shortcut")

    def test_no_letter_twice_in_a_menu(self):
        for menu, items in self.menus():
            letters = [item.shortcut.lower() for item in items if item.shortcut.startswith("Alt+")]
            self.assertEqual(sorted(set(letters)), sorted(letters), menu.name)

    def test_no_letter_of_a_menu_is_a_button_s_too(self):
        def letters(*roles):
            things = [thing for role in roles for thing in self.program.all(role, hidden=True)]
            return {thing.shortcut.lower(): thing.name for thing in things if thing.shortcut.startswith("Alt+")}

        bar = self.program.find("menu bar").children
        menus = {menu.shortcut.lower() for menu in bar}
        self.assertEqual(len(menus), len(bar), f"a letter twice: {menus}")
        # Those that don't show now, too: the banner of alerts, the page that says why nothing is counted.
        buttons = self.program.wait(lambda: letters("push button", "check box"), "buttons with letters")
        self.assertFalse(menus & buttons.keys(), buttons)

    def test_tab_goes_everywhere_and_comes_back(self):
        seen = [self.focused()]
        while len(seen) < 60:
            self.program.keys("Tab")
            now = self.program.wait(lambda: self.focused() != seen[-1] and self.focused(), f"tab goes on from {seen}")
            if now == seen[0]:
                break
            seen.append(now)
        self.assertLess(len(seen), 60, "tab never comes back to where it began")
        self.assertTrue(all(name for _, name in seen), f"something without a name has the keyboard: {seen}")
        for expected in ("Reset", "Rate", "1 min"):
            self.assertIn(expected, [name for _, name in seen])

    def focused(self):
        """Role and name of what has the keyboard. Qt calls a table's current cell focused even where the table isn't."""
        def look():
            found = [thing for thing in self.program.all() if "focused" in thing.states]
            return [(thing.role, thing.name) for thing in found if thing.role not in ("frame", "table cell")]

        return self.program.wait(look, "something with the keyboard")[-1]  # the innermost
