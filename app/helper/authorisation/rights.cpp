// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/authorisation/rights.h"

#include <utility>

namespace Kerntally {

Rights::Rights(CallerConnection connection, QString peer, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_peer(std::move(peer))
{
}

Rights::~Rights() = default;

void Rights::add(const QString &action, bool tookPassword)
{
    m_rights.push_back({action, tookPassword});
}

/// A round of checks is completed before the next one, so that frequent changes can't delay its result for ever.
void Rights::checkAgain()
{
    if (m_open > 0)
        m_isStale = true;
    else
        ask();
}

void Rights::ask()
{
    m_isStale = false;
    m_checks.clear();
    m_open = m_rights.size();
    for (const Right &right : m_rights) {
        m_checks.push_back(std::make_unique<AuthorityCheck>(m_connection, m_peer, right.action));
        connect(m_checks.back().get(), &AuthorityCheck::answered, this,
                [this, right](AuthorityCheck::Answer answer) { receive(right, answer); });
    }
}

void Rights::receive(const Right &right, AuthorityCheck::Answer answer)
{
    using Answer = AuthorityCheck::Answer;
    if (answer == Answer::No || (answer == Answer::NoAgent && !right.tookPassword))
        emit withdrawn(right.action);
    // Queued, because a check's signal is running.
    if (--m_open == 0 && m_isStale)
        QMetaObject::invokeMethod(this, &Rights::ask, Qt::QueuedConnection);
}

} // namespace Kerntally
