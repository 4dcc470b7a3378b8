// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace Kerntally {

/// Installs the translations of the user's language while it exists; English is built in. Create it after the
/// application and before all objects with texts.
class Translations
{
public:
    Translations();

private:
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace Kerntally
