// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/scope.h"
#include "model/counters/sourcechoice.h"

#include <QTest>

using namespace Kerntally;

/// Which sources can be asked for, and what a session takes by its scope alone.
class TestSources : public QObject
{
    Q_OBJECT

private slots:
    void takesTraceOfOthers_data();
    void takesTraceOfOthers();
    void sourcesHaveNames_data();
    void sourcesHaveNames();
};

void TestSources::takesTraceOfOthers_data()
{
    QTest::addColumn<bool>("members");
    QTest::addColumn<bool>("process");
    QTest::addColumn<bool>("command");
    QTest::addColumn<bool>("user");
    QTest::addColumn<bool>("group");
    QTest::addColumn<bool>("takesTrace");
    QTest::newRow("everybody") << false << false << false << false << false << false;
    QTest::newRow("descendants") << true << false << false << false << false << false;
    QTest::newRow("descendants of a name, user and group") << true << false << true << true << true << false;
    QTest::newRow("a process") << false << true << false << false << false << true;
    QTest::newRow("a command") << false << false << true << false << false << true;
    QTest::newRow("a user") << false << false << false << true << false << true;
    QTest::newRow("a group") << false << false << false << false << true << true;
    QTest::newRow("a process beside descendants") << true << true << false << false << false << true;
}

void TestSources::takesTraceOfOthers()
{
    Scope scope;
    QFETCH(bool, process);
    QFETCH(bool, command);
    QFETCH(bool, user);
    QFETCH(bool, group);
    QFETCH(bool, takesTrace);
    QFETCH(bool, members);
    scope.members = members;
    if (process)
        scope.process = std::make_shared<const UniqueFd>();
    if (command)
        scope.command = "cat";
    if (user)
        scope.user = 1000;
    if (group)
        scope.group = std::make_shared<const UniqueFd>();
    QCOMPARE(scope.takesTrace(), takesTrace);
}

void TestSources::sourcesHaveNames_data()
{
    QTest::addColumn<bool>("isSource");
    QTest::addColumn<bool>("isReal");
    QTest::newRow("kernel") << true << true;
    QTest::newRow("helper") << true << true;
    QTest::newRow("simulated") << true << false;
    QTest::newRow("simulated:lab") << true << false;
    QTest::newRow("simulated:64") << true << false;
    for (const char *name : {"", "maps", "Kernel", "simulated:", "simulated:3", "simulated:65", "simulated:x", "auto"})
        QTest::newRow(name) << false << false;
}

void TestSources::sourcesHaveNames()
{
    const QString text = QString::fromLatin1(QTest::currentDataTag());
    const std::optional<SourceChoice> choice = SourceChoice::fromText(text);
    QTEST(choice.has_value(), "isSource");
    if (!choice)
        return;
    QCOMPARE(choice->toText(), text);
    QTEST(isReal(choice->kind), "isReal");
    QCOMPARE(choice->make({})->kind(), choice->kind);
}

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
