// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/notifier.h"

#include "model/sources/simulatedsource.h"
#include "views/alerts/alertbanner.h"
#include "views/alerts/alertcommands.h"
#include "views/counters/countertable.h"
#include "views/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDialog>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Kerntally;
using namespace std::chrono_literals;
using State = NotificationServer::State;

namespace {

/// Minimum duration of a blocking call without a reply.
constexpr qint64 blocked = 20'000; // ms

} // namespace

/// A notification server of org.freedesktop.Notifications.
class FakeDesktop : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    bool answers = true;
    QStringList capabilities = {QStringLiteral("body"), QStringLiteral("actions")};
    QList<Shown> shown;
    QList<uint> closed;
    QList<QDBusMessage> unanswered;

public slots:
    // NOLINTBEGIN(readability-identifier-naming)
    QStringList GetCapabilities()
    {
        if (!answers)
            setDelayedReply(true);
        return capabilities;
    }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        const uint id = replaces != 0 ? replaces : ++m_last;
        shown.append({id, replaces, title, body, actions, hints});
        if (!answers) {
            setDelayedReply(true);
            unanswered.append(message().createReply(id));
        }
        return id;
    }
    void CloseNotification(uint id) { closed.append(id); }

signals:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);
    // NOLINTEND(readability-identifier-naming)

private:
    uint m_last = 100;
};

/// A notification portal.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Notification")
    Q_PROPERTY(uint version READ version)

public:
    uint version() const { return 2; }
    QList<std::pair<QString, QVariantMap>> shown;
    QStringList removed;

public slots:
    // NOLINTBEGIN(readability-identifier-naming)
    void AddNotification(const QString &id, const QVariantMap &notification) { shown.append({id, notification}); }
    void RemoveNotification(const QString &id) { removed.append(id); }

signals:
    void ActionInvoked(const QString &id, const QString &action, const QVariantList &details);
    // NOLINTEND(readability-identifier-naming)
};

/// A bus connection of a server, until it is destroyed.
class Serving
{
public:
    Serving(const QString &address, const QString &service, const QString &path, QObject *object)
        : m_name(QStringLiteral("server-%1").arg(++s_number))
        , m_bus(QDBusConnection::connectToBus(address, m_name))
    {
        m_works = m_bus.registerObject(path, object,
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals
                                           | QDBusConnection::ExportAllProperties)
            && m_bus.registerService(service);
    }
    ~Serving() { QDBusConnection::disconnectFromBus(m_name); }
    Serving(const Serving &) = delete;
    Serving &operator=(const Serving &) = delete;

    bool works() const { return m_works; }
    const QDBusConnection &bus() const { return m_bus; }

private:
    inline static int s_number = 0;
    QString m_name;
    QDBusConnection m_bus;
    bool m_works = false;
};

/// Desktop notifications on a private bus.
/// A window with silent simulated events, which may notify of alerts at once.
struct NotifyingWindow : MainWindow
{
    NotifyingWindow()
        : MainWindow([](const SourceChoice &, const Scope &) {
            return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
        })
    {
        alerts()->notifier().setInterval(1ms);
        findChild<QAction *>(QStringLiteral("desktopNotifications"))->setChecked(true);
        show();
        control().start({.kind = SourceKind::Simulated});
    }
};

class TestNotifier : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void replacesItsOwn();
    void isNoFasterThanItsInterval();
    void bodyIsEscapedForMarkup_data();
    void bodyIsEscapedForMarkup();
    void actionsOnlyWhereThereAreSome();
    void chosenOneIsShown();
    void closedOneBeginsAnew();
    void withdrawsWhatIsSeen();
    void withdrawsWhatIsOnItsWay();
    void silentServerBlocksNobody();
    void silentProbeBlocksNobody();
    void withoutServerNothingHappens();
    void withoutBusNothingHappens();
    void serverMayComeLater();
    void disabledTellsNothing();
    void portalReplacesItsOwn();
    void windowNotifiesWhileItIsNotActive();
    void closingDialogsNotifyNobody();

private:
    std::unique_ptr<Notifier> notifier(bool sandboxed = false)
    {
        auto made = std::make_unique<Notifier>(NotificationServer::make(*m_client, sandboxed));
        made->setInterval(1ms);
        return made;
    }
    std::unique_ptr<Notifier> enabled()
    {
        auto made = notifier();
        made->setEnabled(true);
        return made;
    }
    void serve()
    {
        m_serving.emplace(m_address, QStringLiteral("org.freedesktop.Notifications"),
                          QStringLiteral("/org/freedesktop/Notifications"), m_desktop.get());
        QVERIFY(m_serving->works());
    }

    QProcess m_bus;
    QString m_address;
    std::optional<QDBusConnection> m_client;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::optional<Serving> m_serving;
};

