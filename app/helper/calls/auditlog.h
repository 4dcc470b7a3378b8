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

/// What users do, for the administrator: a line each in the journal. No user gets more than some lines in, so that none can
/// push what others did out of it; how many were left out is a line, too.
class AuditLog : public QObject
{
public:
    // Lines of one user's.
    static constexpr double mostAtOnce = 128;
    static constexpr double perSecond = 1;
    static constexpr std::size_t longestLog = 4096; ///< bytes of the verifier's

    explicit AuditLog(QObject *parent = nullptr);
    ~AuditLog() override;

    /// text: what of it a client said has to be made harmless before.
    void note(uint user, const QString &text);
    /// With the end of the kernel's own log.
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
