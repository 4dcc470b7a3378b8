// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertwatch.h"
#include "model/history/history.h"
#include "model/sources/countersource.h"
#include "model/store/counterref.h"

#include <QObject>
#include <QString>

#include <optional>

namespace Kerntally {

/// One counter as a program shows it: value, rate, average and past, brought up to date once a frame of the sampler.
/// Counts from its construction to its end. Lives in its source's thread.
class Counter : public QObject
{
    Q_OBJECT
    /// As on command lines and in JSON.
    Q_PROPERTY(QString id READ id CONSTANT)
    /// For people; what the user called it, or else what it is called by default.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    /// Whether views leave it out. It is counted all the same.
    Q_PROPERTY(bool hidden READ isHidden WRITE setHidden NOTIFY hiddenChanged)
    /// Exactly what is counted, in a sentence.
    Q_PROPERTY(QString definition READ definition CONSTANT)
    /// Events, and what the user added, as of the last sample.
    Q_PROPERTY(quint64 value READ value NOTIFY updated)
    /// Events per second, over the last second.
    Q_PROPERTY(double rate READ rate NOTIFY updated)
    /// Events per second, over the last ten seconds (averageWindow).
    Q_PROPERTY(double average READ average NOTIFY updated)
    /// Whether what its alert rule asks for is so now.
    Q_PROPERTY(bool alertFiring READ isAlertFiring NOTIFY updated)
    /// Whether it alerted since the user last saw to it.
    Q_PROPERTY(bool alertUnseen READ isAlertUnseen NOTIFY alertSeenChanged)

public:
    /// Adds the counter to the source, which is borrowed and open. Throws SourceError.
    Counter(CounterSource &source, const CounterDefinition &definition, QObject *parent = nullptr);
    ~Counter() override;

    /// Goes on in another source where the one before has ended: with the same value, past and alerts; what happened in
    /// between is not known. Both are open; afterwards the one before is no longer needed. Throws SourceError: then
    /// this counter is of no more use.
    void moveTo(CounterSource &source, const CounterDefinition &definition);
    /// Goes on with what is now in the place of the file or map that it counts in. Throws CounterError: it goes on as
    /// before, or is no longer counted (isCounted()).
    void attachAnew();
    bool isCounted() const;

    static constexpr qint64 rateWindow = Kerntally::rateWindow;       // ns
    static constexpr qint64 averageWindow = Kerntally::averageWindow; // ns

    int number() const { return m_definition.number; }
    QString id() const { return m_definition.id; }
    QString name() const { return m_name.isEmpty() ? defaultName() : m_name; }
    QString defaultName() const;
    static constexpr int longestName = 60; // characters; more are cut off
    /// Surrounding spaces don't count. Empty: the default name.
    void setName(const QString &name);
    bool isHidden() const { return m_hidden; }
    void setHidden(bool hidden);
    QString definition() const;
    /// Of another program's map: whether changes write it.
    bool mayWrite() const { return m_definition.mayWrite; }
    /// Whether what it shows is gone from its map: it keeps the last value.
    bool isGone() const { return m_gone; }

    quint64 value() const { return m_value; }
    double rate() const { return m_rate; }
    double average() const { return m_average; }
    bool isAlertFiring() const { return m_alerts.isFiring(); }
    bool isAlertUnseen() const { return m_alertUnseen; }
    void setAlertSeen() { setAlertUnseen(false); }
    const History &history() const { return m_history; }

    /// When alerts come; none: never.
    std::optional<AlertRule> alertRule() const { return m_alerts.rule(); }
    /// Samples and judges at once. disarmed: the rule alerts once and has alerted.
    void setAlertRule(const std::optional<AlertRule> &rule, bool disarmed = false);
    bool isAlertDisarmed() const { return m_alerts.isDisarmed(); }
    /// Re-arms a disarmed rule.
    void rearmAlert();

    /// Changes show in the next sample, at once. Throw CounterError.
    CounterRef::Change reset(quint64 value = 0);
    /// A difference of two values, added, takes the one to the other: modulo 2⁶⁴.
    CounterRef::Change increment(quint64 by = 1);

signals:
    void nameChanged();
    void hiddenChanged();
    /// Value, rate, average or isAlertFiring() changed.
    void updated();
    /// The rule or isAlertDisarmed() changed.
    void alertRuleChanged();
    /// What the alert rule asks for happened.
    void alerted(const Kerntally::Alert &alert);
    void alertSeenChanged();
    void goneChanged();

private:
    void goOn(CounterSource &source, const CounterDefinition &definition);
    void begin();
    void end();
    void onSampled(qint64 time, bool resumed);
    void onResting(qint64 time);
    CounterRef::Change told(const CounterRef::Change &change);
    void assess(qint64 time);
    void setAlertUnseen(bool unseen);
    void setGone(bool gone);
    qint64 nextTurn(qint64 time) const;

    CounterSource *m_source;
    CounterDefinition m_definition;
    CounterRef m_reference;
    History m_history;
    QString m_name; ///< the user's; empty: none
    bool m_hidden = false;
    bool m_alertUnseen = false;
    bool m_gone = false;
    quint64 m_value = 0;
    double m_rate = 0;
    double m_average = 0;
    quint64 m_totalBefore = 0; ///< events in sources before this one
    bool m_isAfterGap = false; ///< the next sample will be
    qint64 m_begin;            ///< time of the first sample, or of the first after the last gap
    AlertWatch m_alerts;
};

} // namespace Kerntally
