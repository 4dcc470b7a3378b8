// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/uniquefd.h"
#include "model/base/replacementwatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace Kerntally;

/// Files and folders in whose place something else comes.
class TestReplacements : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void replacedFile();
    void removedFolder();
    void othersInTheFolderDoNotMatter();
    void replacedBeforeItIsWatched();
    void removedOnesAreForgotten();
    void whatHasNoName();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    UniqueFd make(const char *name, const char *text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("%s can't be written", name);
        file.close();
        return UniqueFd(open(qPrintable(path(name)), O_RDONLY | O_CLOEXEC));
    }
    bool replace(const char *name) const
    {
        make("new", "new");
        return rename(qPrintable(path("new")), qPrintable(path(name))) == 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReplacements::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestReplacements::replacedFile()
{
    ReplacementWatch watch;
    QSignalSpy told(&watch, &ReplacementWatch::replaced);
    const UniqueFd file = make("a", "old");
    watch.addOpen(7, file.get(), QStringLiteral("%1 is another"));
    QVERIFY(replace("a"));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.constFirst(), (QVariantList{7, path("a") + QLatin1String(" is another")}));
    QVERIFY(replace("a")); // and once more
    QVERIFY(QFile::remove(path("a")));
    QTest::qWait(100);
    QCOMPARE(told.size(), 1);
}

void TestReplacements::removedFolder()
{
    ReplacementWatch watch;
    QSignalSpy told(&watch, &ReplacementWatch::replaced);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("group")));
    const UniqueFd group(open(qPrintable(path("group")), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    watch.addOpen(1, group.get(), QStringLiteral("%1"));
    QVERIFY(QDir(m_folder->path()).rmdir(QStringLiteral("group")));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("group")));
    QTRY_COMPARE(told.size(), 1);
}

void TestReplacements::othersInTheFolderDoNotMatter()
{
    ReplacementWatch watch;
    QSignalSpy told(&watch, &ReplacementWatch::replaced);
    const UniqueFd file = make("a", "old");
    const UniqueFd other = make("b", "old");
    watch.addOpen(1, file.get(), QStringLiteral("%1"));
    watch.addPath(2, path("b").toUtf8(), QStringLiteral("%1"));
    QVERIFY(QFile::remove(path("b")));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().constFirst(), 2);
}

void TestReplacements::replacedBeforeItIsWatched()
{
    ReplacementWatch watch;
    QSignalSpy told(&watch, &ReplacementWatch::replaced);
    const UniqueFd file = make("a", "old");
    QVERIFY(replace("a"));
    watch.addOpen(1, file.get(), QStringLiteral("%1"));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().at(1).toString(), path("a"));
}

void TestReplacements::removedOnesAreForgotten()
{
    ReplacementWatch watch;
    QSignalSpy told(&watch, &ReplacementWatch::replaced);
    const UniqueFd file = make("a", "old");
    const UniqueFd other = make("b", "old");
    watch.addOpen(1, file.get(), QStringLiteral("%1"));
    watch.addOpen(2, other.get(), QStringLiteral("%1"));
    watch.remove(1);
    QVERIFY(replace("a"));
    QVERIFY(replace("b"));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().constFirst(), 2);
}

void TestReplacements::whatHasNoName()
{
    ReplacementWatch watch;
    QSignalSpy told(&watch, &ReplacementWatch::replaced);
    const UniqueFd nameless(memfd_create("memory", MFD_CLOEXEC));
    watch.addOpen(1, nameless.get(), QStringLiteral("%1"));
    watch.addOpen(2, -1, QStringLiteral("%1"));
    watch.addPath(3, "/no/such/file", QStringLiteral("%1"));
    QTest::qWait(50);
    QCOMPARE(told.size(), 0);
}

QTEST_GUILESS_MAIN(TestReplacements)
#include "tst_replacements.moc"
