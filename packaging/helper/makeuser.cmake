# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the user as whom the helper serves, after kerntally.sysusers was installed.
find_program(sysusers systemd-sysusers NO_CACHE)
set(failed TRUE)
if(sysusers)
    execute_process(COMMAND "${sysusers}" kerntally.conf RESULT_VARIABLE failed)
endif()
if(failed)
    message(WARNING "The helper serves as the user kerntally, which systemd-sysusers has not made. As root, please:\n"
                    "  useradd --system --user-group --no-create-home --home-dir / --shell /usr/sbin/nologin kerntally")
endif()
