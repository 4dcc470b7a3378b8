// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Kerntally {

/// Whether polkit would ask for a password before this process may count through the helper. Needs polkit-qt; built
/// without it, nothing is known.
class PasswordForecast : public QObject
{
    Q_OBJECT

public:
    explicit PasswordForecast(QObject *parent = nullptr);

    /// Asks, in the background: tells by changed(). From the first time on, rules that change are followed.
    void check();
    /// Also where nothing is known: false.
    bool isExpected() const { return m_isExpected; }

signals:
    void changed(bool isExpected);

private:
    void set(bool isExpected);

    bool m_isFollowing = false;
    bool m_isExpected = false;
};

} // namespace Kerntally
