// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/translations.h"

#include "bpf/support/loaderror.h"
#include "model/base/loadfailure.h"
#include "model/events/counterdefinition.h"
#include "model/helper/helperfailure.h"
#include "model/helper/helperprotocol.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Kerntally;

namespace {

struct Entry
{
    QString source;
    QStringList translations;
    QString type; ///< "unfinished", "vanished", "obsolete", or empty
};

QList<Entry> entriesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Entry> entries;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == QLatin1String("message"))
            entries.append(Entry());
        else if (reader.name() == QLatin1String("source"))
            entries.last().source = reader.readElementText();
        else if (reader.name() == QLatin1String("translation")) {
            entries.last().type = reader.attributes().value(QLatin1String("type")).toString();
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            entries.last().translations = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
            for (QString &translation : entries.last().translations)
                translation = translation.trimmed();
        }
    }
    return entries;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral("%L?(\\d+|n)"));
    QStringList found;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

/// A copy of a language's file, updated from the sources by lupdate.
QString updated(const QTemporaryDir &folder, const QString &language)
{
    const QString name = QStringLiteral("kerntally_%1.ts").arg(language);
    const QString copy = folder.filePath(name);
    QFile::copy(QStringLiteral(KERNTALLY_SOURCES "/resources/translations/") + name, copy);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(KERNTALLY_SOURCES));
    QStringList arguments = {QStringLiteral("-silent"),
                             QStringLiteral("-I"),
                             QStringLiteral("."),
                             QStringLiteral("-tr-function-alias"),
                             QStringLiteral("QT_TRANSLATE_NOOP+=KT_TR_NOOP"),
                             QStringLiteral("-locations"),
                             QStringLiteral("none"),
                             QStringLiteral("app"),
                             QStringLiteral("views"),
                             QStringLiteral("model"),
                             QStringLiteral("bpf"),
                             QStringLiteral("-ts"),
                             copy};
    lupdate.start(QStringLiteral(KERNTALLY_LUPDATE), arguments);
    return lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0 ? copy : QString();
}

} // namespace

/// Each text of the program is translated in each language.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void areComplete_data();
    void areComplete();
    void keepPlaceholders_data() { areComplete_data(); }
    void keepPlaceholders();
    void areLookedUpWhereTheyAre();
    void areLoaded();
    void errorsOfTheHelperAreTranslated();
};

void TestTranslations::areComplete_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << "de";
}

void TestTranslations::areComplete()
{
    QFETCH(const QString, language);
    const QTemporaryDir folder;
    const QList<Entry> entries = entriesOf(updated(folder, language));
    QVERIFY(!entries.isEmpty());
    QStringList wrong;
    for (const Entry &entry : entries) {
        if (!entry.type.isEmpty() || entry.translations.isEmpty())
            wrong.append(QStringLiteral("%1 (%2)").arg(entry.source, entry.type));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestTranslations::keepPlaceholders()
{
    QFETCH(const QString, language);
    const QList<Entry> entries =
        entriesOf(QStringLiteral(KERNTALLY_SOURCES "/resources/translations/kerntally_%1.ts").arg(language));
    QVERIFY(!entries.isEmpty());
    for (const Entry &entry : entries)
        QCOMPARE(placeholders(entry.translations.join(QLatin1Char(' '))), placeholders(entry.source));
}

/// Each context that the sources name exists in the translators' file.
void TestTranslations::areLookedUpWhereTheyAre()
{
    QFile ts(QStringLiteral(KERNTALLY_SOURCES "/resources/translations/kerntally_de.ts"));
    QVERIFY(ts.open(QIODevice::ReadOnly));
    const QString known = QString::fromUtf8(ts.readAll());
    static const QRegularExpression expression(QStringLiteral("\\btranslate\\(\\s*\"([^\"]+)\""));
    for (const char *folder : {"app", "model", "views"}) {
        QDirIterator files(QStringLiteral(KERNTALLY_SOURCES "/") + QLatin1String(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = expression.globalMatch(text); match.hasNext();) {
                const QString context = match.next().captured(1);
                QVERIFY2(known.contains(QStringLiteral("<name>%1</name>").arg(context)),
                         qPrintable(file.fileName() + QLatin1String(": ") + context));
            }
        }
    }
}

void TestTranslations::areLoaded()
{
    QLocale::setDefault(QLocale(QLocale::German));
    {
        const Translations translations;
        QCOMPARE(builtinCounters().constFirst().name, QStringLiteral("Systemaufrufe"));
    }
    QLocale::setDefault(QLocale(QLocale::English));
    const Translations translations;
    QCOMPARE(builtinCounters().constFirst().name, QStringLiteral("Syscalls"));
}

/// Including texts that depend on the machine.
void TestTranslations::errorsOfTheHelperAreTranslated()
{
    const LoadError old(LoadError::Reason::KernelTooOld, "The kernel %1 is too old: counting needs 5.19 or newer.",
                        "Start a newer kernel.", {}, "5.10.0-32");
    const QDBusError error(QDBusMessage::createError(HelperError::kernel(), HelperError::textOf(old)));
    QLocale::setDefault(QLocale(QLocale::German));
    const Translations translations;
    const SourceFailure failure = failureOf(error);
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(failure.message, failureOf(old).message);
    QVERIFY(failure.message.contains(QLatin1String("5.10.0-32 ist zu alt")));
    QVERIFY(failure.remedy.startsWith(QLatin1String("Starten Sie einen neueren")));
    QVERIFY(!failure.isFault);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
