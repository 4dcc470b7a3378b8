// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/programkind.h"

#include <algorithm>
#include <stdexcept>

namespace Kerntally {

namespace {

bool fits(const std::string &text, const EventSchema::Text &rule)
{
    return !text.empty() && text.size() <= rule.longest && text.find_first_not_of(rule.characters) == std::string::npos;
}

bool fits(std::uint64_t number, const EventSchema::Range &range)
{
    return range.least <= number && number <= range.most;
}

template<typename Values, typename Rules>
bool fitAll(const Values &values, const Rules &rules)
{
    return std::equal(values.begin(), values.end(), rules.begin(), rules.end(),
                      [](const auto &value, const auto &rule) { return fits(value, rule); });
}

} // namespace

void EventSchema::require(const EventRequest &request, bool hasFile, unsigned counter) const
{
    if (!fits(counter, counters))
        throw std::invalid_argument("There is no such counter.");
    if (!fitAll(request.strings, strings) || !fitAll(request.numbers, numbers))
        throw std::invalid_argument("There is no such event.");
    if (hasFile != (file != File::None))
        throw std::invalid_argument(hasFile ? "These events are not those of a file." : "These events are a file's.");
}

const ProgramKind &programKind(std::string_view name)
{
    const std::vector<ProgramKind> &all = programKinds();
    const auto found =
        std::find_if(all.begin(), all.end(), [name](const ProgramKind &kind) { return kind.name == name; });
    if (found == all.end())
        throw std::invalid_argument("There is no such kind of event.");
    return *found;
}

} // namespace Kerntally
