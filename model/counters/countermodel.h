// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/wallclock.h"
#include "model/counters/counter.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace Kerntally {

/// The counters that are shown, one a row. Rows tell of changes once a frame; only the history doesn't, which moves
/// even where nothing is counted: it is for views to draw with the sampler.
class CounterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn,
        ValueColumn,
        RateColumn,
        AverageColumn,
        HistoryColumn,
        AlertColumn,
        ColumnCount,
    };
    enum Roles {
        CounterRole = Qt::UserRole, ///< Counter *
        SortRole,                   ///< the bare number or text
        FiringRole,                 ///< bool: what its alert rule asks for is so now
        MarkedRole,                 ///< bool: that, or it was so and the user has not seen to it yet
        HiddenRole,                 ///< bool: views leave it out
    };

    /// readClocks: as for WallClock.
    explicit CounterModel(QObject *parent = nullptr, std::function<WallClock::Reading()> readClocks = {});
    ~CounterModel() override;

    /// The one that all that belongs to these counters is dated by: history, laps, alerts, recordings.
    WallClock &clock() { return m_clock; }

    /// What its alert rule makes of it, in two or three words; empty: nothing. "above threshold"
    static QString stateText(const Counter &counter);

    /// Begins to count it. The source is borrowed and outlives the row. Throws SourceError.
    Counter *add(CounterSource &source, const CounterDefinition &definition);
    /// No longer counts it, and forgets it. Does nothing where there is none of this number, in a row or set aside.
    void remove(int number);
    /// Takes it out of the rows. It goes on counting for asideTime(), so that bringBack() loses nothing of it; then it
    /// is removed.
    void setAside(int number);
    /// Returns false where none of this number is set aside. row: where it is to be; the end where that is past it.
    bool bringBack(int number, int row);
    /// The number of a counter that is set aside; 0: there is none.
    int asideNumber(const QString &id) const;
    /// Removes all that are set aside. Returns whether there were any.
    bool removeAside();
    std::chrono::milliseconds asideTime() const { return m_asideTime; }
    void setAsideTime(std::chrono::milliseconds time) { m_asideTime = time; }
    void clear();
    /// All go on in another source; see Counter::moveTo(). Those that can't are removed. Returns which, and why.
    QStringList moveTo(CounterSource &source);

    /// See Counter::attachAnew(). One that is no longer counted then is removed. Throws CounterError.
    void attachAnew(int number);

    /// The counter in a row; owned by the model. Throws std::out_of_range.
    Counter *counter(int row) const;
    /// The counter with this number; null if there is none.
    Counter *find(int number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Names can be edited.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void alerted(Kerntally::Counter *counter, const Kerntally::Alert &alert);
    /// It is removed, and its number may be another counter's soon.
    void removed(int number);

private:
    struct Row
    {
        std::unique_ptr<Counter> counter;
        bool firing = false; ///< as last told
    };

    /// Out of the rows, but not removed yet.
    struct Aside
    {
        std::unique_ptr<Counter> counter;
        std::unique_ptr<QTimer> end;
    };

    int rowOf(const Counter *counter) const;
    std::vector<Aside>::iterator findAside(int number);
    void listen(Counter *counter);
    void insert(std::unique_ptr<Counter> counter, int row);
    std::unique_ptr<Counter> take(int row);
    void onUpdated(Counter *counter);
    void tellOf(Counter *counter, Columns first, Columns last);

    WallClock m_clock;
    std::vector<Row> m_rows;
    std::vector<Aside> m_aside;
    std::chrono::milliseconds m_asideTime = std::chrono::minutes(3);
};

} // namespace Kerntally