void TestNotifier::initTestCase()
{
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead())
        QSKIP("dbus-daemon doesn't run here");
    m_address = QString::fromUtf8(m_bus.readAllStandardOutput().trimmed());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8()); // before anything connects to a bus
    m_client = QDBusConnection::connectToBus(m_address, QStringLiteral("client"));
    QVERIFY(m_client->isConnected());
}

void TestNotifier::init()
{
    m_desktop = std::make_unique<FakeDesktop>();
}

void TestNotifier::cleanup()
{
    m_serving.reset();
    m_desktop.reset();
}

void TestNotifier::cleanupTestCase()
{
    m_client.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("client"));
    m_bus.kill();
    m_bus.waitForFinished();
}

void TestNotifier::replacesItsOwn()
{
    serve();
    const auto notifier = enabled();
    notifier->tell(3, QStringLiteral("Opens"), QStringLiteral("first"));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    const FakeDesktop::Shown first = m_desktop->shown[0];
    QCOMPARE(first.replaces, 0U);
    QCOMPARE(first.title, QStringLiteral("Opens"));
    QCOMPARE(first.body, QStringLiteral("first"));
    QCOMPARE(first.hints.value(QStringLiteral("urgency")).toInt(), 1);
    QCOMPARE(first.hints.value(QStringLiteral("desktop-entry")).toString(),
             QStringLiteral("io.github.kerntally.Kerntally")); // the file's name in packaging/desktop

    notifier->tell(4, QStringLiteral("Closes"), QStringLiteral("another"));
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown[1].replaces, 0U);
    QTest::qWait(50); // for replies
    notifier->tell(3, QStringLiteral("Opens"), QStringLiteral("second"));
    QTRY_COMPARE(m_desktop->shown.size(), 3);
    QCOMPARE(m_desktop->shown[2].replaces, first.id);
    const QString body = m_desktop->shown[2].body;
    QVERIFY2(body.contains(QStringLiteral("2 times in the last 1 s")) && body.endsWith(QStringLiteral("second")),
             qPrintable(body));
}

void TestNotifier::isNoFasterThanItsInterval()
{
    serve();
    const auto notifier = enabled();
    notifier->setInterval(400ms);
    notifier->tell(3, QStringLiteral("Opens"), QStringLiteral("1"));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QElapsedTimer sinceFirst;
    sinceFirst.start();
    for (int i = 2; i <= 20; ++i)
        notifier->tell(3, QStringLiteral("Opens"), QString::number(i));
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QVERIFY2(sinceFirst.elapsed() >= 300, qPrintable(QString::number(sinceFirst.elapsed())));
    QVERIFY(m_desktop->shown[1].body.startsWith(QStringLiteral("20 times")));
    QVERIFY(m_desktop->shown[1].body.endsWith(QStringLiteral("20")));
    QTest::qWait(500);
    QCOMPARE(m_desktop->shown.size(), 2); // earlier notifications stay
}

void TestNotifier::bodyIsEscapedForMarkup_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("body");
    QTest::newRow("plain") << QStringList{QStringLiteral("body")} << QStringLiteral("by <b>&evil");
    QTest::newRow("markup") << QStringList{QStringLiteral("body"), QStringLiteral("body-markup")}
                            << QStringLiteral("by &lt;b&gt;&amp;evil");
}

void TestNotifier::bodyIsEscapedForMarkup()
{
    QFETCH(QStringList, capabilities);
    m_desktop->capabilities = capabilities;
    serve();
    const auto notifier = enabled();
    notifier->tell(1, QStringLiteral("a<b"), QStringLiteral("by <b>&evil"));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QCOMPARE(m_desktop->shown[0].title, QStringLiteral("a<b")); // titles are always plain
    QTEST(m_desktop->shown[0].body, "body");
}

void TestNotifier::actionsOnlyWhereThereAreSome()
{
    serve();
    {
        const auto notifier = enabled();
        notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QVERIFY(m_desktop->shown[0].actions.contains(QStringLiteral("default")));
        QVERIFY(m_desktop->shown[0].actions.contains(QStringLiteral("show")));
    }
    m_desktop->capabilities.clear();
    const auto notifier = enabled();
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown[1].actions, QStringList());
}

