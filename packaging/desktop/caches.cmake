# SPDX-License-Identifier: GPL-3.0-or-later
# Renews what a prefix's desktops remember of file types, programs and icons. Only where they do already, and never in
# a DESTDIR: whoever makes a package of it has triggers for this.
#
#   renew_caches(PREFIX/share)
function(renew_caches data)
    if(NOT "$ENV{DESTDIR}" STREQUAL "")
        return()
    endif()
    set(mime update-mime-database "${data}/mime")
    set(applications update-desktop-database --quiet "${data}/applications")
    set(icons gtk-update-icon-cache --quiet --force --ignore-theme-index "${data}/icons/hicolor")
    set(mime_cache mime/mime.cache)
    set(applications_cache applications/mimeinfo.cache)
    set(icons_cache icons/hicolor/icon-theme.cache)
    foreach(what mime applications icons)
        if(EXISTS "${data}/${${what}_cache}")
            execute_process(COMMAND ${${what}} RESULT_VARIABLE ignored OUTPUT_QUIET ERROR_QUIET)
        endif()
    endforeach()
endfunction()
