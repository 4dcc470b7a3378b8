// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/counter.h"
#include "tests/support/sourcesupport.h"

#include <QTest>

#include <algorithm>
#include <memory>

/// A counter whose events are caused by the test only, and its alerts.
struct AlertSubject
{
    /// Time-out of waits, ms.
    static constexpr int patience = 20'000; // ms

    explicit AlertSubject(const QString &kind = QStringLiteral("simulated"))
        : test(TestSource::make(kind))
    {
        if (!test.source)
            return;
        const QList<Kerntally::CounterDefinition> known = test.source->counters();
        const auto definition =
            std::find_if(known.begin(), known.end(), [this](const auto &that) { return that.number == test.counter; });
        counter = std::make_unique<Kerntally::Counter>(*test.source, *definition);
        QObject::connect(counter.get(), &Kerntally::Counter::alerted, counter.get(),
                         [this](const Kerntally::Alert &alert) { alerts.append(alert); });
    }

    Kerntally::Sampler &sampler() const { return test.source->sampler(); }
    /// Waits for this number of alerts, then checks that no further one follows.
    bool settlesAt(qsizetype number) const
    {
        const bool came = QTest::qWaitFor([&] { return alerts.size() >= number; }, patience);
        QTest::qWait(100);
        return came && alerts.size() == number;
    }

    TestSource test;
    std::unique_ptr<Kerntally::Counter> counter;
    QList<Kerntally::Alert> alerts;
};