void TestNotifier::chosenOneIsShown()
{
    serve();
    const auto notifier = enabled();
    QSignalSpy chosen(notifier.get(), &Notifier::showRequested);
    notifier->tell(7, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QTest::qWait(50);                                           // for replies
    emit m_desktop->ActionInvoked(999, QStringLiteral("show")); // another program's notification
    emit m_desktop->ActivationToken(m_desktop->shown[0].id, QStringLiteral("token"));
    emit m_desktop->ActionInvoked(m_desktop->shown[0].id, QStringLiteral("show"));
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toInt(), 7);
    QCOMPARE(chosen[0][1].toString(), QStringLiteral("token"));
}

void TestNotifier::closedOneBeginsAnew()
{
    serve();
    const auto notifier = enabled();
    notifier->tell(7, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QTest::qWait(50); // for replies
    emit m_desktop->NotificationClosed(m_desktop->shown[0].id, 2);
    QTest::qWait(50);
    notifier->tell(7, QStringLiteral("a"), QStringLiteral("c"));
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown[1].replaces, 0U);
    QCOMPARE(m_desktop->shown[1].body, QStringLiteral("c"));
}

void TestNotifier::withdrawsWhatIsSeen()
{
    serve();
    const auto notifier = enabled();
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
    notifier->tell(2, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QTest::qWait(50); // for replies
    notifier->withdrawAll();
    QTRY_COMPARE(m_desktop->closed.size(), 2);
    notifier->withdrawAll();
    QTest::qWait(50);
    QCOMPARE(m_desktop->closed.size(), 2);
}

void TestNotifier::withdrawsWhatIsOnItsWay()
{
    serve();
    const auto notifier = enabled();
    QTRY_COMPARE(notifier->state(), State::Available);
    m_desktop->answers = false;
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(m_desktop->unanswered.size(), 1);
    notifier->withdrawAll();
    QTest::qWait(50);
    QCOMPARE(m_desktop->closed, QList<uint>()); // the id is unknown
    m_serving->bus().send(m_desktop->unanswered[0]);
    QTRY_COMPARE(m_desktop->closed, QList<uint>{m_desktop->shown[0].id});
}

void TestNotifier::silentServerBlocksNobody()
{
    serve();
    const auto notifier = enabled();
    QTRY_COMPARE(notifier->state(), State::Available);
    m_desktop->answers = false;
    QElapsedTimer timer;
    timer.start();
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    for (int i = 0; i < 10; ++i)
        notifier->tell(1, QStringLiteral("a"), QString::number(i));
    notifier->tell(2, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QTest::qWait(100);
    QVERIFY(timer.elapsed() < blocked);
    QCOMPARE(m_desktop->shown.size(), 2); // no queue meanwhile
    m_serving->bus().send(m_desktop->unanswered[0]);
    QTRY_COMPARE(m_desktop->shown.size(), 3);
    QVERIFY(m_desktop->shown[2].body.startsWith(QStringLiteral("11 times")));
    QCOMPARE(m_desktop->shown[2].replaces, m_desktop->shown[0].id);
}

void TestNotifier::silentProbeBlocksNobody()
{
    m_desktop->answers = false;
    serve();
    QElapsedTimer timer;
    timer.start();
    const auto notifier = enabled();
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
    QTest::qWait(100);
    QVERIFY(timer.elapsed() < blocked);
    QCOMPARE(notifier->state(), State::Unknown);
    QCOMPARE(m_desktop->shown.size(), 0);
}

void TestNotifier::withoutServerNothingHappens()
{
    const auto notifier = this->notifier();
    QSignalSpy changed(notifier.get(), &Notifier::stateChanged);
    notifier->setEnabled(true);
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(notifier->state(), State::Missing);
    QCOMPARE(changed.size(), 1);
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
    notifier->withdrawAll();
}

void TestNotifier::withoutBusNothingHappens()
{
    const QDBusConnection none =
        QDBusConnection::connectToBus(QStringLiteral("unix:path=/nonexistent/bus"), QStringLiteral("none"));
    for (const bool sandboxed : {false, true}) {
        Notifier notifier(NotificationServer::make(none, sandboxed));
        notifier.setEnabled(true);
        QCOMPARE(notifier.state(), State::Missing);
        notifier.tell(1, QStringLiteral("a"), QStringLiteral("b"));
        notifier.withdrawAll();
    }
}

void TestNotifier::serverMayComeLater()
{
    const auto notifier = enabled();
    QTRY_COMPARE(notifier->state(), State::Missing);
    serve();
    QTRY_COMPARE(notifier->state(), State::Available);
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QTest::qWait(50); // for replies

    m_serving.reset(); // the server crashes and is restarted
    QTest::qWait(50);
    serve();
    QTest::qWait(50);
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("c"));
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown[1].replaces, 0U); // the old id may be another program's now
}

