// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/calls/allowance.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <map>
#include <string>

namespace Kerntally {

class LoadError;

/// Logs users' actions for the administrator, one line each in the journal. A token bucket limits the lines of each
/// user, so that no user can flush others' lines out of the journal; the number of omitted lines is logged as well.
class AuditLog : public QObject
{
public:
    // Limits of a user's lines.
    static constexpr double mostAtOnce = 128;
    static constexpr double perSecond = 1;
    static constexpr std::size_t longestLog = 4096; ///< bytes of the verifier's log

    explicit AuditLog(QObject *parent = nullptr);
    ~AuditLog() override;

    /// text: a client's part of it has to be sanitised by harmless().
    void note(uint user, const QString &text);
    /// Logs the error with the end of the verifier's log.
    void note(uint user, const LoadError &error);

private:
    struct Lines
    {
        Allowance allowance{mostAtOnce, perSecond};
        int leftOut = 0;
    };

    bool mayWrite(uint user);
    void tellWhatWasLeftOut();

    std::map<uint, Lines> m_lines; ///< by user
    QTimer m_later;
};

} // namespace Kerntally
