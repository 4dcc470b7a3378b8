// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/recordingtables.h"

#include "model/alerts/alerttext.h"
#include "model/base/durationtext.h"
#include "model/base/numbertext.h"
#include "model/recording/recording.h"
#include "views/delegates/flattable.h"
#include "views/style/colours.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace Kerntally::RecordingTables {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Kerntally::RecordingTables", text);
}

double meanRate(const Recording &recording, const Recording::Counter &counter)
{
    const double seconds = static_cast<double>(recording.duration()) / 1e9;
    return seconds > 0 ? static_cast<double>(counter.events()) / seconds : 0;
}

const Recording::Counter *sameIn(const Recording &recording, const Recording::Counter &counter)
{
    const auto found = std::find_if(recording.counters.begin(), recording.counters.end(),
                                    [&](const Recording::Counter &that) { return that.id == counter.id; });
    return found == recording.counters.end() ? nullptr : &*found;
}

void begin(QTableWidget *table, const QStringList &titles, std::size_t rows)
{
    table->clear();
    table->setColumnCount(static_cast<int>(titles.size()));
    table->setHorizontalHeaderLabels(titles);
    table->setRowCount(static_cast<int>(rows));
}

void setText(QTableWidget *table, int row, int column, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    table->horizontalHeaderItem(column)->setTextAlignment(alignment | Qt::AlignVCenter);
    table->setItem(row, column, item);
}

void setNumbers(QTableWidget *table, int row, int column, const QStringList &numbers)
{
    for (const QString &number : numbers)
        setText(table, row, column++, number, Qt::AlignRight);
}

} // namespace

QTableWidget *make(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableWidget(parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    makeFlat(table);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void fillCounters(QTableWidget *table, const Recording &recording, const Recording *compared)
{
    const QLocale locale = table->locale();
    QStringList titles = {tr("Counter"), tr("Events"), tr("Mean rate")};
    if (compared)
        titles += {tr("Events (compared)"), tr("Mean rate (compared)"), tr("Ratio of rates")};
    else
        titles += tr("Definition");
    begin(table, titles, recording.counters.size());
    // The last column would be a number far from the others.
    table->horizontalHeader()->setStretchLastSection(!compared);
    int row = 0;
    for (const Recording::Counter &counter : recording.counters) {
        const double rate = meanRate(recording, counter);
        setText(table, row, 0, counter.name);
        table->item(row, 0)->setData(Qt::DecorationRole, counterColour(counter.number, table->window()->palette()));
        setNumbers(table, row, 1, {locale.toString(counter.events()), tr("%1/s").arg(rateText(rate, locale))});
        if (const Recording::Counter *other = compared ? sameIn(*compared, counter) : nullptr) {
            const double otherRate = meanRate(*compared, *other);
            setNumbers(table, row, 3,
                       {locale.toString(other->events()), tr("%1/s").arg(rateText(otherRate, locale)),
                        rate > 0 ? locale.toString(otherRate / rate, 'f', 2) : tr("–")});
        } else if (!compared) {
            setText(table, row, 3, counter.definition);
        }
        ++row;
    }
    table->resizeColumnsToContents();
}

void fillMarkers(QTableWidget *table, const Recording &recording)
{
    begin(table, {tr("Time"), tr("Since the start"), tr("Note")}, recording.markers.size());
    int row = 0;
    for (const Recording::Marker &marker : recording.markers) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(recording.wallClock(marker.time));
        setText(table, row, 0, table->locale().toString(time, QLocale::ShortFormat));
        setText(table, row, 1, durationText(marker.time - Recording::origin));
        setText(table, row++, 2, marker.note);
    }
    table->resizeColumnsToContents();
}

QString processText(const Alert &alert)
{
    if (alert.isAnotherUsers)
        return tr("another user's");
    return alert.pid != 0 ? tr("%1 (%2)").arg(alert.process, QString::number(alert.pid)) : QString();
}

void fillAlerts(QTableWidget *table, const Recording &recording)
{
    begin(table, {tr("Time"), tr("Since the start"), tr("Counter"), tr("Rule"), tr("Value"), tr("Process")},
          recording.alerts.size());
    const QLocale locale = table->locale();
    int row = 0;
    for (const Alert &alert : recording.alerts) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(recording.wallClock(alert.time));
        const Recording::Counter *counter = recording.find(alert.counter);
        setText(table, row, 0, locale.toString(time, QLocale::ShortFormat));
        setText(table, row, 1, durationText(alert.time - Recording::origin));
        setText(table, row, 2, counter ? counter->name : QString());
        setText(table, row, 3, alert.rule.text(locale));
        setText(table, row, 4, readingText(alert, locale));
        setText(table, row++, 5, processText(alert));
    }
    table->resizeColumnsToContents();
}

} // namespace Kerntally::RecordingTables