void TestNotifier::disabledTellsNothing()
{
    serve();
    const auto notifier = enabled();
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QTest::qWait(50); // for replies
    notifier->setEnabled(false);
    QTRY_COMPARE(m_desktop->closed.size(), 1);
    notifier->tell(1, QStringLiteral("a"), QStringLiteral("b"));
    QTest::qWait(100);
    QCOMPARE(m_desktop->shown.size(), 1);
}

void TestNotifier::portalReplacesItsOwn()
{
    FakePortal portal;
    const Serving serving(m_address, QStringLiteral("org.freedesktop.portal.Desktop"),
                          QStringLiteral("/org/freedesktop/portal/desktop"), &portal);
    QVERIFY(serving.works());
    const auto notifier = this->notifier(true);
    QSignalSpy chosen(notifier.get(), &Notifier::showRequested);
    notifier->setEnabled(true);
    notifier->tell(2, QStringLiteral("Packets"), QStringLiteral("by <b>"));
    QTRY_COMPARE(portal.shown.size(), 1);
    QCOMPARE(portal.shown[0].second.value(QStringLiteral("title")).toString(), QStringLiteral("Packets"));
    QCOMPARE(portal.shown[0].second.value(QStringLiteral("body")).toString(), QStringLiteral("by <b>"));
    QTest::qWait(50); // for replies
    notifier->tell(2, QStringLiteral("Packets"), QStringLiteral("again"));
    QTRY_COMPARE(portal.shown.size(), 2);
    QCOMPARE(portal.shown[1].first, portal.shown[0].first); // the same id replaces the notification
    QVERIFY(portal.shown[1].second.value(QStringLiteral("body")).toString().startsWith(QStringLiteral("2 times")));

    emit portal.ActionInvoked(QStringLiteral("else"), QStringLiteral("show"), {});
    emit portal.ActionInvoked(portal.shown[0].first, QStringLiteral("show"),
                              {QVariantMap{{QStringLiteral("activation-token"), QStringLiteral("token")}}});
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toInt(), 2);
    QCOMPARE(chosen[0][1].toString(), QStringLiteral("token"));
    notifier->withdrawAll();
    QTRY_COMPARE(portal.removed, QStringList{portal.shown[0].first});
}

void TestNotifier::windowNotifiesWhileItIsNotActive()
{
    serve();
    NotifyingWindow window;
    QTRY_COMPARE(window.alerts()->notifier().state(), State::Available);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Counter *counter = window.model().find(KT_FILE_OPEN);
    counter->setAlertRule(AlertRule{.limit = 10});
    const auto cross = [&] {
        counter->reset();
        static_cast<SimulatedSource *>(window.source())->cause(KT_FILE_OPEN, 11);
    };
    cross();
    QTRY_COMPARE(window.findChild<AlertBanner *>()->count(), 1);
    QTest::qWait(50);
    QCOMPARE(m_desktop->shown.size(), 0); // the banner is visible

    window.showMinimized();
    cross();
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    const FakeDesktop::Shown &shown = m_desktop->shown[0];
    QVERIFY2(shown.title.contains(counter->name()) && shown.title.contains(QStringLiteral("value above 10")),
             qPrintable(shown.title));
    QVERIFY2(shown.body.contains(QStringLiteral("by simulation")), qPrintable(shown.body));
    QTest::qWait(50); // for replies
    emit m_desktop->ActionInvoked(shown.id, QStringLiteral("default"));
    QTRY_COMPARE(window.findChild<CounterTable *>()->selected(), counter);
    QTRY_VERIFY(!window.isMinimized());
    QTRY_COMPARE(m_desktop->closed, QList<uint>{shown.id});
}

/// Between a closing dialog and its parent's activation no window is active for a moment.
void TestNotifier::closingDialogsNotifyNobody()
{
    serve();
    NotifyingWindow window;
    QTRY_COMPARE(window.alerts()->notifier().state(), State::Available);
    QDialog dialog(&window);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    Counter *counter = window.model().find(KT_FILE_OPEN);
    counter->setAlertRule(AlertRule{.limit = 10});
    int unwatched = 0;
    connect(&window.model(), &CounterModel::alerted, &window,
            [&] { unwatched += QApplication::activeWindow() ? 0 : 1; });
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QApplication::setActiveWindow(nullptr);
    QT_WARNING_POP
    static_cast<SimulatedSource *>(window.source())->cause(KT_FILE_OPEN, 11);
    QTRY_COMPARE(window.findChild<AlertBanner *>()->count(), 1);
    QCOMPARE(unwatched, 1);
    dialog.hide();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::qWait(600); // ms; longer than the decision takes
    QCOMPARE(m_desktop->shown.size(), 0);
}

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
