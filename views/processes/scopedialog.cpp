// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/processes/scopedialog.h"

#include "model/base/sandbox.h"
#include "model/base/sourceerror.h"
#include "model/processes/runningprocesses.h"
#include "views/delegates/flattable.h"
#include "views/widgets/screenfit.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

/// What choosing a row writes.
constexpr int whatRole = Qt::UserRole;
/// What the search looks at: all columns.
constexpr int searchRole = Qt::UserRole + 1;
/// Numbers as numbers.
constexpr int sortRole = Qt::UserRole + 2;

QStandardItem *textItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(text.toLower(), sortRole);
    item->setToolTip(text);
    return item;
}

QStandardItem *numberItem(qint64 number, const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(number, sortRole);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

void addRow(QStandardItemModel *model, const QString &what, const QList<QStandardItem *> &items)
{
    QStringList words;
    for (const QStandardItem *item : items)
        words.append(item->text());
    items.first()->setData(what, whatRole);
    items.first()->setData(words.join(QLatin1Char(' ')), searchRole);
    model->appendRow(items);
}

} // namespace

ScopeDialog::ScopeDialog(QWidget *parent)
    : QDialog(parent)
    , m_kind(new QComboBox(this))
    , m_what(new QLineEdit(this))
    , m_model(new QStandardItemModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_list(new QTreeView(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("onlyDialog"));
    setWindowTitle(tr("Filter"));
    m_kind->setObjectName(QStringLiteral("onlyKind"));
    m_kind->addItem(tr("All processes"), QVariant::fromValue(Kind::Everybody));
    m_kind->addItem(tr("A process and its children"), QVariant::fromValue(Kind::Process));
    m_kind->addItem(tr("All processes of a command"), QVariant::fromValue(Kind::Command));
    m_kind->addItem(tr("A user"), QVariant::fromValue(Kind::User));
    m_kind->addItem(tr("An application or service"), QVariant::fromValue(Kind::Application));
    m_what->setObjectName(QStringLiteral("onlyWhat"));
    m_what->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("onlyList"));
    m_list->setAccessibleName(tr("What there is to choose from"));
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(searchRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setSortRole(sortRole);
    makeFlat(m_list);
    m_list->setTextElideMode(Qt::ElideMiddle); // paths differ at their ends
    m_list->setModel(m_filtered);
    m_list->setSortingEnabled(true);
    m_problem->setObjectName(QStringLiteral("onlyProblem"));
    m_problem->setWordWrap(true);
    auto *label = new QLabel(tr("&Count events from:"), this);
    label->setBuddy(m_kind);
    auto *note = new QLabel(tr("Counters restart at zero."), this);
    note->setWordWrap(true);
    if (isInFlatpak())
        note->setText(tr("This Flatpak sees its own processes alone; name commands and users. %1").arg(note->text()));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{label, m_kind, m_what, m_list, m_problem})
        layout->addWidget(widget, widget == m_list ? 1 : 0);
    auto *row = new QHBoxLayout;
    row->addWidget(note, 1);
    row->addWidget(m_buttons);
    layout->addLayout(row);
    resizeToFit(this, {560, 480});

    connect(m_kind, &QComboBox::currentIndexChanged, this, &ScopeDialog::showKind);
    connect(m_what, &QLineEdit::textEdited, this, &ScopeDialog::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScopeDialog::take);
    connect(m_list, &QTreeView::activated, this, &ScopeDialog::accept);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ScopeDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showKind();
}

void ScopeDialog::ask(const ScopeRequest &current)
{
    const Kind kind = current.pid ? Kind::Process
        : current.command         ? Kind::Command
        : current.user            ? Kind::User
        : current.group           ? Kind::Application
                                  : Kind::Everybody;
    m_kind->setCurrentIndex(m_kind->findData(QVariant::fromValue(kind)));
    showKind();
    for (const std::optional<QString> &what : {current.pid, current.command, current.user, current.group}) {
        if (what)
            m_what->setText(*what);
    }
    show();
    raise();
    activateWindow();
}

void ScopeDialog::accept()
{
    if (!takeFound())
        return;
    const ScopeRequest only = choice();
    try {
        (void)only.scope();
    } catch (const UnknownName &error) {
        tell(error.message());
        return;
    }
    QDialog::accept();
    emit chosen(only);
}

/// From the search into what it has found.
void ScopeDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isDown = event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown;
    if (!isDown || !m_what->hasFocus() || m_filtered->rowCount() == 0)
        return QDialog::keyPressEvent(event);
    m_list->setFocus();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filtered->index(0, 0));
    take(m_list->currentIndex());
}

