// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/replacementwatch.h"
#include "model/base/sourceerror.h"
#include "model/base/sourcefailure.h"
#include "model/causes/causewatch.h"
#include "model/events/counterdefinition.h"
#include "model/events/eventkinds.h"
#include "model/sources/sourcekind.h"
#include "model/store/counterstore.h"
#include "model/store/sampler.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace Kerntally {

class MapValue;
class MapWatch;

/// Where counters come from: the model's one door to the kernel, a helper, or the simulation, which all behave
/// alike. Lives in one thread, which runs an event loop.
class CounterSource : public QObject
{
    Q_OBJECT

public:
    explicit CounterSource(QObject *parent = nullptr);
    ~CounterSource() override;

    virtual SourceKind kind() const = 0;
    /// "kernel", "helper", "simulated": as on command lines.
    QString id() const { return toText(kind()); }

    /// Answers with opened() or failed(), perhaps before it returns.
    virtual void open() = 0;
    /// The same for those who can't wait: returns at once, and answers later where open() would take a moment. It is
    /// taken back by deleting the source.
    virtual void openInBackground() { open(); }
    bool isOpen() const { return m_store != nullptr; }

    /// Counts one of the known counters from now on, from zero. Does nothing where it is counted. Throws SourceError. Where
    /// others count for this source, this and all that add return before they do: isSettled() says whether they have answered, and
    /// refused() comes where they say no.
    void add(int counter);
    /// Whether nothing that was added or is to be watched waits for an answer; if not, settled() comes.
    virtual bool isSettled() const { return true; }
    /// Cancels all requests that are pending: refused() comes for each.
    virtual void takeBack() {}
    /// Asks that alerts tell of everybody's processes, where they tell of the user's own alone, and that programs with more
    /// rights than the user's are counted where members are. Answers with traceAnswered(), perhaps before it returns.
    virtual void askToTrace() { emit traceAnswered(std::nullopt); }
    /// Stops counting it; the others are not disturbed.
    virtual void remove(int counter) = 0;

    struct AddedNumbers
    {
        QList<CounterDefinition> counters;
        quint64 leftOut = 0; ///< for which there were no counters
    };
    /// Shows numbers of a BPF map that another program made, each on a counter of its own: one, or all that are in it
    /// now, as many as there are free counters. The map is opened by this process, as its user. Throws SourceError where
    /// this can't be; UnknownName.
    AddedNumbers addMap(const QString &id);
    /// Whether changes of those that are added from now on write their maps. They are refused otherwise.
    void setMapWriting(bool allowed) { m_mapWriting = allowed; }
    /// Counts an event by its id, as its kind has them (EventKinds), on a counter of its own; the others go on undisturbed.
    /// Of a map with several numbers it returns the first. Throws SourceError where this source can't, or all counters are
    /// taken; UnknownName.
    CounterDefinition addById(const QString &id);
    /// Which number counters of these ids are to have, by which users know their colours: each once, and where it is free
    /// then.
    void setWantedNumbers(const QHash<QString, int> &numbers) { m_wantedNumbers = numbers; }
    /// Throws CounterError where there is nothing to count by this id. Adding it may still fail.
    void check(const QString &id) const;
    const EventKinds &kinds() const { return m_kinds; }

    /// Who causes the events of a counter that counts, from now on, and as long as the object lives, which has to be gone
    /// before the source. Throws SourceError where this source can't, the counter isn't one of syscalls, or nobody is known
    /// to cause it: of numbers in maps.
    std::unique_ptr<CauseWatch> watchCauses(int counter, CauseWatch::By by);

    /// For joinScope(), where only members count. After opened() only, and valid as long as this object. Throws SourceError
    /// where this source can't.
    virtual int joinProgram() const;
    /// When the last process that joined began: ns, CLOCK_MONOTONIC; 0: none did yet.
    virtual qint64 joined() const { return 0; }
    /// Processes that joined or descend from one, and that are no longer counted since they became programs with more
    /// rights than the user has (sudo): their events take the right to trace.
    virtual quint64 departed() const { return 0; }

    /// Counters that are known: the built-in ones, and those added.
    QList<CounterDefinition> counters() const { return m_counters; }
    std::optional<CounterDefinition> find(const QString &id) const;

    /// Events that happened without being counted, as far as is known; 0 unless something is odd.
    virtual quint64 missed() const { return 0; }

    /// After opened() only. Shared with the references; the counts stand still once the source is gone.
    std::shared_ptr<CounterStore> store() const { return m_store; }
    /// After opened() only.
    Sampler &sampler() const { return *m_sampler; }

signals:
    /// With the reason where it is refused.
    void traceAnswered(const std::optional<Kerntally::SourceFailure> &refusal);
    void opened();
    void failed(const Kerntally::SourceFailure &failure);
    void countersChanged();
    void settled();
    /// What was added can't be counted, as it turned out; it is removed by now.
    void refused(int counter, const Kerntally::SourceFailure &failure);
    /// What a counter shows is gone from its map, and the counter keeps its last value; or it is back.
    void entryGone(int counter, bool isGone);
    /// In the place of what a counter counts in is something else now, or nothing. Said once, in words for the user.
    void replaced(int counter, const QString &problem);

protected:
    /// Counts an event on a counter that is defined, and not counted. Throws SourceError.
    virtual void count(int counter, const EventSpec &event) = 0;
    /// See watchCauses(): of events. Throws SourceError.
    virtual std::unique_ptr<CauseWatch> noteCauses(int counter, CauseWatch::By by);

    void setStore(std::shared_ptr<CounterStore> store);
    /// Reserves the first free number for a counter of the user's. Throws SourceError where all are taken.
    CounterDefinition define(const QString &id, const QString &name, const QString &definition);
    void undefine(int counter);

private:
    int chooseNumber(const QString &id);
    CounterDefinition addEvent(const EventKind &kind, EventSpec event);
    CounterDefinition addNumber(const CounterDefinition &described, std::shared_ptr<MapValue> value);

    EventKinds m_kinds;
    QList<CounterDefinition> m_counters;
    QHash<int, EventRequest> m_requests; ///< of counters that were added, without their files
    QHash<QString, int> m_wantedNumbers;
    int m_nextNumber = KT_FIRST_FREE; ///< all are used in turn, so that one just removed rests for a while
    std::shared_ptr<CounterStore> m_store;
    std::unique_ptr<Sampler> m_sampler;
    std::unique_ptr<MapWatch> m_maps; ///< once one is shown
    ReplacementWatch m_places;        ///< of the files of counters
    bool m_mapWriting = false;
};

} // namespace Kerntally
