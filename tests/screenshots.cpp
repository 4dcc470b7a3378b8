// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes pictures of the window: screenshots FOLDER SECONDS [kernel]. Counts for so long first, so that the chart is
// full. See screenshots.sh.
#include "model/kernelsource.h"
#include "model/simulatedsource.h"
#include "views/icons.h"
#include "views/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QStyleFactory>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <cstdio>

using namespace Kerntally;

namespace {

/// Can't count, and says so at length.
class FailingSource : public CounterSource
{
public:
    QString id() const override { return QStringLiteral("kernel"); }
    void open() override
    {
        emit failed({QStringLiteral("This process may not count events in the kernel."),
                     QStringLiteral("Run it as root, or with the capabilities CAP_BPF and CAP_PERFMON; simulated "
                                    "events show the program without it (--source simulated)."),
                     QStringLiteral("libbpf: Error in bpf_object__probe_loading():Operation not permitted(1). Couldn't "
                                    "load trivial BPF program.\nlibbpf: failed to load object 'builtin_bpf'")});
    }
    void add(int) override {}
    void remove(int) override {}
};

QPalette darkPalette()
{
    QPalette dark(QColor(0x2a, 0x2d, 0x33), QColor(0x1a, 0x1c, 0x20));
    dark.setColor(QPalette::Base, QColor(0x21, 0x24, 0x29));
    dark.setColor(QPalette::AlternateBase, QColor(0x26, 0x29, 0x2f));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        dark.setColor(role, QColor(0xe8, 0xea, 0xed));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, QColor(0x75, 0x7a, 0x82));
    dark.setColor(QPalette::PlaceholderText, QColor(0x8a, 0x90, 0x99));
    dark.setColor(QPalette::Highlight, QColor(0x3d, 0x8b, 0xfd));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    return dark;
}

/// One window and the folder that its pictures go to.
class Photographer
{
public:
    Photographer(MainWindow &window, QDir folder)
        : m_window(window)
        , m_folder(std::move(folder))
    {
    }

    void take(const QString &name, QWidget *what = nullptr)
    {
        QTest::qWait(400);
        const QString scale = QString::number(m_window.devicePixelRatioF());
        const QString path = m_folder.filePath(QStringLiteral("%1@%2x.png").arg(name, scale));
        (what ? what : &m_window)->grab().save(path);
        std::puts(qPrintable(path));
    }

    /// The same in both palettes, live.
    void takeBoth(const QString &name)
    {
        const QPalette light = QApplication::palette();
        take(name + QStringLiteral("-light"));
        QApplication::setPalette(darkPalette());
        take(name + QStringLiteral("-dark"));
        QApplication::setPalette(light);
    }

    void trigger(const char *action) { m_window.findChild<QAction *>(QLatin1String(action))->trigger(); }

private:
    MainWindow &m_window;
    QDir m_folder;
};

void takeDialogs(MainWindow &window, Photographer &photographer)
{
    photographer.trigger("threshold");
    auto *dialog = window.findChild<QDialog *>();
    photographer.take(QStringLiteral("threshold-light"), dialog);
    dialog->findChild<QLineEdit *>()->setText(QStringLiteral("12,00x"));
    photographer.take(QStringLiteral("threshold-wrong-light"), dialog);
    dialog->close();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("fusion")));
    QApplication::setPalette(QApplication::style()->standardPalette());
    QApplication::setWindowIcon(programIcon());
    if (argc < 3) {
        std::fputs("usage: screenshots FOLDER SECONDS [kernel]\n", stderr);
        return 2;
    }
    const bool kernel = argc > 3 && qstrcmp(argv[3], "kernel") == 0;
    QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));

    MainWindow window([kernel](const QString &id) -> std::unique_ptr<CounterSource> {
        if (id == QLatin1String("failing"))
            return std::make_unique<FailingSource>();
        if (kernel)
            return std::make_unique<KernelSource>();
        return std::make_unique<SimulatedSource>();
    });
    Photographer photographer(window, folder);
    window.show();
    window.start(QStringLiteral("any"));
    QTest::qWait(1000 * QString::fromLocal8Bit(argv[2]).toInt());

    photographer.takeBoth(QStringLiteral("rate"));
    window.findChild<QTableView *>()->selectRow(1);
    photographer.takeBoth(QStringLiteral("rate-selected"));

    Counter *selected = window.model().counter(1);
    selected->setAlertRule(AlertRule{.limit = selected->value() + 500});
    window.model().counter(0)->setAlertRule(AlertRule{.limit = 1'000'000'000});
    photographer.trigger("showValue");
    photographer.takeBoth(QStringLiteral("value-threshold"));
    takeDialogs(window, photographer);
    QTest::qWait(3000);
    photographer.takeBoth(QStringLiteral("value-alert"));
    photographer.trigger("showRate");
    window.resize(700, 560);
    photographer.takeBoth(QStringLiteral("narrow"));
    window.resize(1600, 900);
    photographer.trigger("show5min");
    window.findChild<QTableView *>()->clearSelection();
    photographer.takeBoth(QStringLiteral("wide"));
    photographer.trigger("showValue");
    photographer.takeBoth(QStringLiteral("wide-value"));
    window.resize(1080, 720);
    window.start(QStringLiteral("failing"));
    photographer.takeBoth(QStringLiteral("failed"));
    window.findChild<QToolButton *>(QStringLiteral("detailsToggle"))->click();
    window.resize(700, 560);
    photographer.takeBoth(QStringLiteral("failed-narrow"));
    return 0;
}
