// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that are shown until counting begins, and if it fails.
#include "model/helper/helperfailure.h"
#include "model/sources/simulatedsource.h"
#include "views/access/failurepage.h"
#include "views/access/waitingpage.h"
#include "views/window/mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QToolButton>

#include <unistd.h>

using namespace Kerntally;

using Kind = SourceFailure::Kind;

namespace {

SourceFailure failureOfKind(Kind kind)
{
    return {QStringLiteral("What went wrong."), QStringLiteral("What to do."), {}, false, kind};
}

struct Page
{
    explicit Page(const SourceFailure &failure = {})
    {
        page.resize(900, 600);
        page.explain(failure);
        page.show();
    }

    template<typename Widget>
    Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QLatin1String(name));
    }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    QImage picture() const
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (!label->pixmap(Qt::ReturnByValue).isNull())
                return label->pixmap(Qt::ReturnByValue).toImage();
        }
        return {};
    }

    FailurePage page;
};

/// Never opens, like a helper that waits for a password.
class AskingSource : public SimulatedSource
{
public:
    AskingSource()
        : SimulatedSource(Scenario::Silent)
    {
    }
    SourceKind kind() const override { return SourceKind::Helper; }
    void openInBackground() override {}
};

} // namespace

class TestFailurePage : public QObject
{
    Q_OBJECT

private slots:
    void eachStateHasItsOwnPage();
    void detailsWrap();
    void everyStateOffersAnotherTry_data();
    void everyStateOffersAnotherTry();
    void deniedCopiesRuleForAdministrator();
    void missingAgentCopiesCommand();
    void onlyWhatHelpsCanBeCopied();
    void helpersAnswersLeadToTheirPages_data();
    void helpersAnswersLeadToTheirPages();
    void waitsForPasswordWithCancel();
    void saysThatItWaitsForPermission();
    void keyboardTriesAgain();
};

namespace {

const QList<std::pair<const char *, Kind>> kinds = {
    {"kernel", Kind::Kernel},
    {"not installed", Kind::NotInstalled},
    {"no agent", Kind::NoAgent},
    {"dismissed", Kind::Dismissed},
    {"denied", Kind::Denied},
    {"no polkit", Kind::NoPolkit},
    {"too many sessions", Kind::TooManySessions},
    {"other version", Kind::OtherVersion},
    {"helper gone", Kind::HelperGone},
};

} // namespace

void TestFailurePage::eachStateHasItsOwnPage()
{
    Page test;
    QSet<QString> titles;
    for (const auto &kind : kinds) {
        test.page.explain(failureOfKind(kind.second));
        QVERIFY2(!test.picture().isNull() && test.picture().size() == QSize(48, 48), kind.first);
        titles.insert(test.text("failureTitle"));
        QCOMPARE(test.text("failureMessage"), QStringLiteral("What went wrong."));
        QCOMPARE(test.text("failureRemedy"), QStringLiteral("What to do."));
    }
    QCOMPARE(titles.size(), kinds.size());
}

/// The end of a long line often has the cause.
void TestFailurePage::detailsWrap()
{
    SourceFailure failure = failureOfKind(Kind::Kernel);
    failure.details =
        QStringLiteral("libbpf: failed to load %1: no such file or directory").arg(QString(400, QLatin1Char('x')));
    Page test(failure);
    test.page.resize(500, 400);
    test.page.findChild<QToolButton *>(QStringLiteral("detailsToggle"))->click();
    const auto *log = test.page.findChild<QPlainTextEdit *>(QStringLiteral("failureDetails"));
    QTRY_VERIFY(log->isVisible());
    QTRY_COMPARE(log->horizontalScrollBar()->maximum(), 0);
}

void TestFailurePage::everyStateOffersAnotherTry_data()
{
    QTest::addColumn<Kind>("kind");
    for (const auto &kind : kinds)
        QTest::newRow(kind.first) << kind.second;
}

