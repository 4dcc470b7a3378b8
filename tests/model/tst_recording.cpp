// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recording.h"

#include "model/base/clock.h"
#include "model/counters/countermodel.h"
#include "model/history/laps.h"
#include "model/recording/recorder.h"
#include "model/recording/recordingformat.h"
#include "tests/support/sourcesupport.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <cstdio>

using namespace Kerntally;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // ms
constexpr qint64 second = 1'000'000'000;

/// A simulated source with one counter in a model, and a recorder.
struct Subject
{
    Subject()
        : test(TestSource::make(QStringLiteral("simulated")))
    {
        counter = model.add(*test.source,
                            {.number = test.counter,
                             .id = QStringLiteral("test"),
                             .name = QStringLiteral("Tests, “quoted”"),
                             .definition = QStringLiteral("What a test causes.")});
        recorder.setLaps(&laps);
    }
    ~Subject() { model.clear(); }

    void addLap(const QString &note) { laps.add({.time = monotonicNow(), .note = note, .totals = {}}); }

    void start(const QString &path) { recorder.start(path, model, *test.source); }
    void cause(quint64 events)
    {
        test.cause(events);
        test.source->sampler().sample();
    }

    TestSource test;
    CounterModel model;
    Counter *counter = nullptr;
    Laps laps;
    Recorder recorder;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &data)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(data);
}

/// Records until it's killed, and says of each sample when it was and what it read.
int recordForEver(const QString &path)
{
    Subject subject;
    subject.start(path);
    subject.test.source->sampler().setInterval(5ms);
    QObject::connect(&subject.test.source->sampler(), &Sampler::sampled, &subject.recorder, [&](qint64 time, bool) {
        std::printf("%lld %llu\n", time, subject.test.source->sampler().reading(subject.test.counter).total);
        std::fflush(stdout);
    });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] { subject.test.cause(7); });
    timer.start(3ms);
    return QCoreApplication::exec();
}

} // namespace

/// What a recording holds, and what is left of it whatever happens to it.
class TestRecording : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void checksumIsCrc32();
    void holdsWhatWasCounted();
    void holdsLapsAndAlerts();
    void holdsNewNames();
    void holdsResetsApartFromEvents();
    void writesNothingWhileNothingMoves();
    void overwritesNothing();
    void endsWithItsSource();
    void tellsOfAFullDisk();
    void survivesBeingKilled();
    void cutAnywhere();
    void damagedAnywhere();
    void damageIsAGap();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray sample();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecording::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// The value that every description of this CRC has for these nine bytes, and that files have had since version 1.
void TestRecording::checksumIsCrc32()
{
    QCOMPARE(RecordingFormat::checksum("123456789"), 0xCBF43926U);
    QCOMPARE(RecordingFormat::checksum({}), 0U);
    QCOMPARE(RecordingFormat::fileHead(), QByteArray::fromHex("894b545245430d0a01000000008d85c5"));
}

