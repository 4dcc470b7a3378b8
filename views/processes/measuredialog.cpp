// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/processes/measuredialog.h"

#include "model/base/csv.h"
#include "model/base/sandbox.h"
#include "model/base/sourceerror.h"
#include "model/processes/shellwords.h"
#include "views/delegates/flattable.h"
#include "views/processes/measuretable.h"
#include "views/widgets/filedialogs.h"
#include "views/widgets/nametext.h"
#include "views/widgets/screenfit.h"
#include "views/widgets/writefile.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QTextCursor>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>

namespace Kerntally {

namespace {

using namespace std::chrono_literals;

constexpr auto tick = 250ms;
constexpr int mostCommands = 20;   ///< in the history of commands
constexpr int mostOutput = 10'000; ///< lines
/// Exit status of a shell for a process that a signal killed, minus the signal's number.
constexpr int killedBySignal = 128;

QString commandsKey()
{
    return QStringLiteral("measure/commands");
}
QString shellKey()
{
    return QStringLiteral("measure/shell");
}
QString folderKey()
{
    return QStringLiteral("measure/folder");
}
QString measureGeometryKey()
{
    return QStringLiteral("measure/geometry");
}

} // namespace

MeasureDialog::MeasureDialog(MeasurementRuns::MakeSource makeSource, MeasurementRuns::ListCounters listCounters,
                             MeasurementRuns::RetryPolicy retryPolicy, QWidget *parent)
    : QDialog(parent)
    , m_runs(std::move(makeSource), std::move(listCounters), std::move(retryPolicy))
    , m_command(new QComboBox(this))
    , m_folder(new QLineEdit(QDir::homePath(), this))
    , m_shell(new QCheckBox(tr("Run in a s&hell"), this))
    , m_run(new QPushButton(this))
    , m_shown(new QComboBox(this))
    , m_other(new QComboBox(this))
    , m_model(new MeasureTable(this))
    , m_table(new QTreeView(this))
    , m_output(new QPlainTextEdit(this))
    , m_state(new QLabel(this))
    , m_copy(new QPushButton(tr("C&opy"), this))
    , m_save(new QPushButton(tr("&Save…"), this))
{
    setObjectName(QStringLiteral("measureDialog"));
    setWindowTitle(tr("Run and measure"));
    makeTable();
    m_output->setObjectName(QStringLiteral("measureOutput"));
    m_output->setAccessibleName(tr("Output"));
    m_output->setPlaceholderText(tr("Output"));
    m_output->setReadOnly(true);
    m_output->setUndoRedoEnabled(false);
    m_output->setMaximumBlockCount(mostOutput);
    m_output->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_output);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(10);
    layout->addLayout(makeQuestion());
    layout->addLayout(makeChoice());
    layout->addWidget(splitter, 1);
    layout->addLayout(makeButtons());
    resizeToFit(this, {720, 620});

    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &MeasureDialog::showRunning);
    connect(&m_runs, &MeasurementRuns::stateChanged, this, &MeasureDialog::showState);
    connect(&m_runs, &MeasurementRuns::began, this, &MeasureDialog::onBegan);
    connect(&m_runs, &MeasurementRuns::wrote, this, &MeasureDialog::appendOutput);
    connect(&m_runs, &MeasurementRuns::ended, this, &MeasureDialog::onEnded);
    connect(&m_runs, &MeasurementRuns::failed, this,
            [this](const SourceFailure &failure) { tell(failure.message + QLatin1Char(' ') + failure.remedy); });
    showState();
    listRuns();
    tell(isInFlatpak()
             ? tr("The command runs in this Flatpak's sandbox, and finds what is there.")
             : tr("All that the command and its descendants cause is counted, from its first instruction on."));
}

MeasureDialog::~MeasureDialog() = default;

