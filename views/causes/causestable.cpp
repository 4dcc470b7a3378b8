// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/causes/causestable.h"

#include "model/base/csv.h"
#include "model/causes/causemodel.h"
#include "model/causes/causeorder.h"
#include "model/causes/causescsv.h"
#include "views/causes/sharedelegate.h"
#include "views/delegates/flatheader.h"
#include "views/delegates/numberdelegate.h"
#include "views/delegates/rowdelegate.h"
#include "views/delegates/textdelegate.h"
#include "views/widgets/plaintable.h"
#include "views/widgets/selectionkeys.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace Kerntally {

namespace {

constexpr quint64 usualEvents = 8'888;
constexpr double usualRate = 888;
constexpr qint64 usualProcess = 88'888;
constexpr int longestName = 20; ///< letters with room before any other column; the kernel limits command names to 15
constexpr int leastCauseWidth = 100;
constexpr int leastBar = 20;
constexpr int mostBar = 96;

} // namespace

CausesTable::CausesTable(QWidget *parent)
    : QTableView(parent)
    , m_causes(new CauseModel(this))
    , m_order(new CauseOrder(this))
    , m_header(new FlatHeader(this))
    , m_whole(new NumberDelegate(NumberDelegate::Kind::Whole, false, this))
    , m_strong(new NumberDelegate(NumberDelegate::Kind::Whole, true, this))
    , m_rates(new NumberDelegate(NumberDelegate::Kind::Fraction, false, this))
    , m_shares(new ShareDelegate(this))
{
    setObjectName(QStringLiteral("whoTable"));
    setAccessibleName(tr("Breakdown of the events"));
    m_order->setSourceModel(m_causes);
    setModel(m_order);
    setItemDelegate(new TextDelegate(this));
    setItemDelegateForColumn(CauseModel::ProcessColumn, m_whole);
    setItemDelegateForColumn(CauseModel::EventsColumn, m_strong);
    setItemDelegateForColumn(CauseModel::RateColumn, m_rates);
    setItemDelegateForColumn(CauseModel::ShareColumn, m_shares);
    makePlain(this);
    setSelectionMode(ExtendedSelection);
    setHorizontalHeader(m_header);
    m_header->setSectionResizeMode(CauseModel::NameColumn, QHeaderView::Stretch);
    m_header->setMinimumSectionSize(leastCauseWidth / 3);
    setSortingEnabled(true);
    sortByColumn(CauseModel::EventsColumn, Qt::DescendingOrder);
    fitColumns();
}

void CausesTable::begin(CauseWatch::By by, const QColor &colour)
{
    m_reading = {};
    m_causes->clear(by);
    const bool isByProcess = by == CauseWatch::By::Process;
    if (!isByProcess && m_header->sortIndicatorSection() == CauseModel::ProcessColumn)
        sortByColumn(CauseModel::EventsColumn, Qt::DescendingOrder);
    setColumnHidden(CauseModel::ProcessColumn, !isByProcess);
    fitBars();
    setColour(colour);
}

void CausesTable::update(const CauseWatch::Reading &reading)
{
    m_reading = reading;
    m_causes->update(reading);
    CauseWatch::Cause most;
    for (const CauseWatch::Cause &cause : reading.causes) {
        most.count = std::max(most.count, cause.count);
        most.rate = std::max(most.rate, cause.rate);
        most.process = std::max(most.process, cause.process);
    }
    most.count = std::max(most.count, reading.others);
    fitNumbers(most);
    fitNames();
}

void CausesTable::setColour(const QColor &colour)
{
    m_shares->setColour(colour);
    viewport()->update();
}

void CausesTable::seek(const QString &text)
{
    m_order->setSought(text);
}

bool CausesTable::isEmpty() const
{
    return m_causes->rowCount() == 0;
}

bool CausesTable::hasEnded() const
{
    return m_causes->hasEnded();
}

