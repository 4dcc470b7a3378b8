// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/backgroundmeasurement.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
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
    /// A session for one run, not open yet, in which members of its scope alone count.
    using MakeSource = std::function<std::unique_ptr<CounterSource>()>;
    /// What a run counts: ids, and names for people.
    using ListCounters = std::function<QList<MeasurementResult::Count>()>;
    /// Whether a run that failed so is worth another try.
    using IsWorthRetrying = std::function<bool(const SourceFailure &)>;

    MeasureDialog(MakeSource makeSource, ListCounters listCounters, IsWorthRetrying isWorthRetrying,
                  QWidget *parent = nullptr);
    ~MeasureDialog() override;

    /// All runs that ended, the first one first.
    QList<MeasurementResult> runs() const { return m_runs; }
    /// Writes the run that is shown: JSON where the name ends so, else CSV. Returns what went wrong; empty: nothing did.
    QString save(const QString &path) const;

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
    void onBegan();
    void onEnded();
    void onFailed(const SourceFailure &failure);
    void appendOutput(const QByteArray &text);
    void showRunning();
    void showChosen();
    void listRuns();
    void rememberCommand(const QString &command);
    void setRunning(bool running);
    void tell(const QString &text, const QStringList &problems = {});
    void askFolder();
    void askWhere();
    QString endText(const MeasurementResult &run) const;

    MakeSource m_makeSource;
    ListCounters m_listCounters;
    IsWorthRetrying m_isWorthRetrying;
    QList<MeasurementResult> m_runs;

    QComboBox *m_command;
    QLineEdit *m_folder;
    QPushButton *m_run;
    QComboBox *m_shown; ///< by index in m_runs; and the one that is running
    QComboBox *m_other; ///< the first is none; then as m_runs
    MeasureTable *m_model;
    QTreeView *m_table;
    QPlainTextEdit *m_output;
    QLabel *m_state;
    QPushButton *m_copy;
    QPushButton *m_save;
    QTimer m_tick;
    bool m_wasAsked = false; ///< to end
    std::unique_ptr<BackgroundMeasurement> m_measurement;
};

} // namespace Kerntally
