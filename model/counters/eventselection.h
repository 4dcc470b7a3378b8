// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/rememberedselection.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

class Counter;
class CounterModel;
class CounterSource;
struct SourceFailure;

/// What is said of a counter.
struct CounterText
{
    QString name;
    QString definition;
};

/// Which events are counters: the basic ones, until the user chooses others, which is remembered for each source that
/// counts real ones. Events come and go while the others are counted.
class EventSelection : public QObject
{
    Q_OBJECT

public:
    /// An event that was chosen and can't be counted now.
    struct Missing
    {
        QString id;
        QString why;
    };

    /// The model is borrowed; counters are added to it and removed from it here.
    explicit EventSelection(CounterModel *model, QObject *parent = nullptr);

    /// Counts what was chosen for this source, which is open and outlives its use. Returns what can't be counted, and
    /// why; of each chosen one only the first time.
    QStringList open(CounterSource &source);
    /// The model's counters go on in another source. Returns what can't be counted in it, and why.
    QStringList moveTo(CounterSource &source);
    /// What a counter counts in was replaced: it and all of the same map go on with what is in its place now, with
    /// their values. Returns what can't be counted in it, and why.
    QStringList attachAnew(int number);
    /// The source is gone, and the model empty.
    void close();
    bool isOpen() const { return m_source != nullptr; }

    /// Besides what was chosen, from now on or as soon as a source is open. Returns what can't be counted, and why.
    QStringList request(const QStringList &ids);

    /// Called once for all refusals that come at once. Returns whether the events are to be tried again, since the
    /// cause was removed: a password agent was started, say.
    void setRetryPolicy(std::function<bool(const SourceFailure &)> policy);

    /// Counts it from now on. Throws CounterError where it can't be counted; a source that answers later says so by
    /// refused().
    void add(const QString &id);
    /// Also one that is missing. One that is counted goes on counting for a while: see CounterModel::setAside().
    void remove(const QString &id);
    /// Takes a removal back: with all that was counted until now, or, where that is forgotten by now, from zero. row:
    /// see CounterModel::bringBack(). Throws CounterError where it can't be counted.
    void restore(const QString &id, int row);

    bool isCounted(const QString &id) const;
    /// By their ids.
    QSet<QString> counted() const;
    /// Of one that is counted; empty where it isn't.
    CounterText textOf(const QString &id) const;
    const QList<Missing> &missing() const { return m_missing; }

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    /// What is counted, or missing.
    void changed();
    /// What is remembered.
    void choiceChanged();
    /// By remove(); the counter was in this row.
    void removed(const QString &id, const QString &name, int row);
    /// The source said no after all. wasAsked: by add(), just now.
    void refused(const QString &name, const QString &why, bool wasAsked);

private:
    Counter *find(const QString &id) const;
    void listen(CounterSource &source);
    QStringList idsToOpen() const;
    void begin(const QString &id);
    void onSettled();
    QStringList miss(const QString &id, const QString &why);
    void onRefused(int number, const SourceFailure &failure);
    bool mayRetry(const SourceFailure &failure);
    void tryAgain(const QString &id, bool wasAsked);

    CounterModel *m_model;
    CounterSource *m_source = nullptr;
    RememberedSelection m_remembered;
    QList<Missing> m_missing;
    QStringList m_requested; ///< before there was a source
    QSet<QString> m_asked;   ///< ids whose source has not answered yet
    std::function<bool(const SourceFailure &)> m_retryPolicy;
    bool m_isRetrying = false; ///< what is being refused
};

} // namespace Kerntally
