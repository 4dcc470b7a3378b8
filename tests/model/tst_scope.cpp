// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/scope.h"

#include <QTest>

using namespace Kerntally;

/// What a session is allowed by its scope alone.
class TestScope : public QObject
{
    Q_OBJECT

private slots:
    void takesTraceOfOthers_data();
    void takesTraceOfOthers();
};

void TestScope::takesTraceOfOthers_data()
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

void TestScope::takesTraceOfOthers()
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

QTEST_APPLESS_MAIN(TestScope)
#include "tst_scope.moc"
