// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/sourcechoice.h"

#include "model/helper/helpersource.h"
#include "model/sources/kernelsource.h"
#include "model/sources/mapsource.h"

namespace Kerntally {

std::optional<SourceChoice> SourceChoice::fromText(const QString &text)
{
    const QString simulated = Kerntally::toText(SourceKind::Simulated);
    if (text.startsWith(simulated + QLatin1Char(':'))) {
        const QString which = text.mid(simulated.size() + 1);
        if (which == QLatin1String("busy"))
            return SourceChoice{.kind = SourceKind::Simulated};
        if (which == QLatin1String("lab"))
            return SourceChoice{.kind = SourceKind::Simulated, .scenario = SimulatedSource::Scenario::Lab};
        bool isNumber = false;
        const int counters = which.toInt(&isNumber);
        if (isNumber && counters >= builtins && counters <= static_cast<int>(KT_COUNTERS))
            return SourceChoice{.kind = SourceKind::Simulated, .counters = counters};
        return std::nullopt;
    }
    const std::optional<SourceKind> kind = sourceKind(text);
    if (!kind || kind == SourceKind::Maps)
        return std::nullopt;
    return SourceChoice{.kind = *kind};
}

QString SourceChoice::toText() const
{
    const QString text = Kerntally::toText(kind);
    if (scenario == SimulatedSource::Scenario::Lab)
        return text + QLatin1String(":lab");
    return counters == builtins ? text : text + QLatin1Char(':') + QString::number(counters);
}

std::unique_ptr<CounterSource> SourceChoice::make(const Scope &scope) const
{
    switch (kind) {
    case SourceKind::Kernel:
        return std::make_unique<KernelSource>(scope);
    case SourceKind::Helper:
        return std::make_unique<HelperSource>(scope);
    case SourceKind::Simulated:
        return std::make_unique<SimulatedSource>(scenario, counters);
    case SourceKind::Maps:
        return std::make_unique<MapSource>();
    }
    return nullptr;
}

} // namespace Kerntally
