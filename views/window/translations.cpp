// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

// Q_INIT_RESOURCE has to be used outside any namespace.
static void initTranslationResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace Kerntally {

Translations::Translations()
{
    initTranslationResources();
    const QString folder = QStringLiteral(":/kerntally/translations");
    const QLocale locale;
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(locale, QStringLiteral("kerntally"), QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace Kerntally
