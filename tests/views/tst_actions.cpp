// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/simulatedsource.h"
#include "views/window/helpwindow.h"
#include "views/window/mainwindow.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTest>
#include <QTextBrowser>

using namespace Kerntally;

namespace {

QList<QAction *> reachable(const QList<QAction *> &actions)
{
    QList<QAction *> found;
    for (QAction *action : actions) {
        if (action->menu())
            found += reachable(action->menu()->actions());
        else if (!action->isSeparator())
            found.append(action);
    }
    return found;
}

} // namespace

/// Each action of the window is in a menu, has a description and, with few exceptions, a unique shortcut.
class TestActions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void areInMenus();
    void sayWhatTheyDo();
    void haveKeys();
    void haveKeysOfTheirOwn();
    void helpIsThere();
    void shortcutsAreListed();
    void aboutSaysTheVersion();
    void fillsTheScreen();

private:
    QAction *action(const char *name) const { return m_window.findChild<QAction *>(QLatin1String(name)); }

    MainWindow m_window{[](const SourceChoice &, const Scope &) {
        return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
    }};
};

void TestActions::initTestCase()
{
    m_window.show();
    m_window.control().start({.kind = SourceKind::Simulated});
}

void TestActions::areInMenus()
{
    const QList<QAction *> inMenus = reachable(m_window.menuBar()->actions());
    QVERIFY(inMenus.size() > 20);
    for (QAction *action : m_window.actions())
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
}

void TestActions::sayWhatTheyDo()
{
    for (const QAction *action : reachable(m_window.menuBar()->actions())) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->text()));
        QVERIFY2(action->toolTip() != QString(action->text()).remove(QLatin1Char('&')), qPrintable(action->text()));
    }
}

/// Actions that are used once are exempt, as are those in submenus.
void TestActions::haveKeys()
{
    const QStringList rare = {QStringLiteral("desktopNotifications")};
    QStringList without;
    for (const QAction *menu : m_window.menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions()) {
            const bool isKeyless = !action->menu() && !action->isSeparator() && action->shortcut().isEmpty();
            if (isKeyless && !rare.contains(action->objectName()))
                without.append(action->objectName());
        }
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(QLatin1String(", "))));
}

void TestActions::haveKeysOfTheirOwn()
{
    QHash<QString, QString> owners;
    for (const QAction *action : reachable(m_window.menuBar()->actions())) {
        for (const QKeySequence &shortcut : action->shortcuts()) {
            const QString owner = owners.value(shortcut.toString());
            QVERIFY2(owner.isEmpty() || owner == action->objectName(),
                     qPrintable(QStringLiteral("%1: %2 and %3").arg(shortcut.toString(), owner, action->text())));
            owners.insert(shortcut.toString(), action->objectName());
        }
    }
    for (const char *key : {"F1", "F11", "Ctrl+Q", "Ctrl+W"})
        QVERIFY2(owners.contains(QLatin1String(key)), key);
}

void TestActions::helpIsThere()
{
    action("help")->trigger();
    const auto *help = m_window.findChild<HelpWindow *>();
    QVERIFY(help && help->isVisible());
    const QString text = help->findChild<QTextBrowser *>()->toPlainText();
    QVERIFY(text.size() > 1000);
    for (const char *subject : {"openat2()", "Cards and table", "Markers", "Recordings", "measure"})
        QVERIFY2(text.contains(QLatin1String(subject)), subject);
}

void TestActions::shortcutsAreListed()
{
    action("shortcuts")->trigger();
    const QString text = m_window.findChild<HelpWindow *>()->findChild<QTextBrowser *>()->toPlainText();
    for (const QAction *action : reachable(m_window.menuBar()->actions())) {
        if (!action->shortcut().isEmpty())
            QVERIFY2(text.contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(action->text()));
    }
    // The action's description, whether or not it is enabled.
    QVERIFY(!text.contains(QLatin1String("select one first")));
}

void TestActions::aboutSaysTheVersion()
{
    action("about")->trigger();
    const auto *box = m_window.findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    QVERIFY(box->text().contains(QLatin1String(KERNTALLY_VERSION)));
    QVERIFY(box->informativeText().contains(QLatin1String(qVersion())));
}

void TestActions::fillsTheScreen()
{
    QAction *full = action("fullScreen");
    full->trigger();
    QTRY_VERIFY(m_window.isFullScreen());
    full->trigger();
    QTRY_VERIFY(!m_window.isFullScreen());
    QVERIFY(!full->isChecked());
}

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
