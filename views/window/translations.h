// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace Kerntally {

/// The program's words in the user's language, as long as this lives; English where there is no translation. After the application, before anything that has words.
class Translations
{
public:
    Translations();

private:
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace Kerntally
