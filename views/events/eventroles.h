// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace Kerntally::EventRoles {

/// Roles of a model that a PickerPage shows. A row with a check state is an event; checked, it is counted.
enum Roles {
    SearchRole = Qt::UserRole, ///< names in lower case, for searches of any part; empty for groups
    MeaningRole,               ///< descriptions and synonyms in lower case, for searches of words' beginnings
    RepeatedRole,              ///< bool: the event is in another group as well, in which a search finds it
    IdRole,                    ///< the counter's id, as on command lines
    DefinitionRole,            ///< what is counted, or why the event is unavailable
    DimRole,                   ///< bool: the event is unavailable
};

} // namespace Kerntally::EventRoles
