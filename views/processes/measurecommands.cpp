// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/processes/measurecommands.h"

#include "views/widgets/actions.h"

#include <QAction>

#include <utility>

namespace Kerntally {

MeasureCommands::MeasureCommands(MeasurementRuns::MakeSource makeSource, MeasurementRuns::ListCounters listCounters,
                                 MeasurementRuns::RetryPolicy retryPolicy, QWidget *window)
    : QObject(window)
    , measure(makeAction({QStringLiteral("measure"),
                          tr("Run and &measure…"),
                          tr("Run a command, and see what it causes"),
                          Qt::CTRL | Qt::Key_M,
                          {}},
                         this))
    , m_makeSource(std::move(makeSource))
    , m_listCounters(std::move(listCounters))
    , m_retryPolicy(std::move(retryPolicy))
    , m_window(window)
{
    connect(measure, &QAction::triggered, this, [this] {
        dialog()->show();
        dialog()->raise();
        dialog()->activateWindow();
    });
}

MeasureDialog *MeasureCommands::dialog()
{
    if (!m_dialog) {
        m_dialog = new MeasureDialog(m_makeSource, m_listCounters, m_retryPolicy, m_window);
        connect(m_dialog, &MeasureDialog::stateChanged, this, &MeasureCommands::stateChanged);
        if (m_store)
            m_dialog->restoreState(*m_store);
    }
    return m_dialog;
}

void MeasureCommands::saveState(QSettings &store) const
{
    if (m_dialog)
        m_dialog->saveState(store);
}

void MeasureCommands::restoreState(const QSettings &store)
{
    m_store = &store;
}

} // namespace Kerntally
