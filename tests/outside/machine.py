# SPDX-License-Identifier: GPL-3.0-or-later
"""The machine that privatebus.sh makes, as its root sees it: polkit's rules, the helper, the kernel's BPF objects."""

import contextlib
import ctypes
import os
import pathlib
import platform
import signal

from gi.repository import Gio

from desktop import wait_until

RULES = pathlib.Path("/etc/polkit-1/rules.d/10-test.rules")
SERVICE = pathlib.Path("/usr/share/dbus-1/system-services/io.github.kerntally.Helper1.service")

BPF_SYSCALL = {"x86_64": 321, "aarch64": 280}[platform.machine()]
OPEN_COMMANDS = {"prog_id": 13, "map_id": 14, "link_id": 30}  # BPF_…_GET_FD_BY_ID


def allow(user):
    """Lets a user do everything, unasked. For as long as polkit hasn't started."""
    RULES.parent.mkdir(parents=True, exist_ok=True)
    RULES.write_text(f"polkit.addRule(function(action, subject) {{"
                     f" if (subject.user == '{user}') return polkit.Result.YES; }});\n")


def helpers():
    """The process ids of all helpers: on the system bus, or started by pkexec."""
    found = []
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if os.path.basename(os.readlink(folder / "exe")) == "kerntally-helper":
                found.append(int(folder.name))
    return found


def signal_helpers(how):
    for process in helpers():
        with contextlib.suppress(ProcessLookupError):  # the spawner and the receivers end with their helper
            os.kill(process, how)


def end_helpers(how=signal.SIGTERM):
    signal_helpers(how)
    wait_until(lambda: not helpers(), "the helper ends")


def bpf_objects(process):
    """(kind, id) of what a process has in the kernel."""
    found = set()
    for info in pathlib.Path(f"/proc/{process}/fdinfo").iterdir():
        with contextlib.suppress(OSError):
            values = dict(line.split(":\t", 1) for line in info.read_text().splitlines() if ":\t" in line)
            # A link's description has its program's id, too.
            kind = next((key for key in ("link_id", "map_id", "prog_id") if key in values), None)
            if kind:
                found.add((kind, int(values[kind])))
    return found


def exists(bpf_object):
    kind, number = bpf_object
    libc = ctypes.CDLL(None, use_errno=True)
    attributes = (ctypes.c_uint32 * 4)(number)
    fd = libc.syscall(BPF_SYSCALL, OPEN_COMMANDS[kind], ctypes.byref(attributes), ctypes.sizeof(attributes))
    if fd < 0:
        return False
    os.close(fd)
    return True


@contextlib.contextmanager
def not_installed():
    """Meanwhile the helper isn't a service of the system bus."""
    end_helpers()
    away = SERVICE.with_suffix(".away")
    SERVICE.rename(away)
    reload_bus()
    try:
        yield
    finally:
        away.rename(SERVICE)
        reload_bus()


def reload_bus():
    bus = Gio.bus_get_sync(Gio.BusType.SYSTEM)
    bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReloadConfig", None,
                  None, Gio.DBusCallFlags.NONE, 10_000, None)
