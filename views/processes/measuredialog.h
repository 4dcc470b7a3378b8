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

/// Runs commands, shows the events of each command and its descendants, live and at its end, and compares two runs.
class MeasureDialog : public QDialog
{
    Q_OBJECT

public:
    MeasureDialog(MeasurementRuns::MakeSource makeSource, MeasurementRuns::ListCounters listCounters,
                  MeasurementRuns::RetryPolicy retryPolicy, QWidget *parent = nullptr);
    ~MeasureDialog() override;

    /// All finished runs, oldest first.
    const QList<MeasurementResult> &runs() const { return m_runs.results(); }
    /// Writes the shown run and the run that it is compared with: JSON if the name ends in ".json", otherwise CSV.
    /// Throws WriteError.
    void save(const QString &path) const;

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

public slots:
    /// Copies the table as text.
    void copy() const;
    /// Asks for confirmation while a command runs.
    void reject() override;

signals:
    /// The user changed a setting that saveState() stores.
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
    /// The run that the shown one is compared with; none if there is none.
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
    QString m_syntax; ///< of the last command; see ShellWords::syntax
    QPushButton *m_run;
    QComboBox *m_shown; ///< items: runs(), then the current run
    QComboBox *m_other; ///< items: none, then runs()
    MeasureTable *m_model;
    QTreeView *m_table;
    QPlainTextEdit *m_output;
    QLabel *m_state;
    QPushButton *m_copy;
    QPushButton *m_save;
    QTimer m_tick;
};

} // namespace Kerntally
