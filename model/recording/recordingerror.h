// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>

namespace Kerntally {

/// A file can't be written or read, or isn't a recording. what() says why, in words for the user.
class RecordingError : public std::runtime_error
{
public:
    explicit RecordingError(const QString &message)
        : std::runtime_error(message.toStdString())
    {
    }
    QString message() const { return QString::fromUtf8(what()); }
};

} // namespace Kerntally
