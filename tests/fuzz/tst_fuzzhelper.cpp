// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever comes out of the other end of its connection: the helper lives, answers, and lets nothing through that wasn't
// allowed. Its real code, with a stand-in for what loads into the kernel (that is attacked in tst_attack).
#include "app/helper/receivers/receivers.h"
#include "app/helper/receivers/receiverspawner.h"
#include "tests/fuzz/helperattack.h"
#include "tests/support/fuzzing.h"

#include <QElapsedTimer>
#include <QTest>

#include <chrono>
#include <filesystem>
#include <functional>
#include <thread>

namespace {

/// For connections, which are several threads' turns each: a millisecond on an idle computer, 15 and more on one that
/// builds meanwhile. QtTest gives up after five minutes.
constexpr std::chrono::seconds longest{60};

int openDescriptors()
{
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return static_cast<int>(std::distance(begin(all), end(all)));
}

QByteArray hexOf(const Message &message)
{
    dbus_message_set_serial(message.get(), 1);
    return bytesOf(message.get()).toHex();
}

/// Runs it in a thread, while this one is the helper's.
QString runBeside(const std::function<QString()> &attack)
{
    QString complaint;
    QEventLoop loop;
    std::thread thread([&] {
        complaint = attack();
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    thread.join();
    return complaint;
}

} // namespace

class FuzzHelperTest : public QObject
{
    Q_OBJECT

public:
    explicit FuzzHelperTest(Kerntally::UniqueFd spawner)
        : m_receivers(std::move(spawner))
    {
    }

private slots:
    void initTestCase();
    void survivesWhatOnceBrokeIt_data();
    void survivesWhatOnceBrokeIt();
    void survivesAnything_data();
    void survivesAnything();

private:
    Kerntally::Receivers m_receivers;
};

void FuzzHelperTest::initTestCase()
{
    // Hundreds of thousands of complaints.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtFatalMsg || text.startsWith(QLatin1String("Fuzzed")))
            std::fprintf(stderr, "%s\n", qPrintable(text));
    });
}

void FuzzHelperTest::survivesWhatOnceBrokeIt_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<bool>("isBus");
    const QByteArray bus = "org.freedesktop.DBus";
    Message signal(dbus_message_new_signal("/org/freedesktop/DBus", bus.constData(), "NameOwnerChanged"));
    dbus_message_set_sender(signal.get(), bus.constData());
    QTest::newRow("a signal without its arguments") << hexOf(signal) << true;
    Random random(1);
    DBusMessageIter arguments;
    dbus_message_iter_init_append(signal.get(), &arguments);
    for (const char *type : {"(ii)", "s", "s"})
        appendRandom(&arguments, type, random);
    QTest::newRow("a signal with another's arguments") << hexOf(signal) << true;
    QTest::newRow("a length, and nothing there") << QByteArray("6c01000104000000010000000000000000000000") << false;
}

void FuzzHelperTest::survivesWhatOnceBrokeIt()
{
    QFETCH(QByteArray, hex);
    QFETCH(bool, isBus);
    Target target(m_receivers);
    HelperAttack attack(target, 1);
    QCOMPARE(runBeside([&] { return attack.runOne(QByteArray::fromHex(hex), isBus); }), QString());
}

void FuzzHelperTest::survivesAnything_data()
{
    QTest::addColumn<bool>("isBytes");
    QTest::newRow("messages") << false;
    QTest::newRow("bytes") << true;
}

void FuzzHelperTest::survivesAnything()
{
    QFETCH(bool, isBytes);
    const Fuzzing fuzzing;
    QElapsedTimer timer;
    timer.start();
    {
        Target target(m_receivers); // what Qt opens once and keeps
        HelperAttack attack(target, fuzzing.seed);
        QCOMPARE(runBeside([&] { return attack.run(1); }), QString());
    }
    const int before = openDescriptors();
    QString summary;
    {
        Target target(m_receivers);
        HelperAttack attack(target, fuzzing.seed);
        const QString complaint =
            runBeside([&] { return isBytes ? attack.runBytes(fuzzing.inputs, longest) : attack.run(fuzzing.inputs); });
        summary = attack.summary();
        if (!complaint.isEmpty())
            std::fprintf(stderr, "From seed %llu: %s\n", fuzzing.seed, qPrintable(complaint)); // too long for QtTest
        QVERIFY(complaint.isEmpty());
    }
    qInfo("Fuzzed the helper from seed %llu in %.1f s: %s", fuzzing.seed, double(timer.elapsed()) / 1000,
          qPrintable(summary));
    // Qt closes connections in a thread of its own.
    QTRY_COMPARE_WITH_TIMEOUT(openDescriptors(), before, 20'000);
}

int main(int argc, char *argv[])
{
    Kerntally::UniqueFd spawner = Kerntally::startReceiverSpawner(); // before there are threads
    QCoreApplication app(argc, argv);
    FuzzHelperTest test(std::move(spawner));
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fuzzhelper.moc"
