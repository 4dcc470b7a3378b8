// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/processes/onlycommands.h"

#include "views/processes/onlybanner.h"
#include "views/processes/onlydialog.h"
#include "views/widgets/actions.h"

#include <QAction>

namespace Kerntally {

OnlyCommands::OnlyCommands(QWidget *window)
    : QObject(window)
    , countOnly(
          makeAction({QStringLiteral("countOnly"), tr("Cou&nt only…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_O, {}}, this))
    , banner(new OnlyBanner(window))
    , m_window(window)
{
    setPossible(true);
    connect(countOnly, &QAction::triggered, this, &OnlyCommands::ask);
    connect(banner, &OnlyBanner::everybodyRequested, this, [this] { choose({}); });
}

Scope OnlyCommands::scope()
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

void OnlyCommands::setPossible(bool possible) const
{
    countOnly->setEnabled(possible);
    countOnly->setStatusTip(possible ? tr("Count what one process, command, user or application does, and nothing else")
                                     : tr("Made-up events are nobody's: count in the kernel for this"));
    countOnly->setToolTip(countOnly->statusTip());
}

void OnlyCommands::ask()
{
    if (!m_dialog) {
        m_dialog = new OnlyDialog(m_window);
        connect(m_dialog, &OnlyDialog::chosen, this, &OnlyCommands::choose);
    }
    m_dialog->ask(m_only);
}

void OnlyCommands::choose(const OnlyThis &only)
{
    m_only = only;
    emit changed();
}

} // namespace Kerntally
