// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Kerntally {

/// Predicts whether polkit will prompt for a password when this process opens a session of the helper. Without
/// polkit-qt there is no prediction.
class PasswordForecast : public QObject
{
    Q_OBJECT

public:
    explicit PasswordForecast(QObject *parent = nullptr);

    /// Starts the check in the background; changed() reports a new result. From the first call on, it is repeated
    /// whenever polkit's configuration changes.
    void check();
    /// The last result; false where none is known.
    bool isExpected() const { return m_isExpected; }

signals:
    void changed(bool isExpected);

private:
    void set(bool isExpected);

    bool m_isFollowing = false;
    bool m_isExpected = false;
};

} // namespace Kerntally
