// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/processes/measuredialog.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

/// The action that measures commands. Its dialog is created by the first use.
class MeasureCommands : public QObject
{
    Q_OBJECT

public:
    MeasureCommands(MeasurementRuns::MakeSource makeSource, MeasurementRuns::ListCounters listCounters,
                    MeasurementRuns::RetryPolicy retryPolicy, QWidget *window);

    QAction *const measure;

    MeasureDialog *dialog();

    void saveState(QSettings &store) const;
    /// The settings are borrowed until the dialog is created.
    void restoreState(const QSettings &store);

signals:
    /// The user changed a setting that saveState() stores.
    void stateChanged();

private:
    MeasurementRuns::MakeSource m_makeSource;
    MeasurementRuns::ListCounters m_listCounters;
    MeasurementRuns::RetryPolicy m_retryPolicy;
    QWidget *m_window;
    const QSettings *m_store = nullptr;
    MeasureDialog *m_dialog = nullptr;
};

} // namespace Kerntally