void TestFailurePage::everyStateOffersAnotherTry()
{
    QFETCH(const Kind, kind);
    const Page test(failureOfKind(kind));
    int tries = 0;
    int simulations = 0;
    connect(&test.page, &FailurePage::retryRequested, this, [&] { ++tries; });
    connect(&test.page, &FailurePage::simulationRequested, this, [&] { ++simulations; });
    QTest::mouseClick(test.find<QPushButton>("retry"), Qt::LeftButton);
    QTest::mouseClick(test.find<QPushButton>("simulate"), Qt::LeftButton);
    QCOMPARE(tries, 1);
    QCOMPARE(simulations, 1);
}

void TestFailurePage::deniedCopiesRuleForAdministrator()
{
    const Page test(helperDenied());
    auto *copy = test.find<QPushButton>("copyRemedy");
    QVERIFY(copy->isVisible());
    QTest::mouseClick(copy, Qt::LeftButton);
    const QString rule = QApplication::clipboard()->text();
    QVERIFY2(rule.contains(QLatin1String("polkit.addRule")), qPrintable(rule));
    QVERIFY2(rule.contains(QLatin1String("io.github.kerntally.observe")), qPrintable(rule));
}

void TestFailurePage::missingAgentCopiesCommand()
{
    const Page test(noHelperAgent());
    QTest::mouseClick(test.find<QPushButton>("copyRemedy"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("pkttyagent --process %1").arg(getpid()));
}

void TestFailurePage::onlyWhatHelpsCanBeCopied()
{
    Page test(helperDenied());
    test.page.explain(helperDismissed());
    QVERIFY(!test.find<QPushButton>("copyRemedy")->isVisible());
}

void TestFailurePage::helpersAnswersLeadToTheirPages_data()
{
    QTest::addColumn<SourceFailure>("failure");
    QTest::addColumn<QString>("title");
    QTest::newRow("not installed") << noHelper({}) << QStringLiteral("The helper can't be reached");
    QTest::newRow("no agent") << noHelperAgent() << QStringLiteral("No password agent is running");
    QTest::newRow("dismissed") << helperDismissed() << QStringLiteral("Counting was not started");
    QTest::newRow("denied") << helperDenied() << QStringLiteral("Permission was denied");
    QTest::newRow("other version") << otherHelperVersion() << QStringLiteral("The helper is of another version");
}

void TestFailurePage::helpersAnswersLeadToTheirPages()
{
    QFETCH(const SourceFailure, failure);
    const Page test(failure);
    QTEST(test.text("failureTitle"), "title");
    QCOMPARE(test.text("failureMessage"), failure.message);
}

void TestFailurePage::waitsForPasswordWithCancel()
{
    MainWindow window([](const SourceChoice &, const Scope &) { return std::make_unique<AskingSource>(); });
    window.show();
    window.control().start({.kind = SourceKind::Helper});
    auto *page = window.findChild<WaitingPage *>();
    QVERIFY(page->isVisible());
    auto *cancel = window.findChild<QPushButton *>(QStringLiteral("cancelOpening"));
    QVERIFY(cancel->isVisible()); // at once
    page->setPasswordExpected(true);
    QCOMPARE(window.findChild<QLabel *>(QStringLiteral("opening"))->text(),
             QStringLiteral("Waiting for the password…"));

    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!window.source());
    QCOMPARE(window.findChild<QLabel *>(QStringLiteral("failureTitle"))->text(),
             QStringLiteral("Counting was not started"));
}

void TestFailurePage::saysThatItWaitsForPermission()
{
    WaitingPage page;
    page.setAsking(true);
    page.show();
    const auto *text = page.findChild<QLabel *>(QStringLiteral("opening"));
    QCOMPARE(text->text(), QStringLiteral("Starting to count…"));
    QTRY_COMPARE(text->text(), QStringLiteral("Waiting for permission…"));
}

void TestFailurePage::keyboardTriesAgain()
{
    Page test(helperDismissed());
    int tries = 0;
    connect(&test.page, &FailurePage::retryRequested, this, [&] { ++tries; });
    test.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.page));
    test.page.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(tries, 1);
}

QTEST_MAIN(TestFailurePage)
#include "tst_failurepage.moc"
