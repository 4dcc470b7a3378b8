// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/laptable.h"

#include "model/base/numbertext.h"
#include "model/history/laps.h"
#include "views/chart/crosshairtext.h"
#include "views/plot/timeticks.h"
#include "views/plot/tracks.h"

#include <QLocale>

namespace Kerntally {

LapTable::LapTable(Laps *laps, TrackList *tracks, QObject *parent)
    : QAbstractTableModel(parent)
    , m_laps(laps)
    , m_tracks(tracks)
{
    connect(laps, &Laps::changed, this, &LapTable::refresh);
    if (tracks)
        connect(tracks, &TrackList::changed, this, &LapTable::refresh);
    refresh();
}

int LapTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_laps ? 0 : m_laps->count();
}

int LapTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCounterColumn + 2 * static_cast<int>(m_counters.size());
}

QVariant LapTable::alignment(int column)
{
    return QVariant::fromValue(Qt::AlignVCenter | (column <= NoteColumn ? Qt::AlignLeft : Qt::AlignRight));
}

QVariant LapTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole && index.column() == NoteColumn)
        return text(index.row(), NoteColumn); // the column may be too narrow for the note
    return {};
}

bool LapTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != NoteColumn)
        return false;
    m_laps->setNote(index.row(), value.toString().trimmed());
    return true;
}

QVariant LapTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LapColumn:
        return tr("Marker");
    case TimeColumn:
        return tr("Time");
    case NoteColumn:
        return tr("Note");
    case DurationColumn:
        return tr("Seconds");
    default:
        break;
    }
    const QString &name = m_counters.at(static_cast<std::size_t>(section - FirstCounterColumn) / 2).name;
    return (section - FirstCounterColumn) % 2 == 0 ? name : tr("%1 per second").arg(name);
}

Qt::ItemFlags LapTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.column() == NoteColumn ? plain | Qt::ItemIsEditable : plain;
}

QString LapTable::text(int row, int column) const
{
    const QLocale locale;
    const std::optional<double> duration = m_laps->duration(row);
    switch (column) {
    case LapColumn:
        return locale.toString(row + 1);
    case TimeColumn:
        return m_tracks ? TimeTicks::clockText(m_tracks->wallClock(m_laps->at(row).time), true, locale) : QString();
    case NoteColumn:
        return m_laps->at(row).note;
    case DurationColumn:
        return duration ? locale.toString(*duration, 'f', 1) : QString();
    default:
        break;
    }
    const auto counter = static_cast<std::size_t>(column - FirstCounterColumn);
    const std::optional<quint64> events = m_laps->events(row, m_counters.at(counter / 2).number);
    if (!events)
        return {};
    if (counter % 2 == 0)
        return locale.toString(*events);
    return *duration > 0 ? rateText(static_cast<double>(*events) / *duration, locale) : QString();
}

void LapTable::refresh()
{
    beginResetModel();
    m_counters.clear();
    if (m_tracks) {
        for (const Track &track : m_tracks->tracks())
            m_counters.push_back({.number = track.number, .name = track.name});
    }
    endResetModel();
}

} // namespace Kerntally