void ScopeDialog::showKind()
{
    const bool isEverybody = kind() == Kind::Everybody;
    m_what->clear();
    tell({});
    filter();
    m_what->setEnabled(!isEverybody);
    m_list->setEnabled(!isEverybody);
    list(kind());
    switch (kind()) {
    case Kind::Everybody:
        m_what->setPlaceholderText({});
        break;
    case Kind::Process:
        m_what->setPlaceholderText(tr("Search, or type a process ID"));
        break;
    case Kind::Command:
        m_what->setPlaceholderText(tr("Search, or type a name"));
        break;
    case Kind::User:
        m_what->setPlaceholderText(tr("Search, or type a user's name or number"));
        break;
    case Kind::Application:
        m_what->setPlaceholderText(tr("Search, or type the path of a control group"));
        break;
    }
    m_what->setAccessibleName(m_what->placeholderText());
}

void ScopeDialog::list(Kind kind)
{
    m_model->clear();
    const QList<RunningProcess> processes = kind == Kind::Everybody ? QList<RunningProcess>() : runningProcesses();
    if (kind == Kind::Process) {
        m_model->setHorizontalHeaderLabels({tr("Command"), tr("PID"), tr("User"), tr("Command line")});
        for (const RunningProcess &process : processes) {
            const QString pid = QString::number(process.pid);
            addRow(m_model, pid,
                   {textItem(process.command), numberItem(process.pid, pid), textItem(process.user),
                    textItem(process.arguments)});
        }
    } else {
        // By what, its title and how many there are.
        QMap<QString, QPair<QString, int>> found;
        for (const RunningProcess &process : processes) {
            const QString what = kind == Kind::Command ? process.command
                : kind == Kind::User                   ? process.user
                                                       : process.group;
            if (what.isEmpty() || what == QLatin1String("/"))
                continue;
            auto &entry = found[what];
            entry.first = kind == Kind::Application ? groupTitle(what) : what;
            ++entry.second;
        }
        QStringList labels = {kind == Kind::Command    ? tr("Command")
                                  : kind == Kind::User ? tr("User")
                                                       : tr("Name"),
                              tr("Processes")};
        if (kind == Kind::Application)
            labels.append(tr("Control group"));
        m_model->setHorizontalHeaderLabels(labels);
        for (auto entry = found.begin(); entry != found.end(); ++entry) {
            const int count = entry.value().second;
            QList<QStandardItem *> items = {textItem(entry.value().first), numberItem(count, locale().toString(count))};
            if (kind == Kind::Application)
                items.append(textItem(entry.key()));
            addRow(m_model, entry.key(), items);
        }
    }
    m_list->sortByColumn(0, Qt::AscendingOrder);
    for (int column = 0; column + 1 < m_model->columnCount(); ++column)
        m_list->setColumnWidth(column, fontMetrics().averageCharWidth() * (column == 0 ? 24 : 12));
}

/// What was typed may be in any column; what was taken from the list hides nothing.
void ScopeDialog::filter()
{
    m_filtered->setFilterFixedString(m_what->text());
    tell({});
}

void ScopeDialog::take(const QModelIndex &index)
{
    if (index.isValid() && m_list->hasFocus())
        m_what->setText(index.siblingAtColumn(0).data(whatRole).toString());
    tell({});
}

/// What was typed may be a search: then it stands for the one row that is left. Returns false where the user is told that
/// it isn't clear which row is meant.
bool ScopeDialog::takeFound()
{
    const QString typed = m_what->text().trimmed();
    const int rows = m_filtered->rowCount();
    if (kind() == Kind::Everybody || typed.isEmpty() || rows == 0)
        return true;
    if (kind() == Kind::Command) { // any name is one, also of those that are yet to begin
        if (typed == m_awaited || isRunning(choice().command.value_or(typed)))
            return true;
        m_awaited = typed;
        tell(tr("No process is named “%1” now: Enter waits for one, Down chooses from the list.").arg(typed));
        return false;
    }
    try {
        (void)choice().scope();
        return true;
    } catch (const UnknownName &) {
    }
    if (rows > 1) {
        tell(tr("“%1” is found more than once: choose one (Down goes to the list).").arg(typed));
        return false;
    }
    m_what->setText(m_filtered->index(0, 0).data(whatRole).toString());
    return true;
}

bool ScopeDialog::isRunning(const QString &command) const
{
    return !m_filtered
                ->match(m_filtered->index(0, 0), whatRole, command, 1, Qt::MatchFixedString | Qt::MatchCaseSensitive)
                .isEmpty();
}

void ScopeDialog::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

ScopeDialog::Kind ScopeDialog::kind() const
{
    return m_kind->currentData().value<Kind>();
}

ScopeRequest ScopeDialog::choice() const
{
    ScopeRequest only;
    QString what = m_what->text();
    const bool isListed = m_model->rowCount() > 0
        && !m_model->match(m_model->index(0, 0), whatRole, what, 1, Qt::MatchExactly | Qt::MatchCaseSensitive)
                .isEmpty();
    if (!isListed) // names may begin or end with blanks
        what = what.trimmed();
    switch (kind()) {
    case Kind::Everybody:
        break;
    case Kind::Process:
        only.pid = what;
        break;
    case Kind::Command:
        only.command = what;
        break;
    case Kind::User:
        only.user = what;
        break;
    case Kind::Application:
        only.group = what;
        break;
    }
    return only;
}

} // namespace Kerntally
