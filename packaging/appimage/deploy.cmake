# SPDX-License-Identifier: GPL-3.0-or-later
# Puts beside the installed programs what a bare desktop lacks: Qt with its plugins, and all other libraries but those
# that belong to the system.
#
#   cmake -D APPDIR=FOLDER -P deploy.cmake        programs are in FOLDER/usr
cmake_minimum_required(VERSION 3.25)

# Of the C and C++ run-time, the graphics drivers and the fonts each system has its own, and only those fit.
set(of_the_system
    ^ld-linux ^linux-vdso
    "^lib(c|m|dl|rt|pthread|resolv|util|nsl|anl)\\.so" "^lib(stdc\\+\\+|gcc_s|atomic)\\.so"
    "^lib(GL|EGL|GLX|GLdispatch|OpenGL|GLESv2|drm|gbm|va|vulkan)\\.so"
    "^lib(X11|X11-xcb|xcb|Xau|Xdmcp|xcb-dri[23]|xcb-glx)\\.so" "^libwayland-client\\.so"
    "^lib(fontconfig|freetype|expat|z)\\.so")
set(plugins
    platforms/libqxcb platforms/libqwayland-* platforms/libqoffscreen platforms/libqminimal
    platforminputcontexts/* platformthemes/libqxdgdesktopportal
    xcbglintegrations/* wayland-graphics-integration-client/* wayland-shell-integration/* wayland-decoration-client/*
    iconengines/libqsvgicon imageformats/libqsvg)

function(ask_qt what result)
    execute_process(COMMAND qtpaths6 --query QT_INSTALL_${what} OUTPUT_VARIABLE answer OUTPUT_STRIP_TRAILING_WHITESPACE
                    COMMAND_ERROR_IS_FATAL ANY)
    set(${result} "${answer}" PARENT_SCOPE)
endfunction()

# Where a file's libraries are.
function(set_rpath file folder)
    execute_process(COMMAND patchelf --set-rpath "${folder}" "${file}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(usr "${APPDIR}/usr")
ask_qt(PLUGINS qt_plugins)
ask_qt(TRANSLATIONS qt_translations)
foreach(plugin IN LISTS plugins)
    file(GLOB found "${qt_plugins}/${plugin}.so")
    get_filename_component(folder "${plugin}" DIRECTORY)
    file(INSTALL ${found} DESTINATION "${usr}/plugins/${folder}" USE_SOURCE_PERMISSIONS)
    list(APPEND modules ${found})
endforeach()
file(GLOB found "${qt_translations}/qtbase_*.qm")
file(INSTALL ${found} DESTINATION "${usr}/translations")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/qt.conf" DESTINATION "${usr}/bin")

set(programs "${usr}/bin/kerntally" "${usr}/bin/kerntally-cli" "${usr}/libexec/kerntally-helper")
file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES ${programs}
    MODULES ${modules}
    RESOLVED_DEPENDENCIES_VAR libraries
    UNRESOLVED_DEPENDENCIES_VAR missing
    PRE_EXCLUDE_REGEXES ${of_the_system})
if(missing)
    message(FATAL_ERROR "Not found: ${missing}")
endif()
foreach(library IN LISTS libraries)
    file(INSTALL "${library}" DESTINATION "${usr}/lib" FOLLOW_SYMLINK_CHAIN USE_SOURCE_PERMISSIONS)
endforeach()

# Their licences, as Debian keeps them.
find_program(dpkg_query dpkg-query)
if(dpkg_query)
    foreach(library IN LISTS libraries modules)
        file(REAL_PATH "${library}" library)
        get_filename_component(name "${library}" NAME)
        execute_process(COMMAND "${dpkg_query}" --search "*/${name}" OUTPUT_VARIABLE owner ERROR_QUIET)
        if(owner MATCHES "^([^:,]+)")
            list(APPEND owners "${CMAKE_MATCH_1}")
        endif()
    endforeach()
    list(REMOVE_DUPLICATES owners)
    foreach(owner IN LISTS owners)
        file(MAKE_DIRECTORY "${usr}/share/doc/${owner}")
        file(COPY_FILE "/usr/share/doc/${owner}/copyright" "${usr}/share/doc/${owner}/copyright")
    endforeach()
endif()
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/../deb/copyright" DESTINATION "${usr}/share/doc/kerntally")

file(GLOB files "${usr}/lib/*.so*")
foreach(file IN LISTS files)
    if(NOT IS_SYMLINK "${file}")
        set_rpath("${file}" "$ORIGIN")
    endif()
endforeach()
file(GLOB files "${usr}/plugins/*/*.so")
foreach(file IN LISTS files)
    set_rpath("${file}" "$ORIGIN/../../lib")
endforeach()
foreach(file IN LISTS programs)
    set_rpath("${file}" "$ORIGIN/../lib")
endforeach()
