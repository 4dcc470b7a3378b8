// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/appearance.h"

#include "model/sources/simulatedsource.h"
#include "views/style/colours.h"
#include "views/style/contraststyle.h"
#include "views/style/palettes.h"
#include "views/window/mainwindow.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProcess>
#include <QRadioButton>
#include <QSettings>
#include <QStandardItemModel>
#include <QStyle>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

using namespace Kerntally;
using Scheme = Appearance::Scheme;

/// The settings portal of a desktop.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;
    uint highContrast = 0;
    int reads = 0;

public slots:
    QDBusVariant Read(const QString &group, const QString &key) // NOLINT(readability-identifier-naming)
    {
        ++reads;
        if (group != QLatin1String("org.freedesktop.appearance"))
            return {};
        const uint value = key == QLatin1String("contrast") ? highContrast : scheme;
        // A variant in a variant, as the real portal replies.
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

/// Colour schemes, changed at run time.
class TestAppearance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    // These functions come first, because they count the requests to the portal, which all others make as well.
    void asksTheDesktop_data();
    void asksTheDesktop();
    void followsTheDesktop();
    void textStandsOut_data();
    void textStandsOut();
    void changesLive_data();
    void changesLive();
    void goesBackToTheSystems();
    void isRemembered();
    void keepsWhatItKnowsOfBadSettings();
    void linesAreThickerInHighContrast();
    void chosenTabIsSeenInHighContrast();
    void boxesAndFieldsAreSeen_data();
    void boxesAndFieldsAreSeen();
    void dialogButtonsHaveNoIcons();
    void menuArrowStandsBesideTheText();
    void usualPalettesAreNotHighContrast();

private:
    QProcess m_bus;
    FakePortal m_portal;
    bool m_hasBus = false;
};

void TestAppearance::initTestCase()
{
    // A private session bus, before anything connects to the user's.
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead())
        return;
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readAllStandardOutput().trimmed());
    QDBusConnection portal =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal")); // a connection of its own
    m_hasBus = portal.registerService(QStringLiteral("org.freedesktop.portal.Desktop"))
        && portal.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                 QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    QVERIFY(m_hasBus);
}

void TestAppearance::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_bus.terminate();
    m_bus.waitForFinished();
}

void TestAppearance::init()
{
    m_portal.scheme = 0;
    m_portal.highContrast = 0;
    m_portal.reads = 0;
    QApplication::setPalette(QPalette());
}

void TestAppearance::textStandsOut_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<double>("text");
    QTest::addColumn<double>("lines");
    QTest::newRow("light") << lightPalette() << 4.5 << 2.2;
    QTest::newRow("dark") << darkPalette() << 4.5 << 3.0;
    QTest::newRow("high contrast") << highContrastPalette() << 7.0 << 7.0;
}

void TestAppearance::textStandsOut()
{
    QFETCH(const QPalette, palette);
    QFETCH(const double, text);
    QFETCH(const double, lines);
    const auto check = [](const char *what, const QColor &front, const QColor &back, double wanted) {
        QVERIFY2(contrast(front, back) >= wanted,
                 qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                                .arg(QLatin1String(what), front.name(), back.name())
                                .arg(contrast(front, back))));
    };
    const auto colour = [&](QPalette::ColorRole role) { return palette.color(role); };
    check("text", colour(QPalette::Text), colour(QPalette::Base), text);
    check("alternate rows", colour(QPalette::Text), colour(QPalette::AlternateBase), text);
    check("window", colour(QPalette::WindowText), colour(QPalette::Window), text);
    check("button", colour(QPalette::ButtonText), colour(QPalette::Button), text);
    check("tool tip", colour(QPalette::ToolTipText), colour(QPalette::ToolTipBase), text);
    check("selected", colour(QPalette::HighlightedText), colour(QPalette::Highlight), text);
    check("placeholder", colour(QPalette::PlaceholderText), colour(QPalette::Base), text);
    check("link", colour(QPalette::Link), colour(QPalette::Base), text);
    check("secondary", secondaryText(palette), colour(QPalette::Base), text);
    check("alert", alertColour(palette), colour(QPalette::Base), text);
    check("notice", noticeColour(palette), colour(QPalette::Window), text);
    check("row", colour(QPalette::Text), selectionColour(palette, true), text);
    for (int number = 1; number <= 64; ++number) {
        check("counter", counterColour(number, palette), colour(QPalette::Base), lines);
        if (isHighContrast(palette))
            check("selected counter", counterColour(number, palette), selectionColour(palette, true), lines);
    }
    if (isHighContrast(palette)) {
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            check("disabled", palette.color(QPalette::Disabled, role), colour(QPalette::Base), text);
        check("border", borderColour(palette), colour(QPalette::Base), 4.5);
    }
}

