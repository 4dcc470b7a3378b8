// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/functionspage.h"

#include "model/base/sourceerror.h"
#include "views/events/functionlist.h"
#include "views/widgets/filedialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPromise>
#include <QPushButton>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTreeView>

namespace Kerntally {

namespace {

/// Resolves ~ and names in $PATH as a shell does.
QString pathOf(const QString &program)
{
    QString path = program;
    if (path.startsWith(QLatin1String("~/")))
        path = QDir::homePath() + path.mid(1);
    if (!path.contains(QLatin1Char('/'))) {
        if (const QString found = QStandardPaths::findExecutable(path); !found.isEmpty())
            path = found;
    }
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

} // namespace

FunctionsPage::FunctionsPage(EventSelection *chosen, QWidget *parent)
    : PickerPage(parent)
    , m_list(new FunctionList(chosen, this))
    , m_path(new QLineEdit(this))
    , m_note(new QLabel(this))
{
    search()->setPlaceholderText(tr("Search functions"));
    nameView(tr("Functions"));
    m_note->hide();
    setEmptyText(tr("Choose a program or a library to see its functions."));
    setModel(m_list);
    addBeside(m_note);
    addAbove(makeProgramRow());
    view()->setRootIsDecorated(false);
    view()->header()->setStretchLastSection(true);
    view()->setColumnWidth(FunctionList::NameColumn, lettersOfNames * view()->fontMetrics().averageCharWidth());
    connect(m_list, &FunctionList::failed, this, [this](const QString &name, const QString &why) {
        emit told(Message::Kind::Warning, tr("%1: %2").arg(name, why));
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] { show(*m_reading.result()); });
}

/// Focuses the path while there are no functions to search.
void FunctionsPage::startSearch()
{
    if (m_shown.isEmpty())
        m_path->setFocus(Qt::ShortcutFocusReason);
    else
        PickerPage::startSearch();
}

QWidget *FunctionsPage::makeProgramRow()
{
    auto *row = new QWidget(this);
    auto *label = new QLabel(tr("&Program or library:"), row);
    auto *choose = new QPushButton(tr("C&hoose…"), row);
    label->setBuddy(m_path);
    m_path->setObjectName(QStringLiteral("programPath"));
    m_path->setPlaceholderText(QStringLiteral("/usr/lib/…/libssl.so.3"));
    m_note->setObjectName(QStringLiteral("programNote"));
    choose->setObjectName(QStringLiteral("chooseProgram"));
    choose->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_path, 1);
    layout->addWidget(choose);
    setTabOrder(m_path, choose);
    setTabOrder(choose, search());
    setTabOrder(search(), view());
    connect(m_path, &QLineEdit::editingFinished, this, [this] { open(m_path->text().trimmed()); });
    connect(choose, &QPushButton::clicked, this, &FunctionsPage::choose);
    return row;
}

void FunctionsPage::choose()
{
    QFileDialog *dialog = makeOpenDialog(this, tr("Choose a program or a library"));
    const QFileInfo before(m_shown);
    dialog->setDirectory(before.exists() ? before.path() : QStringLiteral("/usr/bin"));
    connect(dialog, &QFileDialog::fileSelected, this, &FunctionsPage::open);
    dialog->open();
}

void FunctionsPage::open(const QString &program)
{
    const QString path = pathOf(program);
    if (path == m_shown)
        return;
    m_shown = path;
    m_path->setText(path);
    emit told(Message::Kind::Info, {});
    using Promise = QPromise<std::shared_ptr<Answer>>;
    const auto promise = std::make_shared<Promise>();
    m_reading.setFuture(promise->future()); // replaces the future of an earlier file, whose result is discarded
    QThreadPool::globalInstance()->start([promise, path] {
        auto answer = std::make_shared<Answer>();
        try {
            if (!path.isEmpty())
                answer->program = programFunctions(path);
        } catch (const UnknownName &error) {
            answer->problem = error.message();
        }
        promise->start();
        promise->addResult(answer);
        promise->finish();
    });
}

QString FunctionsPage::noMatches(const QString &text) const
{
    return tr("No functions match “%1”.").arg(text);
}

void FunctionsPage::show(const Answer &answer)
{
    const ProgramFunctions &program = answer.program;
    const bool isNamed = !program.path.isEmpty();
    if (!answer.problem.isEmpty())
        setEmptyText(answer.problem);
    else if (isNamed)
        setEmptyText(tr("It has no functions with names: they were stripped."));
    else
        setEmptyText(tr("Choose a program or a library to see its functions."));
    m_list->setProgram(program);
    m_note->setVisible(!program.functions.isEmpty());
    m_note->setText(tr("Functions: %1").arg(QLocale().toString(program.functions.size())));
    setHint(program.isStripped
                ? tr("Only exported functions are listed; this file has no symbol table.")
                : tr("Select a function to see what exactly is counted; calls of checked functions are counted."));
}

} // namespace Kerntally
