// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/scopewatch.h"

#include <utility>

namespace Kerntally {

ScopeWatch::ScopeWatch(Scope scope, QObject *parent)
    : QObject(parent)
    , m_scope(std::move(scope))
{
    if (m_scope.process) {
        // A descriptor of a process can be read once the process has ended.
        m_process = std::make_unique<QSocketNotifier>(m_scope.process->get(), QSocketNotifier::Read);
        connect(m_process.get(), &QSocketNotifier::activated, this, [this] {
            m_process->setEnabled(false);
            emit processEnded();
        });
    }
    if (m_scope.group) {
        connect(&m_group, &ReplacementWatch::replaced, this,
                [this](int, const QString &text) { emit groupGone(text); });
        m_group.addOpen(0, m_scope.group->get(),
                        tr("The control group %1 was removed: one that is made in its place doesn't count until it is "
                           "chosen anew."));
    }
}

} // namespace Kerntally
