# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own for one test run: screen (X11 or Wayland), window manager, session bus, accessibility bus."""

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time

PR_SET_CHILD_SUBREAPER = 36
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
NEEDED = {
    "x11": ("Xvfb", "openbox", "xdotool", "dbus-daemon", "setpriv"),
    "wayland": ("weston", "dbus-daemon", "setpriv"),
    "xwayland": ("weston", "Xwayland", "openbox", "xdotool", "dbus-daemon", "setpriv"),
}


class Unavailable(Exception):
    """This machine can't run a desktop; the text says what is missing."""


def wait_until(condition, what, limit=30.0, step=0.05):
    """Polls until the condition returns something true, and returns that."""
    end = time.monotonic() + limit
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"waited {limit:g} s in vain: {what}")
        time.sleep(step)


def launcher():
    return next((path for path in LAUNCHERS if os.access(path, os.X_OK)), None)


def has_window_manager():
    return subprocess.run(["xdotool", "get_num_desktops"], capture_output=True, timeout=20).returncode == 0


def check_available(screen):
    missing = [program for program in NEEDED[screen] if not shutil.which(program)]
    if not launcher():
        missing.append("at-spi-bus-launcher")
    try:
        import gi

        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        missing.append("gir1.2-atspi-2.0 with python3-gi")
    if missing:
        raise Unavailable("not installed: " + ", ".join(missing))


class Desktop:
    """Everything that is started on it ends with it, whatever becomes of this process."""

    def __init__(self, screen="x11", width=1400, height=1000, user=None):
        """screen: a key of NEEDED. user: whose desktop it is, where that is not who runs the tests."""
        # What a child leaves behind becomes our child, so that stop() finds it.
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self.folder = tempfile.mkdtemp(prefix="kerntally-outside-")
        self._as_user = ["--reuid", user, "--regid", user, "--init-groups"] if user else []
        self._owner = pwd.getpwnam(user) if user else None
        self.give(self.folder)
        self._started = []
        os.environ.update(self._environment())
        self.has_keyboard = screen != "wayland"  # weston has neither keyboard nor mouse without a screen
        if screen != "x11":
            self._start_weston(width, height)
        if self.has_keyboard:
            os.environ["QT_QPA_PLATFORM"] = "xcb"
            self._start_x(screen == "xwayland", width, height)
        self._start_buses()
        if self.has_keyboard:
            self.spawn("openbox", "--sm-disable")
            wait_until(has_window_manager, "a window manager")  # windows from before it don't get the keyboard

    def _environment(self):
        runtime = os.path.join(self.folder, "runtime")
        os.mkdir(runtime, 0o700)
        self.give(runtime)
        return {
            "HOME": self.folder,
            "XDG_RUNTIME_DIR": runtime,
            "XDG_CONFIG_HOME": os.path.join(self.folder, "config"),
            "XDG_DATA_HOME": os.path.join(self.folder, "data"),
            "XDG_CACHE_HOME": os.path.join(self.folder, "cache"),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
        }

    def _start_weston(self, width, height):
        # Qt's input method of Wayland fails without a keyboard: the one of X11 doesn't ask for it.
        os.environ.update(WAYLAND_DISPLAY="kerntally-outside", QT_QPA_PLATFORM="wayland", QT_IM_MODULE="compose")
        os.environ.pop("DISPLAY", None)
        self.spawn("weston", "--backend=headless-backend.so", f"--width={width}", f"--height={height}",
                   "--idle-time=0", "--no-config", "--socket=" + os.environ["WAYLAND_DISPLAY"])
        socket = os.path.join(os.environ["XDG_RUNTIME_DIR"], os.environ["WAYLAND_DISPLAY"])
        wait_until(lambda: os.path.exists(socket), "a Wayland compositor")

    def _start_x(self, in_wayland, width, height):
        reading, writing = os.pipe()
        server = ("Xwayland",) if in_wayland else ("Xvfb", "-screen", "0", f"{width}x{height}x24")
        self.spawn(*server, "-displayfd", str(writing), "-nolisten", "tcp", "-noreset", pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as number:
            os.environ["DISPLAY"] = ":" + number.readline().strip()

    def _start_buses(self):
        address = "unix:path=" + os.path.join(os.environ["XDG_RUNTIME_DIR"], "bus")
        self.spawn("dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=" + address)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
        wait_until(lambda: os.path.exists(address.partition("=")[2]), "a session bus")
        self.spawn(launcher(), "--launch-immediately")

    def give(self, path):
        """Makes it the user's."""
        if self._owner:
            os.chown(path, self._owner.pw_uid, self._owner.pw_gid)

    def spawn(self, *command, output=subprocess.DEVNULL, **options):
        """Starts a program that ends with us. What it writes goes to the output, which is an open file."""
        process = subprocess.Popen(["setpriv", *self._as_user, "--pdeathsig", "KILL", *command],
                                   stdin=subprocess.DEVNULL, stdout=output, stderr=output, **options)
        self._started.append(process)
        return process

    def stop(self):
        """Ends everything that was started here. Returns the names of what would not go."""
        for process in reversed(self._started):
            if process.poll() is None:
                process.terminate()
        end = time.monotonic() + 10
        while children() and time.monotonic() < end:
            reap()
            time.sleep(0.05)
        left = [name for pid, name in children()]
        for pid, _ in children():
            os.kill(pid, signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)
        return left


def children():
    """(pid, name) of our children that still run, adopted ones too."""
    found = []
    for pid in open(f"/proc/self/task/{os.getpid()}/children").read().split():
        try:
            name, _, state = open(f"/proc/{pid}/stat").read().rpartition(")")
            if state.split()[0] != "Z":
                found.append((int(pid), name.partition("(")[2]))
        except OSError:
            pass
    return found


def reap():
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass
