// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/eventrequest.h"

#include <dbus/dbus.h>

/// Appends the arguments of AddEvent. file: the number with which the file was sent; 0: none.
inline void appendEvent(DBusMessage *call, dbus_uint32_t counter, const Kerntally::EventRequest &request,
                        dbus_uint32_t file = 0)
{
    DBusMessageIter arguments;
    DBusMessageIter values;
    const char *const kind = request.kind.c_str();
    dbus_message_iter_init_append(call, &arguments);
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_UINT32, &counter);
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &kind);
    dbus_message_iter_open_container(&arguments, DBUS_TYPE_ARRAY, DBUS_TYPE_STRING_AS_STRING, &values);
    for (const std::string &string : request.strings) {
        const char *const text = string.c_str();
        dbus_message_iter_append_basic(&values, DBUS_TYPE_STRING, &text);
    }
    dbus_message_iter_close_container(&arguments, &values);
    dbus_message_iter_open_container(&arguments, DBUS_TYPE_ARRAY, DBUS_TYPE_UINT64_AS_STRING, &values);
    for (const dbus_uint64_t number : request.numbers)
        dbus_message_iter_append_basic(&values, DBUS_TYPE_UINT64, &number);
    dbus_message_iter_close_container(&arguments, &values);
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_UINT32, &file);
}
