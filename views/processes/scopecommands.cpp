// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/processes/scopecommands.h"

#include "views/processes/scopebanner.h"
#include "views/processes/scopedialog.h"
#include "views/widgets/actions.h"

#include <QAction>

namespace Kerntally {

ScopeCommands::ScopeCommands(QWidget *window)
    : QObject(window)
    , countOnly(makeAction(
          {QStringLiteral("countOnly"), tr("&Filter…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_O, QStringLiteral("filter")},
          this))
    , banner(new ScopeBanner(window))
    , m_window(window)
{
    setPossible(true);
    connect(countOnly, &QAction::triggered, this, &ScopeCommands::ask);
    connect(banner, &ScopeBanner::everybodyRequested, this, [this] { emit requested({}); });
}

Scope ScopeCommands::scope()
{
    Scope scope;
    if (countOnly->isEnabled()) {
        scope = m_only.scope();
        banner->tell(m_only, scope);
    } else {
        banner->tell({}, {});
    }
    return scope;
}

void ScopeCommands::setPossible(bool possible) const
{
    countOnly->setEnabled(possible);
    countOnly->setStatusTip(possible ? tr("Count what one process, command, user or application does, and nothing else")
                                     : tr("Simulated events belong to no process: count real events for this"));
    countOnly->setToolTip(countOnly->statusTip());
}

void ScopeCommands::ask()
{
    if (!m_dialog) {
        m_dialog = new ScopeDialog(m_window);
        connect(m_dialog, &ScopeDialog::chosen, this, &ScopeCommands::requested);
    }
    m_dialog->ask(m_only);
}

} // namespace Kerntally
