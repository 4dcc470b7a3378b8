// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes pictures of the window: screenshots FOLDER SECONDS COUNTERS [kernel]. Counts for so long first, so that
// the chart is full. See screenshots.sh.
#include "model/helper/helperfailure.h"
#include "model/helper/helperprotocol.h"
#include "model/sources/kernelsource.h"
#include "model/sources/simulatedsource.h"
#include "tests/support/recordingsupport.h"
#include "views/access/failurepage.h"
#include "views/counters/countertable.h"
#include "views/recording/recordingwindow.h"
#include "views/style/icons.h"
#include "views/window/counterspage.h"
#include "views/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDBusError>
#include <QDBusMessage>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <array>
#include <cstdio>

using namespace Kerntally;

namespace {

/// Can't count, and says so at length.
class FailingSource : public CounterSource
{
public:
    SourceKind kind() const override { return SourceKind::Kernel; }
    void open() override
    {
        emit failed({QStringLiteral("This process may not count events in the kernel."),
                     QStringLiteral("Run it as root, or with the capabilities CAP_BPF and CAP_PERFMON; simulated "
                                    "events show the program without it (--source simulated)."),
                     QStringLiteral("libbpf: Error in bpf_object__probe_loading():Operation not permitted(1). Couldn't "
                                    "load trivial BPF program.\nlibbpf: failed to load object 'builtin_bpf'")});
    }
    void count(int, const EventSpec &) override {}
    void remove(int) override {}
};

struct Dress
{
    const char *action;
    const char *name;
};
constexpr std::array dresses = {Dress{"appearanceLight", "light"}, Dress{"appearanceDark", "dark"},
                                Dress{"appearanceHighContrast", "contrast"}};

struct Format
{
    QSize size;
    const char *name;
};
constexpr std::array formats = {Format{{640, 560}, "narrow"}, Format{{1280, 800}, "wide"}};

/// One window and the folder that its pictures go to.
class Photographer
{
public:
    Photographer(MainWindow &window, QDir folder)
        : m_window(window)
        , m_folder(std::move(folder))
    {
    }

    /// NAME-DRESS-SCALE-FORMAT.png, of the window or of another one.
    void take(const QString &name, QWidget *what = nullptr)
    {
        QTest::qWait(400);
        QStringList parts = {name, m_dress, QStringLiteral("%1x").arg(m_window.devicePixelRatioF())};
        if (!what)
            parts.append(m_format);
        const QString path = m_folder.filePath(parts.join(QLatin1Char('-')) + QStringLiteral(".png"));
        (what ? what : &m_window)->grab().save(path);
        std::puts(qPrintable(path));
    }

    void dress(const Dress &dress)
    {
        trigger(dress.action);
        m_dress = QString::fromLatin1(dress.name);
    }

    void resize(const Format &format)
    {
        m_window.resize(format.size);
        m_format = QString::fromLatin1(format.name);
    }

    /// In all colours and sizes.
    void takeAll(const QString &name)
    {
        for (const Dress &each : dresses) {
            dress(each);
            for (const Format &format : formats) {
                resize(format);
                take(name);
            }
        }
    }

    /// A dialog that an action opens; closed afterwards.
    void takeDialog(const char *action, const QString &name, const QString &written = {})
    {
        trigger(action);
        QTest::qWait(200);
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *dialog = qobject_cast<QDialog *>(widget);
            if (!dialog || !dialog->isVisible())
                continue;
            if (auto *edit = dialog->findChild<QLineEdit *>(); edit && !written.isEmpty())
                edit->setText(written);
            take(name, dialog);
            dialog->close();
        }
    }

    void trigger(const char *action)
    {
        if (auto *found = m_window.findChild<QAction *>(QLatin1String(action)))
            found->trigger();
        else
            std::fprintf(stderr, "There is no action %s.\n", action);
    }

private:
    MainWindow &m_window;
    QDir m_folder;
    QString m_dress;
    QString m_format;
};

void takeChart(Photographer &photographer)
{
    photographer.trigger("scaleLogarithmic");
    photographer.takeAll(QStringLiteral("logarithmic"));
    photographer.trigger("scaleNormalised");
    photographer.takeAll(QStringLiteral("normalised"));
    photographer.trigger("scaleLinear");
    photographer.trigger("zoomIn");
    photographer.trigger("zoomIn");
    photographer.trigger("earlier");
    photographer.takeAll(QStringLiteral("zoomed"));
    photographer.trigger("live");
    photographer.trigger("pause");
    photographer.takeAll(QStringLiteral("paused"));
    photographer.trigger("live");
}

