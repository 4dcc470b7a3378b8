// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a helper answers, and whatever it says unasked: the client lives, says what is wrong, and counts with the next
// helper. Its real code over a real connection; only what the kernel says of descriptors is made up (forgedmaps.h).
#include "model/helper/helpersource.h"
#include "tests/fuzz/hostilehelper.h"
#include "tests/support/fuzzing.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Kerntally;

namespace {

/// Whatever somebody does with a source that counts.
void use(HelperSource &source, Random &random)
{
    const auto any = [&source, &random] { return random.of(source.counters()).number; };
    try {
        switch (random.below(8)) {
        case 0:
            source.addById(QStringLiteral("syscall:%1").arg(random.below(400)));
            break;
        case 1:
            source.addById(QStringLiteral("sched_switch"));
            break;
        case 2:
            source.missed();
            break;
        case 3:
            source.remove(any());
            break;
        case 4:
            QCoreApplication::processEvents();
            break;
        case 5:
            source.addById(QStringLiteral("uprobe:/proc/self/exe:main"));
            break;
        default:
            source.add(static_cast<int>(1 + random.below(KT_FIRST_FREE - 1)));
        }
    } catch (const SourceError &) {
    } // said no
}

} // namespace

class FuzzRepliesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void survivesAnything();
};

void FuzzRepliesTest::initTestCase()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtFatalMsg || text.startsWith(QLatin1String("Fuzzed")))
            std::fprintf(stderr, "%s\n", qPrintable(text));
    });
}

void FuzzRepliesTest::survivesAnything()
{
    const Fuzzing fuzzing;
    Random random(fuzzing.seed + 1);
    HostileHelper helper(fuzzing.seed);
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", helper.address().toLocal8Bit());
    std::thread thread([&helper] { helper.serve(); });
    QElapsedTimer timer;
    timer.start();
    int clients = 0;
    int open = 0;
    int waiting = 0;
    while (helper.inputs() < fuzzing.inputs) {
        HelperSource source;
        int answers = 0;
        connect(&source, &CounterSource::opened, this, [&answers] { ++answers; });
        connect(&source, &CounterSource::failed, this, [&answers] { ++answers; });
        source.open();
        const bool isAnswered = QTest::qWaitFor([&answers] { return answers > 0; }, 300);
        waiting += isAnswered ? 0 : 1;
        open += source.isOpen() ? 1 : 0;
        for (unsigned i = source.isOpen() ? random.below(30) : 0; i > 0; --i)
            use(source, random);
        if (random.oneIn(2))
            QCoreApplication::processEvents();
        ++clients;
    }

    helper.beHonest();
    {
        HelperSource source;
        source.open();
        QTRY_VERIFY_WITH_TIMEOUT(source.isOpen(), 20'000);
        source.add(KT_FILE_OPEN);
        QTRY_VERIFY_WITH_TIMEOUT(source.isSettled(), 20'000);
        QVERIFY(source.store()->isCounted(KT_FILE_OPEN));
    }
    thread.join();
    QVERIFY(open > 0 && open < clients);
    qInfo("Fuzzed %d clients, %d of them open, %d without an answer, with %llu inputs from seed %llu in %.1f s",
          clients, open, waiting, helper.inputs(), fuzzing.seed, double(timer.elapsed()) / 1000);
}

QTEST_GUILESS_MAIN(FuzzRepliesTest)
#include "tst_fuzzreplies.moc"