QLayout *MeasureDialog::makeQuestion()
{
    m_command->setObjectName(QStringLiteral("measureCommand"));
    m_command->setEditable(true);
    m_command->setInsertPolicy(QComboBox::NoInsert);
    m_command->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_command->lineEdit()->setPlaceholderText(tr("make -j8"));
    m_command->setToolTip(tr("A program and its arguments; quotes and backslashes keep words together, as in a shell"));
    // Inline completion would change what was typed.
    m_command->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_command->completer()->setCaseSensitivity(Qt::CaseSensitive);
    m_shell->setObjectName(QStringLiteral("measureShell"));
    m_shell->setToolTip(tr("Let sh run the line: with pipes, variables, patterns and commands of the shell"));
    m_folder->setObjectName(QStringLiteral("measureFolder"));
    m_run->setObjectName(QStringLiteral("measureRun"));
    m_run->setAutoDefault(false); // Return belongs to the command
    auto *browse = new QPushButton(tr("&Choose…"), this);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &MeasureDialog::askFolder);
    connect(m_run, &QPushButton::clicked, this, &MeasureDialog::toggle);
    connect(m_command->lineEdit(), &QLineEdit::returnPressed, this, &MeasureDialog::run);

    auto *form = new QGridLayout;
    const auto addRow = [&](int row, const QString &text, QWidget *field, QWidget *button) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        form->addWidget(label, row, 0);
        form->addWidget(field, row, 1);
        form->addWidget(button, row, 2);
    };
    addRow(0, tr("Co&mmand:"), m_command, m_run);
    addRow(1, tr("In the &folder:"), m_folder, browse);
    form->addWidget(m_shell, 2, 1);
    form->setColumnStretch(1, 1);
    return form;
}

QLayout *MeasureDialog::makeChoice()
{
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, QComboBox *box, const char *name) {
        box->setObjectName(QLatin1String(name));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
        auto *label = new QLabel(text, this);
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box, 1);
        connect(box, &QComboBox::activated, this, &MeasureDialog::showChosen);
    };
    add(tr("R&un:"), m_shown, "measureShown");
    add(tr("Compare &with:"), m_other, "measureOther");
    return row;
}

void MeasureDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("measureTable"));
    m_table->setAccessibleName(tr("Measurement"));
    makeFlat(m_table);
    m_table->setModel(m_model);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(MeasureTable::NameColumn, QHeaderView::Stretch);
    m_table->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 12);
}

