// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authorisation/authoritycheck.h"

#include <memory>
#include <vector>

namespace Kerntally {

/// The rights granted to a session. When polkit reports a change (a new rule, a logout, a switch of the active user),
/// it is asked again, without a prompt, and the rights may be withdrawn.
class Rights : public QObject
{
    Q_OBJECT

public:
    Rights(CallerConnection connection, QString peer, QObject *parent = nullptr);
    ~Rights() override;

    /// tookPassword: polkit granted the right after a password. Later checks have no prompt, so that "a password is
    /// needed" keeps it.
    void add(const QString &action, bool tookPassword);
    void checkAgain();

signals:
    /// Emitted only if polkit refuses: while polkit is missing or fails, the rights stay.
    void withdrawn(const QString &action);

private:
    struct Right
    {
        QString action;
        bool tookPassword = false;
    };

    void ask();
    void receive(const Right &right, AuthorityCheck::Answer answer);

    CallerConnection m_connection;
    QString m_peer;
    std::vector<Right> m_rights;
    std::vector<std::unique_ptr<AuthorityCheck>> m_checks;
    std::size_t m_open = 0; ///< pending checks
    bool m_isStale = false; ///< polkit reported a change after the checks began
};

} // namespace Kerntally
