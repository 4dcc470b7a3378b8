// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recordingerror.h"
#include "model/recording/recordwriter.h"
#include "tests/support/charttestwindow.h"
#include "tests/support/sourcesupport.h"
#include "views/chartpanel/exportcommands.h"
#include "views/widgets/writefile.h"
#include "views/window/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>

using namespace Kerntally;

namespace {

constexpr qint64 page = 4096;

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(can't be read)");
}

} // namespace

/// Writing on a full file system: a small tmpfs in a private mount namespace.
class TestFullDisk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void exportsKeepTheOldFile_data();
    void exportsKeepTheOldFile();
    void recordingsTellWhy();
    void settingsKeepTheOldFile_data();
    void settingsKeepTheOldFile();
    void settingsAreSavedOnceThereIsRoom();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    /// Fills the file system except for this number of pages.
    void fill(int freePages)
    {
        QFile filler(path("filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(page, 'x')) == page) {}
        QVERIFY(filler.resize(filler.size() - freePages * page));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_problem;
};

void TestFullDisk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    const bool isMounted = unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && mount("tmpfs", qPrintable(m_folder->path()), "tmpfs", 0, "size=256k") == 0;
    if (!isMounted)
        SKIP_UNLESS_REQUIRED(std::strerror(errno));
}

void TestFullDisk::cleanup()
{
    umount(qPrintable(m_folder->path()));
}

void TestFullDisk::exportsKeepTheOldFile_data()
{
    QTest::addColumn<int>("freePages");
    QTest::addColumn<QString>("name");
    for (const int pages : {0, 1}) {
        for (const char *name : {"picture.png", "picture.svg", "history.csv", "history.json", "bytes"})
            QTest::addRow("%s, %d free pages", name, pages) << pages << QString::fromLatin1(name);
    }
}

void TestFullDisk::exportsKeepTheOldFile()
{
    QFETCH(const int, freePages);
    QFETCH(const QString, name);
    ChartTestWindow test;
    for (int i = 0; i < 20; ++i) // makes the legend's SVG longer than a page
        test.tracks.add(10 + i, QString(200, QLatin1Char('n')), 10, 1000, 1600);
    const ExportCommands commands(&test.chart(), &test.panel);
    const QString file = m_folder->filePath(name);
    writeFile(file, "old");
    fill(freePages);

    try {
        if (name.startsWith(QLatin1String("picture")))
            commands.saveChart(file);
        else if (name.startsWith(QLatin1String("history")))
            commands.saveHistory(
                file, name.endsWith(QLatin1String("csv")) ? HistoryExport::Format::Csv : HistoryExport::Format::Json,
                true);
        else
            writeFile(file, QByteArray(2 * page, 'n'));
        QFAIL("It should not fit.");
    } catch (const WriteError &error) {
        QVERIFY2(error.message().contains(qt_error_string(ENOSPC)), error.what());
    }
    QCOMPARE(contents(file), QByteArray("old"));
}

/// A part of the last write still fits.
void TestFullDisk::recordingsTellWhy()
{
    RecordWriter writer;
    writer.open(path("recording"));
    writer.append(QByteArray(100, 'a'));
    fill(1);
    QString reason;
    try {
        writer.append(QByteArray(3 * page, 'b'));
    } catch (const RecordingError &error) {
        reason = error.message();
    }
    QCOMPARE(reason, qt_error_string(ENOSPC));
    writer.close();
    QCOMPARE(contents(path("recording")), QByteArray(100, 'a'));
}

void TestFullDisk::settingsKeepTheOldFile_data()
{
    QTest::addColumn<int>("freePages");
    QTest::newRow("full") << 0;
    QTest::newRow("a page is free") << 1;
}

void TestFullDisk::settingsKeepTheOldFile()
{
    QFETCH(const int, freePages);
    const QString file = path("kerntally.conf");
    Settings settings(file);
    settings.store().setValue(QStringLiteral("view/name"), QStringLiteral("before"));
    settings.saveNow();
    const QByteArray old = contents(file);
    QVERIFY(old.contains("before"));
    fill(freePages);

    QSignalSpy failed(&settings, &Settings::failed);
    settings.store().setValue(QStringLiteral("view/name"), QString(2 * page, QLatin1Char('n')));
    settings.saveNow();
    settings.saveNow();
    QCOMPARE(contents(file), old);
    QCOMPARE(failed.size(), 1);
}

void TestFullDisk::settingsAreSavedOnceThereIsRoom()
{
    const QString file = path("kerntally.conf");
    const QString name = QString(2 * page, QLatin1Char('n'));
    {
        Settings settings(file);
        settings.saveNow();
        fill(0);
        settings.store().setValue(QStringLiteral("view/name"), name);
        settings.saveNow();
        QVERIFY(QFile::remove(path("filler")));
        settings.saveNow();
    }
    QVERIFY(contents(file).contains(name.toLatin1()));
    Settings again(file);
    QCOMPARE(again.store().value(QStringLiteral("view/name")).toString(), name);
}

QTEST_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