void TestAppearance::changesLive_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QPalette>("expected");
    QTest::newRow("light") << "appearanceLight" << lightPalette();
    QTest::newRow("dark") << "appearanceDark" << darkPalette();
    QTest::newRow("high contrast") << "appearanceHighContrast" << highContrastPalette();
}

void TestAppearance::changesLive()
{
    QFETCH(const QString, action);
    QFETCH(const QPalette, expected);
    MainWindow window([](const SourceChoice &, const Scope &) {
        return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
    });
    window.show();
    window.control().start({.kind = SourceKind::Simulated});
    window.findChild<QAction *>(action)->trigger();

    QCOMPARE(QApplication::palette().color(QPalette::Base), expected.color(QPalette::Base));
    QTRY_COMPARE(window.palette().color(QPalette::Window), expected.color(QPalette::Window));
    const QImage picture = window.grab().toImage();
    QCOMPARE(picture.pixelColor(2, picture.height() - 3), expected.color(QPalette::Window));
}

void TestAppearance::goesBackToTheSystems()
{
    const QString style = QApplication::style()->name();
    const QColor base = QApplication::palette().color(QPalette::Window);
    Appearance appearance;
    appearance.setScheme(Scheme::HighContrast);
    QVERIFY(QApplication::palette().color(QPalette::Window) != base);
    appearance.setScheme(Scheme::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), base);
    QCOMPARE(QApplication::style()->name(), style);
}

void TestAppearance::isRemembered()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings")), QSettings::IniFormat);
    Appearance first;
    first.setScheme(Scheme::Dark);
    first.saveState(store);
    Appearance second;
    second.restoreState(store);
    QCOMPARE(second.scheme(), Scheme::Dark);
    QVERIFY(second.actions()->actions().at(static_cast<int>(Scheme::Dark))->isChecked());
}

void TestAppearance::keepsWhatItKnowsOfBadSettings()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings")), QSettings::IniFormat);
    store.setValue(QStringLiteral("appearance"), QStringLiteral("Pink"));
    Appearance appearance;
    appearance.restoreState(store);
    QCOMPARE(appearance.scheme(), Scheme::System);
}

void TestAppearance::linesAreThickerInHighContrast()
{
    QCOMPARE(strokeWidth(1.5, lightPalette()), 1.5);
    QCOMPARE(strokeWidth(1.5, darkPalette()), 1.5);
    QVERIFY(strokeWidth(1.5, highContrastPalette()) > 2);
}

void TestAppearance::chosenTabIsSeenInHighContrast()
{
    ContrastStyle style;
    QTabBar bar;
    bar.setStyle(&style);
    bar.setPalette(highContrastPalette());
    bar.addTab(QStringLiteral("one"));
    bar.addTab(QStringLiteral("two"));
    bar.resize(bar.sizeHint());
    const auto highlighted = [&](int tab) {
        const QImage image = bar.grab(bar.tabRect(tab)).toImage();
        const QColor colour = highContrastPalette().color(QPalette::Highlight);
        int pixels = 0;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                pixels += image.pixelColor(x, y) == colour ? 1 : 0;
        return pixels > image.width();
    };
    for (const int chosen : {0, 1}) {
        bar.setCurrentIndex(chosen);
        QVERIFY(highlighted(chosen));
        QVERIFY(!highlighted(1 - chosen));
    }
}

void TestAppearance::boxesAndFieldsAreSeen_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
    QTest::newRow("high contrast") << Scheme::HighContrast;
    QTest::newRow("dark desktop") << Scheme::System;
}

