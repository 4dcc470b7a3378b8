// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace Kerntally {

/// A moment that the user marked, with what had been counted by then.
struct Lap
{
    qint64 time = 0; ///< ns, the clock of the counters
    QString note;
    std::map<int, quint64> totals; ///< events by counter
};

/// The moments that the user marked, in the order of time.
class Laps : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    int count() const { return static_cast<int>(m_laps.size()); }
    const Lap &at(int index) const { return m_laps.at(static_cast<std::size_t>(index)); }

    void add(const Lap &lap);
    void setNote(int index, const QString &note);
    void remove(int index);
    void clear();
    /// The counter is no more: whichever gets its number has nothing to do with what was counted.
    void forget(int counter);

    /// Since the lap before (s); none for the first.
    std::optional<double> duration(int index) const;
    /// Events of a counter since the lap before; none for the first, nor where one of them doesn't know.
    std::optional<quint64> events(int index, int counter) const;

signals:
    void added(int index);
    /// Any of them, or their notes.
    void changed();

private:
    std::vector<Lap> m_laps;
};

} // namespace Kerntally
