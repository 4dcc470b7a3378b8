// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandfactory.h"

#include "app/cli/commands/alertcommand.h"
#include "app/cli/commands/averagecommand.h"
#include "app/cli/commands/listcommand.h"
#include "app/cli/commands/measurecommand.h"
#include "app/cli/commands/samplecommand.h"
#include "app/cli/commands/selftestcommand.h"
#include "app/cli/commands/watchcommand.h"
#include "app/cli/commands/whocommand.h"
#include "app/cli/top/topcommand.h"

namespace Kerntally::Cli {

std::unique_ptr<Command> makeCommand(const Context &context)
{
    switch (context.line.verb) {
    case Verb::Top:
        return std::make_unique<TopCommand>(context);
    case Verb::Get:
    case Verb::Rate:
        return std::make_unique<SampleCommand>(context);
    case Verb::Watch:
        return std::make_unique<WatchCommand>(context);
    case Verb::Average:
        return std::make_unique<AverageCommand>(context);
    case Verb::Alert:
        return std::make_unique<AlertCommand>(context);
    case Verb::Measure:
        return std::make_unique<MeasureCommand>(context);
    case Verb::Who:
        return std::make_unique<WhoCommand>(context);
    case Verb::List:
        return std::make_unique<ListCommand>(context);
    case Verb::SelfTest:
        return std::make_unique<SelfTestCommand>(context);
    }
    return nullptr;
}

} // namespace Kerntally::Cli