void TestRecording::holdsWhatWasCounted()
{
    Subject subject;
    subject.cause(1000);
    subject.start(path(QStringLiteral("a")));
    QVERIFY(subject.recorder.isRecording());
    QStringList values;
    for (int i = 0; i < 20; ++i) {
        subject.cause(static_cast<quint64>(i) * 50);
        QTest::qWait(5);
    }
    subject.recorder.stop();
    QVERIFY(!subject.recorder.isRecording());

    const Recording recording = Recording::read(path(QStringLiteral("a")));
    QVERIFY(recording.isComplete);
    QCOMPARE(recording.damagedBytesAt, -1);
    QCOMPARE(recording.source, QStringLiteral("simulated"));
    QCOMPARE(recording.counters.size(), std::size_t{1});
    const Recording::Counter &counter = recording.counters.front();
    QCOMPARE(counter.number, subject.test.counter);
    QCOMPARE(counter.id, QStringLiteral("test"));
    QCOMPARE(counter.name, QStringLiteral("Tests, “quoted”"));
    QCOMPARE(counter.definition, QStringLiteral("What a test causes."));
    QCOMPARE(counter.history.at(0).total, 1000U);
    QCOMPARE(counter.events(), 50U * 190);
    QVERIFY(qAbs(recording.startWall - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    QVERIFY(recording.duration() >= 20 * 5'000'000);
    // As the live history has it.
    const History &live = subject.counter->history();
    QCOMPARE(counter.history.back().value, live.back().value);
    const qint64 begin = live.back().time - recording.end;
    for (std::size_t i = live.size() - 10; i < live.size(); ++i) {
        const std::optional<double> total = counter.history.totalAt(live.at(i).time - begin);
        QVERIFY(total && *total >= static_cast<double>(live.at(i - 1).total));
    }
}

void TestRecording::holdsLapsAndAlerts()
{
    Subject subject;
    subject.addLap(QStringLiteral("earlier"));
    subject.start(path(QStringLiteral("a")));
    subject.cause(5);
    subject.addLap({});
    subject.laps.setNote(1, QStringLiteral("größer")); // afterwards, as in the chart
    subject.addLap(QStringLiteral("a mistake"));
    subject.laps.remove(2);
    subject.recorder.addAlert({.counter = subject.test.counter,
                               .rule = {.quantity = Quantity::Average,
                                        .direction = AlertRule::Direction::Below,
                                        .limit = 18'446'744'073'709'551'615U},
                               .value = 9'007'199'254'740'993U,
                               .rate = 12.5,
                               .time = monotonicNow(),
                               .pid = 42,
                               .process = QStringLiteral("worker")});
    subject.recorder.stop();

    const Recording recording = Recording::read(path(QStringLiteral("a")));
    QCOMPARE(recording.markers.size(), std::size_t{1});
    QCOMPARE(recording.markers.front().note, QStringLiteral("größer"));
    QVERIFY(recording.markers.front().time >= Recording::origin && recording.markers.front().time <= recording.end);
    QCOMPARE(recording.alerts.size(), std::size_t{1});
    const Alert &alert = recording.alerts.front();
    QCOMPARE(alert.counter, subject.test.counter);
    QCOMPARE(alert.rule.quantity, Quantity::Average);
    QCOMPARE(alert.rule.direction, AlertRule::Direction::Below);
    QCOMPARE(alert.rule.limit, 18'446'744'073'709'551'615U);
    QCOMPARE(alert.value, 9'007'199'254'740'993U);
    QCOMPARE(alert.rate, 12.5);
    QCOMPARE(alert.pid, 42);
    QCOMPARE(alert.process, QStringLiteral("worker"));
}

void TestRecording::holdsNewNames()
{
    Subject subject;
    subject.start(path(QStringLiteral("a")));
    subject.cause(5);
    subject.counter->setName(QStringLiteral("Mine"));
    subject.cause(6);
    subject.recorder.stop();

    const Recording recording = Recording::read(path(QStringLiteral("a")));
    QCOMPARE(recording.counters.size(), std::size_t{1});
    QCOMPARE(recording.counters.front().name, QStringLiteral("Mine"));
    QCOMPARE(recording.counters.front().events(), quint64{11});
}

void TestRecording::holdsResetsApartFromEvents()
{
    Subject subject;
    subject.start(path(QStringLiteral("a")));
    subject.cause(500);
    subject.counter->reset();
    subject.cause(20);
    subject.recorder.stop();
    const Recording recording = Recording::read(path(QStringLiteral("a")));
    QCOMPARE(recording.counters.front().events(), 520U);
    QCOMPARE(recording.counters.front().history.back().value, 20U);
}

void TestRecording::writesNothingWhileNothingMoves()
{
    Subject subject;
    subject.start(path(QStringLiteral("a")));
    subject.cause(1);
    QTRY_VERIFY_WITH_TIMEOUT(subject.test.source->sampler().isIdle(), patience);
    QTest::qWait(1200); // what waits is written within a second
    const qint64 size = QFileInfo(path(QStringLiteral("a"))).size();
    QCOMPARE(size, subject.recorder.size());
    const QSignalSpy changed(&subject.recorder, &Recorder::changed);
    QTest::qWait(1500);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(QFileInfo(path(QStringLiteral("a"))).size(), size);
    // Without having been stopped.
    const Recording recording = Recording::read(path(QStringLiteral("a")));
    QVERIFY(!recording.isComplete);
    QCOMPARE(recording.counters.front().events(), 1U);
}

void TestRecording::overwritesNothing()
{
    write(path(QStringLiteral("a")), "precious");
    Subject subject;
    QVERIFY_THROWS_EXCEPTION(RecordingError, subject.start(path(QStringLiteral("a"))));
    QVERIFY(!subject.recorder.isRecording());
    QCOMPARE(contents(path(QStringLiteral("a"))), QByteArray("precious"));
    QVERIFY_THROWS_EXCEPTION(RecordingError, subject.start(path(QStringLiteral("no/such/folder"))));
}

void TestRecording::endsWithItsSource()
{
    Subject subject;
    subject.start(path(QStringLiteral("a")));
    subject.cause(3);
    subject.model.clear();
    subject.test.source.reset();
    QVERIFY(!subject.recorder.isRecording());
    const Recording recording = Recording::read(path(QStringLiteral("a")));
    QVERIFY(recording.isComplete);
    QCOMPARE(recording.counters.front().events(), 3U);
}

void TestRecording::tellsOfAFullDisk()
{
    Subject subject;
    subject.start(path(QStringLiteral("a")));
    const QSignalSpy failed(&subject.recorder, &Recorder::failed);
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    const rlimit full = {static_cast<rlim_t>(subject.recorder.size()) + 10, old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &full);
    subject.cause(3);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, before);
    QVERIFY(!failed.first().first().toString().isEmpty());
    QVERIFY(!subject.recorder.isRecording());
    subject.cause(3); // and on it goes
    QCOMPARE(subject.counter->value(), 6U);
    const Recording recording = Recording::read(path(QStringLiteral("a"))); // whole as far as it goes
    QCOMPARE(recording.damagedBytesAt, -1);
    QCOMPARE(QFileInfo(path(QStringLiteral("a"))).size(), subject.recorder.size());
}

/// No more than the last second is lost.
void TestRecording::survivesBeingKilled()
{
    for (const int samples : {1, 150, 400}) {
        const QString file = path(QString::number(samples));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--record-for-ever"), file});
        QList<QList<QByteArray>> told;
        const auto take = [&] {
            while (child.canReadLine())
                told.append(child.readLine().trimmed().split(' '));
        };
        while (told.size() < samples) {
            QVERIFY(child.waitForReadyRead(patience));
            take();
        }
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished(patience));
        take();
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        const Recording recording = Recording::read(file);
        QVERIFY(!recording.isComplete);
        QCOMPARE(recording.damagedBytesAt, -1);
        const quint64 kept = recording.counters.front().history.back().total;
        const qint64 end = told.last().first().toLongLong();
        for (const QList<QByteArray> &sample : told) {
            if (sample.first().toLongLong() < end - second)
                QVERIFY(kept >= sample.last().toULongLong());
        }
    }
}

/// A small recording with everything in it.
QByteArray TestRecording::sample()
{
    Subject subject;
    subject.start(path(QStringLiteral("sample")));
    for (int i = 0; i < 6; ++i) {
        subject.cause(100);
        if (i == 2)
            subject.addLap(QStringLiteral("note"));
        if (i == 3)
            subject.counter->setAlertRule(AlertRule{.limit = 50});
        if (i % 3 == 2)
            QTest::qWait(1100); // a record of its own
    }
    subject.recorder.stop();
    return contents(path(QStringLiteral("sample")));
}

void TestRecording::cutAnywhere()
{
    const QByteArray whole = sample();
    QVERIFY(whole.size() > 300);
    int read = 0;
    for (qsizetype length = 0; length < whole.size(); ++length) {
        write(path(QStringLiteral("cut")), whole.first(length));
        try {
            const Recording recording = Recording::read(path(QStringLiteral("cut")));
            QCOMPARE(recording.damagedBytesAt, -1); // torn, not damaged
            ++read;
        } catch (const RecordingError &error) {
            QVERIFY(qstrlen(error.what()) > 10);
            QVERIFY2(read == 0, error.what()); // once there is something, it stays readable
        }
    }
    QVERIFY(read > 100);
}

void TestRecording::damagedAnywhere()
{
    const QByteArray whole = sample();
    for (qsizetype position = 0; position < whole.size(); ++position) {
        for (const char mask : {'\x01', '\x80', '\xFF'}) {
            QByteArray damaged = whole;
            damaged[position] = static_cast<char>(damaged[position] ^ mask);
            write(path(QStringLiteral("damaged")), damaged);
            try {
                const Recording recording = Recording::read(path(QStringLiteral("damaged")));
                QVERIFY2(recording.damagedBytesAt >= 0, qPrintable(QString::number(position)));
                QVERIFY(recording.damagedBytesAt <= position);
            } catch (const RecordingError &error) {
                QVERIFY(qstrlen(error.what()) > 10);
            }
        }
    }
}

void TestRecording::damageIsAGap()
{
    QByteArray data = sample();
    const Recording before = Recording::read(path(QStringLiteral("sample")));
    // The samples after the note.
    const auto isSamples = [&](qsizetype record) { return data[record + 7] == RecordingFormat::Samples; };
    qsizetype position = data.indexOf("note");
    do
        position = data.indexOf(RecordingFormat::sync, position + 1);
    while (!isSamples(position));
    data[position + 20] = static_cast<char>(data[position + 20] ^ 1);
    write(path(QStringLiteral("hole")), data);
    const Recording recording = Recording::read(path(QStringLiteral("hole")));
    QCOMPARE(recording.damagedBytesAt, position);
    QCOMPARE(recording.end, before.end);
    QCOMPARE(recording.counters.front().history.back().total, before.counters.front().history.back().total);
    const History &history = recording.counters.front().history;
    bool gap = false;
    for (std::size_t i = 0; i < history.size(); ++i)
        gap = gap || history.at(i).afterGap;
    QVERIFY(gap);
}

void TestRecording::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("message");
    const QByteArray head = RecordingFormat::fileHead();
    const auto header = [](const QByteArray &json) { return RecordingFormat::record(RecordingFormat::Header, json); };
    const QByteArray good = header(R"({"counters":[{"number":1,"name":"One"}]})");
    QByteArray newer = head;
    newer[8] = 9;
    QTest::newRow("empty") << QByteArray() << QStringLiteral("not a recording");
    QTest::newRow("text") << QByteArray(1000, 'x') << QStringLiteral("not a recording");
    QTest::newRow("damaged beginning") << newer << QStringLiteral("beginning is damaged");
    QTest::newRow("nothing yet") << head << QStringLiteral("before anything was recorded");
    QTest::newRow("no header") << head + RecordingFormat::record(RecordingFormat::End, "x")
                               << QStringLiteral("header is missing");
    QTest::newRow("two headers") << head + good + good << QStringLiteral("two headers");
    QTest::newRow("no JSON") << head + header("no") << QStringLiteral("list of counters");
    QTest::newRow("no counters") << head + header(R"({"counters":[]})") << QStringLiteral("list of counters");
    QTest::newRow("number") << head + header(R"({"counters":[{"number":99,"name":"x"}]})")
                            << QStringLiteral("list of counters");
    QTest::newRow("endless number") << head + good
            + RecordingFormat::record(RecordingFormat::Samples, QByteArray(20, '\xFF'))
                                    << QStringLiteral("samples are missing");
    QTest::newRow("unknown counter") << head + good
            + RecordingFormat::record(RecordingFormat::Samples, QByteArray("\0\0\0\1\0\2\1\0", 8))
                                     << QStringLiteral("not in its list");
}

void TestRecording::saysWhatIsWrong()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, message);
    write(path(QStringLiteral("wrong")), data);
    QString said;
    try {
        Recording::read(path(QStringLiteral("wrong")));
    } catch (const RecordingError &error) {
        said = QString::fromUtf8(error.what());
    }
    QVERIFY2(said.contains(message), qPrintable(said));
    QVERIFY_EXCEPTION_THROWN(Recording::read(path(QStringLiteral("none"))), RecordingError);
    QVERIFY_EXCEPTION_THROWN(Recording::read(m_folder->path()), RecordingError);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--record-for-ever") == 0)
        return recordForEver(QString::fromLocal8Bit(argv[2]));
    TestRecording test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recording.moc"
