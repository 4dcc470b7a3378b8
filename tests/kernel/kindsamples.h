// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

/// An event of one kind that a test can cause.
struct KindSample
{
    const char *kind; ///< its name
    QString id;
    /// No event, but near to this one; empty where nothing is suggested.
    QString misspelt;
    /// Causes some such events in the calling thread; at least as many as it is asked for. Returns how many they really
    /// were, as the kernel says where the test can't know. None: its numbers are others'.
    std::function<quint64(quint64 events)> cause;
};

/// One of each kind.
QList<KindSample> kindSamples();
