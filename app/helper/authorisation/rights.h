// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authorisation/authoritycheck.h"

#include <memory>
#include <vector>

namespace Kerntally {

/// The rights that a session was granted and counts by. polkit may take them back, by a new rule, or since its user has
/// logged out or another's turn it is at the screen: it is asked again, without a prompt, when it says that something changed.
class Rights : public QObject
{
    Q_OBJECT

public:
    Rights(CallerConnection connection, QString peer, QObject *parent = nullptr);
    ~Rights() override;

    /// tookPassword: it was granted for one, which isn't asked for again.
    void add(const QString &action, bool tookPassword);
    void checkAgain();

signals:
    /// By a clear answer: where polkit is gone or fails, the rights stay.
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
    std::size_t m_open = 0; ///< of the checks
    bool m_isStale = false; ///< something changed since they were asked
};

} // namespace Kerntally