/// Empty check boxes and fields without focus, of which only the outline is visible.
void TestAppearance::boxesAndFieldsAreSeen()
{
    QFETCH(Scheme, scheme);
    QApplication::setStyle(QStringLiteral("fusion")); // the style before Appearance exists
    Appearance appearance;
    appearance.setScheme(scheme);
    if (scheme == Scheme::System)
        QApplication::setPalette(darkPalette()); // as Qt's platform plugin does on a dark desktop
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    QStandardItem item;
    item.setCheckable(true);
    QStandardItemModel model;
    model.appendRow(&item);
    auto *list = new QListView(&window);
    list->setModel(&model);
    auto *editable = new QComboBox(&window);
    editable->setEditable(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{new QCheckBox(&window), new QRadioButton(&window),
                                                            new QLineEdit(&window), editable, list})
        layout->addWidget(widget);
    window.show();
    window.setFocus();
    for (int i = 0; i < layout->count(); ++i) {
        QWidget *widget = layout->itemAt(i)->widget();
        QWidget *painted = widget == list ? list->viewport() : widget;
        const QImage image = painted->grab().toImage();
        // Scans the middle of the box, or the left edge of the field.
        const int y = widget == list ? list->visualRect(model.index(0, 0)).center().y() : image.height() / 2;
        const QColor ground =
            widget == list ? image.pixelColor(image.width() - 2, y) : window.palette().color(QPalette::Window);
        double most = 1;
        for (int x = 0; x < 20; ++x)
            most = std::max(most, contrast(image.pixelColor(x, y), ground));
        // The light scheme has Fusion's own outlines.
        const double wanted = scheme == Scheme::Light ? 1.3 : 3;
        QVERIFY2(most >= wanted, qPrintable(QStringLiteral("%1: %2").arg(i).arg(most)));
    }
    model.takeRow(0);
}

void TestAppearance::dialogButtonsHaveNoIcons()
{
    for (const Scheme scheme : {Scheme::System, Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        QApplication::setStyle(QStringLiteral("fusion")); // the style before Appearance exists
        Appearance appearance;
        appearance.setScheme(scheme);
        const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Close);
        for (const QAbstractButton *button : box.buttons())
            QVERIFY(button->icon().isNull());
    }
}

void TestAppearance::menuArrowStandsBesideTheText()
{
    const Appearance appearance;
    QMenu menu;
    QToolButton button;
    button.setMenu(&menu);
    button.setPopupMode(QToolButton::InstantPopup);
    button.setAutoRaise(true);
    button.resize(60, 40);
    const QImage image = button.grab().toImage();
    int top = image.height();
    int bottom = 0;
    for (int y = 4; y < image.height() - 4; ++y) {
        for (int x = image.width() - 16; x < image.width() - 2; ++x) {
            if (contrast(image.pixelColor(x, y), image.pixelColor(4, 4)) > 2) {
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
        }
    }
    QVERIFY(top < bottom);
    QVERIFY2(std::abs(top + bottom - image.height()) <= 6, qPrintable(QStringLiteral("%1 to %2").arg(top).arg(bottom)));
}

void TestAppearance::usualPalettesAreNotHighContrast()
{
    QVERIFY(!isHighContrast(lightPalette()));
    QVERIFY(!isHighContrast(darkPalette()));
    QVERIFY(!isHighContrast(QApplication::style()->standardPalette()));
    QVERIFY(isHighContrast(highContrastPalette()));
}

void TestAppearance::asksTheDesktop_data()
{
    QTest::addColumn<uint>("scheme");
    QTest::addColumn<uint>("highContrast");
    QTest::addColumn<QColor>("window");
    QTest::newRow("dark") << 1U << 0U << darkPalette().color(QPalette::Window);
    QTest::newRow("light") << 2U << 0U << QColor();
    QTest::newRow("no preference") << 0U << 0U << QColor();
    QTest::newRow("high contrast") << 2U << 1U << QColor(Qt::black);
}

void TestAppearance::asksTheDesktop()
{
    if (!m_hasBus)
        QSKIP("There is no dbus-daemon here");
    QFETCH(const uint, scheme);
    QFETCH(const uint, highContrast);
    QFETCH(QColor, window);
    if (!window.isValid())
        window = QApplication::palette().color(QPalette::Window);
    m_portal.scheme = scheme;
    m_portal.highContrast = highContrast;
    const Appearance appearance;
    QTRY_COMPARE(m_portal.reads, 2);
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), window);
    QCOMPARE(appearance.scheme(), Scheme::System);
}

void TestAppearance::followsTheDesktop()
{
    if (!m_hasBus)
        QSKIP("There is no dbus-daemon here");
    const QColor before = QApplication::palette().color(QPalette::Window);
    Appearance appearance;
    QTRY_COMPARE(m_portal.reads, 2); // it follows the portal
    const auto tell = [this](uint scheme) {
        emit m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                                     QDBusVariant(scheme));
    };
    tell(1);
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
    tell(2);
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), before);

    appearance.setScheme(Scheme::Light); // the user's choice has priority
    tell(1);
    QTest::qWait(200);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette().color(QPalette::Window));
    appearance.setScheme(Scheme::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
