// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace Kerntally::EventRoles {

/// Of a model whose rows a PickerPage offers. A row with a check state can be a counter: checked, it is one.
enum Roles {
    SearchRole =
        Qt::UserRole, ///< names, in lower case, of which a search finds any part; rows that hold others have none
    MeaningRole,      ///< sentences and synonyms, in lower case, of which a search finds beginnings of words
    RepeatedRole,     ///< bool: the event stands in another group, too, where a search finds it
    IdRole,           ///< of the counter, as on command lines
    DefinitionRole,   ///< exactly what is counted, or why it can't be
    DimRole,          ///< bool: it can't be counted
};

} // namespace Kerntally::EventRoles
