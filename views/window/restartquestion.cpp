// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/restartquestion.h"

#include "model/base/durationtext.h"
#include "views/widgets/nametext.h"

#include <QMessageBox>
#include <QPushButton>

namespace Kerntally {

namespace {

using namespace std::chrono_literals;

constexpr auto shortHistory = 1min; ///< a shorter history is restored soon

} // namespace

RestartQuestion::RestartQuestion(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void RestartQuestion::ask(const Loss &loss, const std::function<void()> &goOn)
{
    if (m_box)
        m_box->reject();
    if (loss.history < shortHistory && !loss.hasChanges && loss.recording.isEmpty()) {
        goOn();
        return;
    }
    QStringList words = {
        tr("Restart counting from zero?") + QLatin1Char('\n'),
        tr("All values and the history of %1 are discarded.")
            .arg(durationText(std::chrono::nanoseconds(loss.history).count())),
    };
    if (!loss.recording.isEmpty())
        words.append(tr("The recording ends; what is recorded so far stays in %1.").arg(pathInText(loss.recording)));
    m_box = new QMessageBox(QMessageBox::Question, tr("Restart counting"), {}, QMessageBox::Cancel, m_window);
    m_box->setObjectName(QStringLiteral("restartQuestion"));
    m_box->setText(words.join(QLatin1Char('\n')));
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *restart = m_box->addButton(tr("&Restart"), QMessageBox::DestructiveRole);
    m_box->setDefaultButton(QMessageBox::Cancel);
    connect(restart, &QPushButton::clicked, this, [goOn] { goOn(); });
    m_box->open();
}

} // namespace Kerntally
