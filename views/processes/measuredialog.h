// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/measurementruns.h"

#include <QDialog>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSettings;
class QTreeView;
QT_END_NAMESPACE

namespace Kerntally {

class MeasureTable;

/// Runs commands, shows what each of them and all that it starts cause, live and at its end, and compares two of the runs.
class MeasureDialog : public QDialog
{
    Q_OBJECT

public:
    MeasureDialog(MeasurementRuns::MakeSource makeSource, MeasurementRuns::ListCounters listCounters,
                  MeasurementRuns::RetryPolicy retryPolicy, QWidget *parent = nullptr);
    ~MeasureDialog() override;

    /// All runs that ended, the first one first.
    const QList<MeasurementResult> &runs() const { return m_runs.results(); }
    /// Writes the run that is shown: JSON where the name ends so, else CSV, with what it is compared with. Throws WriteError.
    void save(const QString &path) const;

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

public slots:
    /// What the table shows, as text.
    void copy() const;
    /// Asks where a command runs.
    void reject() override;

signals:
    /// The user has changed what saveState() keeps.
    void stateChanged();

private:
    QLayout *makeQuestion();
    QLayout *makeChoice();
    void makeTable();
    QLayout *makeButtons();

    void toggle();
    void run();
    QStringList wordsToRun(const QString &command);
    void onBegan();
    void onEnded(const QStringList &problems);
    void appendOutput(const QByteArray &text);
    void showRunning();
    void showChosen();
    /// What the run that is shown is compared with; none: nothing.
    std::optional<MeasurementResult> compared() const;
    void listRuns();
    void rememberCommand(const QString &command);
    void showState();
    void tell(const QString &text, const QStringList &problems = {});
    void askFolder();
    void askWhere();
    QString endText(const MeasurementResult &run) const;

    MeasurementRuns m_runs;

    QComboBox *m_command;
    QLineEdit *m_folder;
    QCheckBox *m_shell;
    QString m_syntax; ///< of the latest command, see ShellWords::syntax
    QPushButton *m_run;
    QComboBox *m_shown; ///< by index in runs(); and the one that is running
    QComboBox *m_other; ///< the first is none; then as runs()
    MeasureTable *m_model;
    QTreeView *m_table;
    QPlainTextEdit *m_output;
    QLabel *m_state;
    QPushButton *m_copy;
    QPushButton *m_save;
    QTimer m_tick;
};

} // namespace Kerntally
