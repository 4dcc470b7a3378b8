// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>
#include <string>
#include <utility>

namespace Kerntally {

/// A call is refused, with the name of a D-Bus error that clients know (HelperError).
class CallRefused : public std::runtime_error
{
public:
    CallRefused(QString error, const std::string &message)
        : std::runtime_error(message)
        , m_error(std::move(error))
    {
    }

    QString error() const { return m_error; }

private:
    QString m_error;
};

} // namespace Kerntally
