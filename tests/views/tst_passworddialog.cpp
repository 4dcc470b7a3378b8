// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/passworddialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Kerntally;

namespace {

struct Asking
{
    explicit Asking(const QStringList &users = {QStringLiteral("alice")})
        : dialog(QStringLiteral("Counting needs a password"), users)
        , edit(dialog.findChild<QLineEdit *>(QStringLiteral("password")))
        , submit(dialog.findChild<QPushButton *>(QStringLiteral("passwordContinue")))
    {
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
    QString remark() const { return dialog.findChild<QLabel *>(QStringLiteral("remark"))->text(); }

    PasswordDialog dialog;
    QLineEdit *edit;
    QPushButton *submit;
};

} // namespace

/// The program's own password dialog.
class TestPasswordDialog : public QObject
{
    Q_OBJECT

private slots:
    void answersOnceItIsAsked();
    void keepsNothingOfWhatIsTyped();
    void showsWhatIsNoSecret();
    void asksForAnotherUser();
    void isDismissedByEscape();
};

void TestPasswordDialog::answersOnceItIsAsked()
{
    Asking test;
    QStringList answers;
    connect(&test.dialog, &PasswordDialog::answered, this, [&](const QString &answer) {
        answers.append(QString(answer.constData(), answer.size())); // a deep copy, because the dialog overwrites it
    });
    QVERIFY(!test.submit->isEnabled());
    QVERIFY(test.edit->isReadOnly());
    QTest::keyClick(&test.dialog, Qt::Key_Return);
    QVERIFY(answers.isEmpty());
    QVERIFY(test.dialog.isVisible());

    test.dialog.ask(QStringLiteral("Password: "));
    QCOMPARE(test.dialog.focusWidget(), test.edit);
    QTest::keyClicks(test.edit, QStringLiteral("s3cret"));
    QTest::keyClick(test.edit, Qt::Key_Return);
    QCOMPARE(answers, QStringList(QStringLiteral("s3cret")));
    QVERIFY(!test.submit->isEnabled());
    QVERIFY(test.dialog.isVisible());
    QCOMPARE(test.remark(), QStringLiteral("Checking…"));

    test.dialog.tell(QStringLiteral("Wrong"));
    test.dialog.ask(QStringLiteral("Password: "));
    QCOMPARE(test.remark(), QStringLiteral("Wrong"));
    QTest::mouseClick(test.submit, Qt::LeftButton); // an empty password is valid
    QCOMPARE(answers.size(), 2);
}

void TestPasswordDialog::keepsNothingOfWhatIsTyped()
{
    Asking test;
    QString kept;
    connect(&test.dialog, &PasswordDialog::answered, this, [&](const QString &answer) { kept = answer; });
    test.dialog.ask(QStringLiteral("Password: "));
    QCOMPARE(test.edit->echoMode(), QLineEdit::Password);
    QTest::keyClicks(test.edit, QStringLiteral("s3cret"));
    QTest::keyClick(test.edit, Qt::Key_Return);
    QVERIFY(test.edit->text().isEmpty());
    QVERIFY(!test.edit->isUndoAvailable());
    test.edit->setReadOnly(false);
    test.edit->undo();
    QVERIFY(test.edit->text().isEmpty());
}

void TestPasswordDialog::showsWhatIsNoSecret()
{
    Asking test;
    test.dialog.ask(QStringLiteral("One-time code: "), false);
    QCOMPARE(test.edit->echoMode(), QLineEdit::Normal);
    const auto labels = test.dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text() == QStringLiteral("One-time code"); }));
}

void TestPasswordDialog::asksForAnotherUser()
{
    Asking test({QStringLiteral("alice"), QStringLiteral("root")});
    QSignalSpy changed(&test.dialog, &PasswordDialog::userChanged);
    test.dialog.ask(QStringLiteral("Password: "));
    QTest::keyClicks(test.edit, QStringLiteral("mine"));
    test.dialog.findChild<QComboBox *>()->setCurrentIndex(1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(test.dialog.user(), 1);
    QVERIFY(test.edit->text().isEmpty());
    QVERIFY(!test.submit->isEnabled()); // until polkit prompts for this user

    QVERIFY(!Asking().dialog.findChild<QComboBox *>()->isEnabled());
}

void TestPasswordDialog::isDismissedByEscape()
{
    Asking test;
    QSignalSpy rejected(&test.dialog, &QDialog::rejected);
    QTest::keyClick(&test.dialog, Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
    QVERIFY(!test.dialog.isVisible());
}

QTEST_MAIN(TestPasswordDialog)
#include "tst_passworddialog.moc"