void takeAlert(MainWindow &window, Photographer &photographer)
{
    Counter *selected = window.model().counter(1);
    selected->setAlertRule(AlertRule{.limit = selected->value() + 500});
    window.model().counter(0)->setAlertRule(AlertRule{.limit = 1'000'000'000});
    photographer.trigger("showValue");
    photographer.takeAll(QStringLiteral("threshold"));
    QTest::qWait(3000);
    photographer.takeAll(QStringLiteral("alert"));
    photographer.trigger("showRate");
}

void takeDialogs(Photographer &photographer)
{
    photographer.trigger("lap");
    photographer.trigger("lap");
    for (const Dress &dress : dresses) {
        photographer.dress(dress);
        photographer.takeDialog("threshold", QStringLiteral("dialog-threshold"));
        photographer.takeDialog("threshold", QStringLiteral("dialog-threshold-wrong"), QStringLiteral("12,00x"));
        photographer.takeDialog("incrementBy", QStringLiteral("dialog-increment"));
        photographer.takeDialog("setValue", QStringLiteral("dialog-set"));
        photographer.takeDialog("alertLogAction", QStringLiteral("dialog-alert-log"));
        photographer.takeDialog("laps", QStringLiteral("dialog-laps"));
        photographer.takeDialog("addEvents", QStringLiteral("dialog-events"));
        photographer.takeDialog("measure", QStringLiteral("dialog-measure"));
        photographer.takeDialog("watchMap", QStringLiteral("dialog-maps"));
        photographer.takeDialog("countOnly", QStringLiteral("dialog-only"));
        photographer.takeDialog("about", QStringLiteral("dialog-about"));
    }
}

void takeRecording(Photographer &photographer)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("recording.ktrec"));
    writeRecording(path, 60, [](int second) { return static_cast<quint64>(second * second) * 100; });
    RecordingWindow window;
    window.show();
    window.open(path);
    for (const Dress &dress : dresses) {
        photographer.dress(dress);
        photographer.take(QStringLiteral("recording"), &window);
    }
}

QDBusError answerOf(const QString &name)
{
    return QDBusError(QDBusMessage::createError(name, QStringLiteral("All 8 sessions are taken.")));
}

void takeStartPage(MainWindow &window, Photographer &photographer)
{
    window.control().start({.kind = SourceKind::Helper});
    photographer.takeAll(QStringLiteral("start"));
    window.findChild<QToolButton *>(QStringLiteral("detailsToggle"))->click();
    photographer.takeAll(QStringLiteral("start-details"));

    auto *page = window.findChild<FailurePage *>();
    const QList<std::pair<const char *, SourceFailure>> failures = {
        {"not-installed",
         noHelper(QStringLiteral("org.freedesktop.DBus.Error.ServiceUnknown: The name "
                                 "io.github.kerntally.Helper1 was not provided"))},
        {"no-agent", noHelperAgent()},
        {"dismissed", helperDismissed()},
        {"denied", helperDenied()},
        {"no-polkit", failureOf(answerOf(HelperError::noPolkit()))},
        {"too-many", failureOf(answerOf(HelperError::tooManySessions()))},
        {"other-version", otherHelperVersion(QStringLiteral("layout 2, not 1"))},
        {"helper-gone", failureOf(answerOf(QStringLiteral("org.freedesktop.DBus.Error.NoReply")))},
    };
    for (const auto &failure : failures) {
        page->explain(failure.second);
        photographer.takeAll(QStringLiteral("start-") + QLatin1String(failure.first));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setWindowIcon(programIcon());
    if (argc < 4) {
        std::fputs("usage: screenshots FOLDER SECONDS COUNTERS [kernel]\n", stderr);
        return 2;
    }
    const int counters = QString::fromLocal8Bit(argv[3]).toInt();
    const bool kernel = argc > 4 && qstrcmp(argv[4], "kernel") == 0;
    QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));

    MainWindow window([kernel, counters](const SourceChoice &choice, const Scope &) -> std::unique_ptr<CounterSource> {
        if (choice.kind == SourceKind::Helper)
            return std::make_unique<FailingSource>();
        if (kernel)
            return std::make_unique<KernelSource>();
        return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Busy, counters);
    });
    Photographer photographer(window, folder);
    window.show();
    window.control().start({.kind = kernel ? SourceKind::Kernel : SourceKind::Simulated});
    QTest::qWait(1000 * QString::fromLocal8Bit(argv[2]).toInt());

    const QString name = counters > 16 ? QStringLiteral("table") : QStringLiteral("cards");
    photographer.takeAll(name);
    window.findChild<CountersPage *>()->table()->select(window.model().counter(1));
    photographer.takeAll(name + QStringLiteral("-selected"));
    if (counters > 16)
        return 0;
    takeChart(photographer);
    takeAlert(window, photographer);
    takeDialogs(photographer);
    takeRecording(photographer);
    window.findChild<CountersPage *>()->table()->select(window.model().counter(0));
    photographer.trigger("who");
    photographer.trigger("whoBySyscall");
    QTest::qWait(3000);
    photographer.takeAll(QStringLiteral("breakdown"));
    takeStartPage(window, photographer);
    return 0;
}