QLayout *MeasureDialog::makeButtons()
{
    m_state->setObjectName(QStringLiteral("measureState"));
    m_state->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("measureCopy"));
    m_save->setObjectName(QStringLiteral("measureSave"));
    auto *close = new QPushButton(tr("C&lose"), this);
    connect(m_copy, &QPushButton::clicked, this, &MeasureDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &MeasureDialog::askWhere);
    connect(close, &QPushButton::clicked, this, &MeasureDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    for (QPushButton *button : {m_copy, m_save, close}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return row;
}

void MeasureDialog::save(const QString &path) const
{
    const MeasurementResult run = m_runs.results().value(m_shown->currentIndex());
    const bool isJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    writeFile(path, isJson ? run.toJson().toByteArray() + '\n' : run.toCsv(compared()));
}

void MeasureDialog::saveState(QSettings &store) const
{
    QStringList commands;
    for (int i = 0; i < m_command->count(); ++i)
        commands.append(m_command->itemText(i));
    store.setValue(commandsKey(), commands);
    store.setValue(folderKey(), m_folder->text());
    store.setValue(shellKey(), m_shell->isChecked());
    store.setValue(measureGeometryKey(), saveGeometry());
}

void MeasureDialog::restoreState(const QSettings &store)
{
    m_command->addItems(store.value(commandsKey()).toStringList().mid(0, mostCommands));
    m_command->setCurrentIndex(m_command->count() > 0 ? 0 : -1);
    if (const QString folder = store.value(folderKey()).toString(); !folder.isEmpty())
        m_folder->setText(folder);
    m_shell->setChecked(store.value(shellKey()).toBool());
    restoreGeometry(store.value(measureGeometryKey()).toByteArray());
}

void MeasureDialog::copy() const
{
    QStringList lines;
    for (int row = -1; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < MeasureTable::ColumnCount; ++column) {
            if (!m_table->isColumnHidden(column))
                cells.append(row < 0 ? m_model->headerData(column, Qt::Horizontal).toString()
                                     : copiedCell(m_model->index(row, column).data(MeasureTable::CopyRole).toString()));
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void MeasureDialog::reject()
{
    if (m_runs.state() == MeasurementRuns::State::Idle) {
        QDialog::reject();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), tr("The command is running. End it?"),
                                QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("measureEnd"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *end = box->addButton(tr("&End it"), QMessageBox::DestructiveRole);
    connect(end, &QPushButton::clicked, this, [this] {
        m_runs.abandon();
        QDialog::reject();
    });
    connect(&m_runs, &MeasurementRuns::stateChanged, box, [this, box] {
        if (m_runs.state() == MeasurementRuns::State::Idle)
            box->close();
    });
    box->open();
}

/// Starts a run. While the command runs, the first call asks it to end and the second kills it.
void MeasureDialog::toggle()
{
    const MeasurementRuns::State before = m_runs.state();
    if (before == MeasurementRuns::State::Idle)
        return run();
    m_runs.end();
    if (before == MeasurementRuns::State::Waiting)
        tell(tr("You cancelled it."));
}

void MeasureDialog::run()
{
    if (m_runs.state() != MeasurementRuns::State::Idle)
        return;
    const QString command = m_command->currentText().trimmed();
    QStringList words;
    try {
        words = wordsToRun(command);
    } catch (const SourceError &error) {
        tell(error.message());
        m_command->setFocus();
        return;
    }
    rememberCommand(command);
    m_output->clear();
    tell(tr("Waiting for permission to count…"));
    m_runs.start(words, m_folder->text());
}

/// Throws SourceError if the command is empty or can't be parsed.
QStringList MeasureDialog::wordsToRun(const QString &command)
{
    m_syntax.clear();
    if (command.isEmpty())
        throw SourceError(tr("Type a command to measure."));
    if (m_shell->isChecked())
        return {QStringLiteral("sh"), QStringLiteral("-c"), command};
    const ShellWords split = ShellWords::of(command);
    const QString &program = split.words.constFirst();
    if (ShellWords::isBuiltin(program) && QStandardPaths::findExecutable(program).isEmpty())
        throw SourceError(tr("%1 is a command of the shell: check “Run in a shell”.").arg(program));
    m_syntax = split.syntax;
    return split.words;
}

void MeasureDialog::onBegan()
{
    m_tick.start();
    m_shown->addItem(tr("running"));
    m_shown->setCurrentIndex(m_shown->count() - 1);
    showRunning();
}

void MeasureDialog::onEnded(const QStringList &problems)
{
    const MeasurementResult &result = m_runs.results().constLast();
    listRuns();
    QStringList notes = problems;
    if (!m_syntax.isEmpty())
        notes.append(tr("%1 was passed on as it is. If a shell is to see it, check “Run in a shell”.").arg(m_syntax));
    if (result.missed > 0)
        notes.append(tr("%n event(s) happened without being counted.", nullptr, static_cast<int>(result.missed)));
    if (result.departed > 0) {
        notes.append(
            tr("%n program(s) with more rights than yours (sudo, for instance) were not counted: that takes the "
               "right to trace.",
               nullptr, static_cast<int>(result.departed)));
    }
    tell(endText(result), notes);
}

/// The view scrolls along only if it is at its end.
void MeasureDialog::appendOutput(const QByteArray &text)
{
    QTextCursor cursor(m_output->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(QString::fromLocal8Bit(text));
}

void MeasureDialog::showRunning()
{
    const MeasurementResult result = m_runs.running();
    tell(tr("Running for %1 s").arg(locale().toString(result.seconds, 'f', 1)));
    if (m_shown->currentIndex() == m_runs.results().size())
        m_model->show(result, {});
}

void MeasureDialog::showChosen()
{
    const bool hasRun = m_shown->currentIndex() >= 0 && m_shown->currentIndex() < m_runs.results().size();
    const std::optional<MeasurementResult> other = hasRun ? compared() : std::nullopt;
    m_copy->setEnabled(hasRun);
    m_save->setEnabled(hasRun);
    for (const int column : {MeasureTable::OtherColumn, MeasureTable::DifferenceColumn, MeasureTable::RatioColumn})
        m_table->setColumnHidden(column, !other);
    if (hasRun)
        m_model->show(m_runs.results()[m_shown->currentIndex()], other);
}

std::optional<MeasurementResult> MeasureDialog::compared() const
{
    const int other = m_other->currentIndex() - 1; // the first item is "None"
    return other >= 0 ? std::optional(m_runs.results().value(other)) : std::nullopt;
}

/// Shows the latest run, and keeps the run that it is compared with.
void MeasureDialog::listRuns()
{
    const int other = m_other->currentIndex();
    m_shown->clear();
    m_other->clear();
    m_other->addItem(tr("None"));
    const QList<MeasurementResult> &runs = m_runs.results();
    for (int i = 0; i < runs.size(); ++i) {
        const QString text = tr("%1: %2, %3 s", "number, command, duration")
                                 .arg(QString::number(i + 1), runs[i].command.join(QLatin1Char(' ')),
                                      locale().toString(runs[i].seconds, 'f', 3));
        m_shown->addItem(text);
        m_other->addItem(text);
    }
    m_shown->setCurrentIndex(static_cast<int>(runs.size()) - 1);
    m_other->setCurrentIndex(std::max(0, other));
    m_shown->setEnabled(!runs.isEmpty());
    m_other->setEnabled(runs.size() > 1);
    showChosen();
}

void MeasureDialog::rememberCommand(const QString &command)
{
    if (const int before = m_command->findText(command, Qt::MatchFixedString | Qt::MatchCaseSensitive); before >= 0)
        m_command->removeItem(before);
    m_command->insertItem(0, command);
    while (m_command->count() > mostCommands)
        m_command->removeItem(m_command->count() - 1);
    m_command->setCurrentIndex(0);
    emit stateChanged();
}

void MeasureDialog::showState()
{
    using State = MeasurementRuns::State;
    const State state = m_runs.state();
    const bool isIdle = state == State::Idle;
    if (isIdle)
        m_tick.stop();
    m_run->setText(isIdle ? tr("&Run") : state == State::Ending ? tr("&Kill") : tr("S&top"));
    m_run->setToolTip(isIdle                       ? QString()
                          : state == State::Ending ? tr("It was asked to end, and goes on: end it without asking")
                                                   : tr("Ask the command to end, with all that it started"));
    m_command->setEnabled(isIdle);
    m_folder->setEnabled(isIdle);
}

void MeasureDialog::tell(const QString &text, const QStringList &problems)
{
    m_state->setText((QStringList(text) + problems).join(QLatin1Char('\n')));
}

void MeasureDialog::askFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the command"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void MeasureDialog::askWhere()
{
    QFileDialog *dialog = makeSaveDialog(this, tr("Save measurement"), {tr("CSV (*.csv)"), tr("JSON (*.json)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        try {
            save(path);
            tell(tr("Saved as %1").arg(pathInText(path)));
        } catch (const WriteError &error) {
            tell(error.message());
        }
    });
    dialog->open();
}

QString MeasureDialog::endText(const MeasurementResult &run) const
{
    const QString seconds = locale().toString(run.seconds, 'f', 3);
    return run.status > killedBySignal
        ? tr("Ended by signal %1 after %2 s.").arg(QString::number(run.status - killedBySignal), seconds)
        : tr("Ended after %1 s with exit status %2.").arg(seconds, QString::number(run.status));
}

} // namespace Kerntally
