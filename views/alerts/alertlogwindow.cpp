// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertlogwindow.h"

#include "model/alerts/alertlog.h"
#include "model/base/csv.h"
#include "views/delegates/flattable.h"
#include "views/widgets/actions.h"
#include "views/widgets/filedialogs.h"
#include "views/widgets/screenfit.h"
#include "views/widgets/writefile.h"

#include <QAction>
#include <QClipboard>
#include <QDataStream>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Kerntally {

AlertLogWindow::AlertLogWindow(AlertLog *log, QWidget *parent)
    : QDialog(parent)
    , m_log(log)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTreeView(this))
    , m_pages(new QStackedLayout)
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("alertLog"));
    setWindowTitle(tr("Alert log"));
    makeTable();
    m_pages->addWidget(m_table);
    m_pages->addWidget(makeEmptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(8);
    layout->addLayout(m_pages, 1);
    layout->addLayout(makeButtons());
    resizeToFit(this, {760, 420});

    connect(log, &QAbstractItemModel::rowsInserted, this, &AlertLogWindow::onCountChanged);
    connect(log, &QAbstractItemModel::rowsRemoved, this, &AlertLogWindow::onCountChanged);
    connect(log, &QAbstractItemModel::modelReset, this, &AlertLogWindow::onCountChanged);
    for (const auto changed : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(m_table->header(), changed, this, &AlertLogWindow::stateChanged);
    connect(m_table->header(), &QHeaderView::sortIndicatorChanged, this, &AlertLogWindow::stateChanged);
    applyPalette();
    onCountChanged();
}

void AlertLogWindow::makeTable()
{
    m_sorted->setSourceModel(m_log);
    m_sorted->setSortRole(AlertLog::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_table->setObjectName(QStringLiteral("alertLogTable"));
    m_table->setAccessibleName(tr("Alerts"));
    makeFlat(m_table);
    m_table->setModel(m_sorted);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AlertLog::TimeColumn, Qt::DescendingOrder);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(AlertLog::RuleColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(AlertLog::TimeColumn, 18 * letter);
    m_table->setColumnWidth(AlertLog::CounterColumn, 20 * letter);
    m_table->setColumnWidth(AlertLog::ReadingColumn, 16 * letter);
    m_table->setColumnWidth(AlertLog::ProcessColumn, 20 * letter);
    m_table->setColumnWidth(AlertLog::PidColumn, 12 * letter);
    connect(m_table, &QTreeView::activated, this, &AlertLogWindow::showRow);
}

QWidget *AlertLogWindow::makeEmptyPage()
{
    auto *page = new QLabel(tr("No alerts so far.\nCtrl+T in the main window sets when a counter alerts."), this);
    page->setObjectName(QStringLiteral("alertLogEmpty"));
    page->setAlignment(Qt::AlignCenter);
    page->setForegroundRole(QPalette::PlaceholderText);
    return page;
}

QAction *AlertLogWindow::add(const ActionText &text)
{
    QAction *action = makeAction(text, this);
    m_actions.append(action);
    m_table->addAction(action);
    return action;
}

QLayout *AlertLogWindow::makeButtons()
{
    QAction *show = add({QStringLiteral("alertLogShow"),
                         tr("S&how in the chart"),
                         tr("Show the moment of this alert in the chart"),
                         {},
                         QStringLiteral("show")});
    connect(show, &QAction::triggered, this, [this] { showRow(m_table->currentIndex()); });
    QAction *copyRows =
        add({QStringLiteral("alertLogCopy"), tr("&Copy"), {}, QKeySequence::Copy, QStringLiteral("copy")});
    connect(copyRows, &QAction::triggered, this, &AlertLogWindow::copy);
    QAction *saveAs =
        add({QStringLiteral("alertLogSave"), tr("&Save as CSV…"), {}, QKeySequence::Save, QStringLiteral("save")});
    connect(saveAs, &QAction::triggered, this, &AlertLogWindow::askAndSave);
    QAction *clear = add({QStringLiteral("alertLogClear"), tr("C&lear"), {}, {}, QStringLiteral("clear")});
    connect(clear, &QAction::triggered, m_log, &AlertLog::clear);

    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_count, 1);
    for (QAction *action : m_actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    return row;
}

QByteArray AlertLogWindow::csv() const
{
    QByteArray text = AlertLog::csvHeader().toUtf8() + "\r\n";
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        text += m_log->csvLine(m_sorted->mapToSource(m_sorted->index(row, 0)).row()).toUtf8() + "\r\n";
    return text;
}

void AlertLogWindow::save(const QString &fileName) const
{
    writeFile(fileName, csv());
}

void AlertLogWindow::copy() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < AlertLog::ColumnCount; ++column)
            cells.append(copiedCell(row.siblingAtColumn(column).data().toString()));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

QByteArray AlertLogWindow::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << saveGeometry() << m_table->header()->saveState();
    return state;
}

void AlertLogWindow::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    QByteArray geometry;
    QByteArray columns;
    stream >> geometry >> columns;
    restoreGeometry(geometry);
    m_table->header()->restoreState(columns);
}

void AlertLogWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void AlertLogWindow::askAndSave()
{
    QFileDialog *dialog = makeSaveDialog(this, tr("Save the alert log"), {tr("Comma-separated values (*.csv)")},
                                         QStringLiteral("alerts.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        try {
            save(fileName);
        } catch (const WriteError &error) {
            warn(this, windowTitle(), error.message());
        }
    });
    dialog->open();
}

void AlertLogWindow::showRow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Alert &alert = m_log->entry(m_sorted->mapToSource(index).row()).alert;
    emit showRequested(alert.counter, alert.time);
}

void AlertLogWindow::onCountChanged()
{
    const int count = m_log->rowCount();
    m_pages->setCurrentIndex(count > 0 ? 0 : 1);
    m_count->setText(count > 0 ? tr("Alerts: %1").arg(locale().toString(count)) : QString());
    for (QAction *action : m_actions)
        action->setEnabled(count > 0);
}

void AlertLogWindow::applyPalette()
{
    tintActions(m_actions, palette(), QPalette::ButtonText);
}

} // namespace Kerntally