void CausesTable::removeEnded()
{
    m_causes->removeEnded();
}

bool CausesTable::isFull() const
{
    return m_reading.others > 0;
}

QString CausesTable::text() const
{
    const QLocale locale;
    const bool all = !selectionModel()->hasSelection();
    QStringList lines;
    for (int row = -1; row < m_order->rowCount(); ++row) {
        if (row >= 0 && !all && !selectionModel()->isRowSelected(row))
            continue;
        QStringList cells;
        for (int column = 0; column < CauseModel::ColumnCount; ++column) {
            if (isColumnHidden(column))
                continue;
            QString cell = row < 0 ? m_order->headerData(column, Qt::Horizontal).toString()
                                   : m_order->index(row, column).data().toString();
            if (row >= 0 && column != CauseModel::NameColumn)
                cell.remove(locale.groupSeparator()); // so that spreadsheets read it as a number
            cells.append(copiedCell(cell));
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString CausesTable::csv() const
{
    return causesCsv(m_reading, m_causes->by());
}

void CausesTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

/// Takes the Copy shortcut from the window's action while this table has the focus.
bool CausesTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void CausesTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitBars();
}

void CausesTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        for (QAction *action : actions()) {
            if (action->shortcut() == QKeySequence(QKeySequence::Copy))
                action->trigger();
        }
        return;
    }
    if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection()) {
        clearSelection();
        return;
    }
    QTableView::keyPressEvent(event);
    selectReached(*this, *event);
}

void CausesTable::fitColumns()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_needed.clear();
    CauseWatch::Cause usual;
    usual.count = usualEvents;
    usual.rate = usualRate;
    usual.process = usualProcess;
    fitNumbers(usual);
    fitNames();
}

/// Widens columns for numbers up to these. Columns never shrink, so that the layout stays.
void CausesTable::fitNumbers(const CauseWatch::Cause &most)
{
    const QLocale locale;
    need(CauseModel::ProcessColumn, m_whole->widthOf(QString::number(most.process), font()));
    need(CauseModel::EventsColumn, m_strong->widthOf(locale.toString(most.count), font()));
    need(CauseModel::RateColumn, m_rates->widthOf(locale.toString(most.rate, 'f', 0), font()));
    for (const int column : {CauseModel::ProcessColumn, CauseModel::EventsColumn, CauseModel::RateColumn})
        fit(column, m_needed.value(column));
}

void CausesTable::fitNames()
{
    need(CauseModel::NameColumn, std::max(leastCauseWidth, m_header->neededWidth(CauseModel::NameColumn)));
    const int most = fontMetrics().horizontalAdvance(QString(longestName, QLatin1Char('m')));
    for (int row = 0; row < m_causes->rowCount(); ++row) {
        const QString name = m_causes->index(row, CauseModel::NameColumn).data().toString();
        need(CauseModel::NameColumn,
             std::min(most, fontMetrics().horizontalAdvance(name)) + 2 * RowDelegate::padding + 2);
    }
    fitBars();
}

/// The share column gets the width that the others leave. Where it is too narrow for number and bar, it shows the bar
/// only.
void CausesTable::fitBars()
{
    int room = viewport()->width() - m_needed.value(CauseModel::NameColumn);
    for (const int column : {CauseModel::ProcessColumn, CauseModel::EventsColumn, CauseModel::RateColumn})
        room -= columnWidth(column); // a hidden column has the width 0
    const int least = m_shares->neededWidth(font(), leastBar);
    fit(CauseModel::ShareColumn,
        room < least ? leastBar + 2 * RowDelegate::padding : std::min(room, least - leastBar + mostBar));
}

void CausesTable::need(int column, int width)
{
    m_needed[column] = std::max(m_needed.value(column), width);
}

void CausesTable::fit(int column, int width)
{
    setColumnWidth(column, std::max(width, m_header->neededWidth(column)));
}

} // namespace Kerntally
