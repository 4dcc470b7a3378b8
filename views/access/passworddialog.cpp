// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/passworddialog.h"

#include "views/style/colours.h"
#include "views/style/icons.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Kerntally {

namespace {

constexpr int lockIconSize = 40;

} // namespace

PasswordDialog::PasswordDialog(const QString &message, const QStringList &users, QWidget *parent)
    : QDialog(parent)
    , m_icon(new QLabel(this))
    , m_users(new QComboBox(this))
    , m_question(new QLabel(this))
    , m_answer(new QLineEdit(this))
    , m_remark(new QLabel(this))
    , m_submit(new QPushButton(tr("&Continue"), this))
{
    setObjectName(QStringLiteral("passwordDialog"));
    setWindowTitle(tr("Password"));
    makeForm(message, users);
    setWaiting(true);
    applyPalette();
    connect(m_users, &QComboBox::currentIndexChanged, this, [this](int user) {
        m_answer->setText({});
        m_remark->clear();
        setWaiting(true);
        emit userChanged(user);
    });
}

void PasswordDialog::ask(const QString &question, bool isSecret)
{
    QString text = question.trimmed();
    if (text.isEmpty() || text.compare(QLatin1String("Password:"), Qt::CaseInsensitive) == 0)
        text = tr("&Password");
    else if (text.endsWith(QLatin1Char(':')))
        text.chop(1);
    m_question->setText(text);
    m_answer->setEchoMode(isSecret ? QLineEdit::Password : QLineEdit::Normal);
    m_answer->setText({});
    setWaiting(false);
    m_answer->setFocus();
}

void PasswordDialog::tell(const QString &text)
{
    m_remark->setText(text);
}

int PasswordDialog::user() const
{
    return m_users->currentIndex();
}

void PasswordDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void PasswordDialog::makeForm(const QString &message, const QStringList &users)
{
    auto *text = new QLabel(message, this);
    text->setObjectName(QStringLiteral("passwordMessage"));
    text->setWordWrap(true);
    QFont strong = text->font();
    strong.setWeight(QFont::DemiBold);
    text->setFont(strong);
    text->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    m_users->setObjectName(QStringLiteral("passwordUser"));
    m_users->addItems(users);
    m_users->setEnabled(users.size() > 1);
    m_question->setText(tr("&Password"));
    m_question->setBuddy(m_answer);
    m_answer->setObjectName(QStringLiteral("password"));
    m_answer->setEchoMode(QLineEdit::Password);
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->setWordWrap(true);
    // Two lines, so that the layout stays as remarks change.
    m_remark->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_remark->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *userLabel = new QLabel(tr("&User"), this);
    userLabel->setBuddy(m_users);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(20, 20, 20, 14);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(10);
    grid->addWidget(m_icon, 0, 0, 4, 1, Qt::AlignTop);
    grid->addWidget(text, 0, 1, 1, 2);
    grid->setRowMinimumHeight(1, 2);
    grid->addWidget(userLabel, 2, 1);
    grid->addWidget(m_users, 2, 2);
    grid->addWidget(m_question, 3, 1);
    grid->addWidget(m_answer, 3, 2);
    grid->addWidget(m_remark, 4, 2);
    grid->setColumnStretch(2, 1);
    makeButtons();
}

void PasswordDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_submit, QDialogButtonBox::AcceptRole);
    m_submit->setObjectName(QStringLiteral("passwordContinue"));
    m_submit->setDefault(true);
    // Return would press Cancel while m_submit is disabled.
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    static_cast<QGridLayout *>(layout())->addWidget(buttons, 5, 0, 1, 3);
}

void PasswordDialog::submit()
{
    if (m_answer->isReadOnly())
        return;
    QString answer = m_answer->text();
    m_answer->setText({}); // unlike clear(), setText() deletes the undo history, which has the password
    setWaiting(true);
    tell(tr("Checking…"));
    emit answered(answer);
    answer.fill(QLatin1Char('\0'));
}

void PasswordDialog::setWaiting(bool waiting)
{
    m_answer->setReadOnly(waiting); // a disabled field would lose the focus
    m_submit->setEnabled(!waiting);
}

void PasswordDialog::applyPalette()
{
    const QIcon lock = tintedIcon(QStringLiteral("lock"), palette().color(QPalette::WindowText));
    m_icon->setPixmap(lock.pixmap(QSize(lockIconSize, lockIconSize), devicePixelRatioF()));
    QPalette muted;
    muted.setColor(QPalette::WindowText, secondaryText(palette()));
    m_remark->setPalette(muted);
}

} // namespace Kerntally
