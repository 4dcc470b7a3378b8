// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/processes/scopedialog.h"

#include "model/base/sandbox.h"
#include "model/base/sourceerror.h"
#include "model/processes/runningprocesses.h"
#include "views/delegates/flattable.h"
#include "views/messages/message.h"
#include "views/widgets/screenfit.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace Kerntally {

namespace {

/// The text that selecting a row writes into the field.
constexpr int valueRole = Qt::UserRole;
/// The text of all columns, for searches.
constexpr int searchRole = Qt::UserRole + 1;
/// Numbers for numeric sorting.
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
    items.first()->setData(what, valueRole);
    items.first()->setData(words.join(QLatin1Char(' ')), searchRole);
    model->appendRow(items);
}

using Kind = ScopeDialog::Kind;

constexpr std::array allKinds = {Kind::Process, Kind::Command, Kind::User, Kind::Application};

/// The field's text for a process; empty if it has no such property.
QString valueOfProcess(const RunningProcess &process, Kind kind)
{
    switch (kind) {
    case Kind::Process:
        return QString::number(process.pid);
    case Kind::Command:
        return process.command;
    case Kind::User:
        return process.user;
    case Kind::Application:
        break;
    }
    return process.group == QLatin1String("/") ? QString() : process.group;
}

} // namespace

ScopeDialog::ScopeDialog(QWidget *parent)
    : QDialog(parent)
    , m_fields()
    , m_model(new QStandardItemModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_list(new QTreeView(this))
    , m_empty(new QLabel(this))
    , m_pages(new QStackedLayout)
    , m_message(new Message(QStringLiteral("onlyProblem"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("onlyDialog"));
    setWindowTitle(tr("Filter"));
    auto *title = new QLabel(tr("Count the events of processes that meet all of these conditions:"), this);
    title->setWordWrap(true);
    QString text = tr("Counters restart at zero, and their history is lost.");
    if (isInFlatpak())
        text = tr("This Flatpak sees its own processes alone; name commands and users. %1").arg(text);
    auto *note = new QLabel(text, this);
    note->setObjectName(QStringLiteral("onlyNote"));
    note->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addLayout(makeFields());
    layout->addWidget(makeList(), 1);
    layout->addWidget(m_message);
    auto *row = new QHBoxLayout;
    row->addWidget(note, 1);
    row->addWidget(m_buttons);
    layout->addLayout(row);
    resizeToFit(this, {600, 540});

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScopeDialog::take);
    connect(m_list, &QTreeView::activated, this, &ScopeDialog::accept);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ScopeDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QLayout *ScopeDialog::makeFields()
{
    struct Text
    {
        const char *name;
        QString label;
        QString hint;
    };
    const std::array<Text, kinds> texts = {
        Text{"onlyProcess", tr("&Process and its children:"), tr("any; search, or type a process ID")},
        Text{"onlyCommand", tr("Comm&and:"), tr("any; search, or type a name")},
        Text{"onlyUser", tr("&User:"), tr("any; search, or type a user's name or number")},
        Text{"onlyApplication", tr("App&lication or service:"),
             tr("any; search, or type the path of a control group")}};
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (const Kind kind : allKinds) {
        const Text &text = texts[static_cast<std::size_t>(kind)];
        auto *edit = new QLineEdit(this);
        m_fields[static_cast<std::size_t>(kind)] = edit;
        edit->setObjectName(QLatin1String(text.name));
        edit->setPlaceholderText(text.hint);
        edit->setClearButtonEnabled(true);
        edit->installEventFilter(this);
        auto *label = new QLabel(text.label, this);
        label->setBuddy(edit);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(edit, row, 1);
        connect(edit, &QLineEdit::textEdited, this, [this, kind] {
            setKind(kind);
            filter();
        });
    }
    return grid;
}

QWidget *ScopeDialog::makeList()
{
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
    m_empty->setObjectName(QStringLiteral("onlyEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *pages = new QWidget(this);
    pages->setLayout(m_pages);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    return pages;
}

void ScopeDialog::ask(const ScopeRequest &current)
{
    m_processes = runningProcesses();
    m_awaited.clear();
    const std::array values = {current.pid, current.command, current.user, current.group};
    Kind first = Kind::Process;
    for (const Kind kind : allKinds) {
        const std::optional<QString> &value = values[static_cast<std::size_t>(kind)];
        field(kind)->setText(value.value_or(QString()));
        if (value && field(first)->text().isEmpty())
            first = kind;
    }
    m_kind = first;
    list();
    show();
    raise();
    activateWindow();
    field(first)->setFocus();
    field(first)->selectAll();
}

void ScopeDialog::accept()
{
    if (!takeFound() || !isAwaited())
        return;
    const ScopeRequest only = choice();
    try {
        (void)only.scope();
    } catch (const UnknownName &error) {
        warn(error.message());
        return;
    }
    QDialog::accept();
    emit chosen(only);
}

bool ScopeDialog::eventFilter(QObject *watched, QEvent *event)
{
    for (const Kind kind : allKinds) {
        if (watched != field(kind))
            continue;
        if (event->type() == QEvent::FocusIn)
            setKind(kind);
        if (event->type() != QEvent::KeyPress)
            continue;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_PageDown) && goToList())
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

/// Moves from the field to the list. Returns false if that is empty.
bool ScopeDialog::goToList()
{
    if (m_filtered->rowCount() == 0)
        return false;
    m_list->setFocus();
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filtered->index(0, 0));
    take(m_list->currentIndex());
    return true;
}

/// Lists the candidates of the focused field.
void ScopeDialog::setKind(Kind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    list();
}

/// Lists all candidates, unfiltered, because the field's text was selected or typed earlier.
void ScopeDialog::list()
{
    m_model->clear();
    m_filtered->setFilterFixedString({});
    if (m_kind == Kind::Process)
        listProcesses();
    else
        listOthers();
    m_list->sortByColumn(0, Qt::AscendingOrder);
    for (int column = 0; column + 1 < m_model->columnCount(); ++column)
        m_list->setColumnWidth(column, fontMetrics().averageCharWidth() * (column == 0 ? 24 : 12));
    showRows();
    m_message->tell(Message::Kind::Info, {});
}

void ScopeDialog::listProcesses()
{
    m_model->setHorizontalHeaderLabels({tr("Command"), tr("PID"), tr("User"), tr("Command line")});
    for (const RunningProcess &process : m_processes) {
        const QString pid = QString::number(process.pid);
        addRow(m_model, pid,
               {textItem(process.command), numberItem(process.pid, pid), textItem(process.user),
                textItem(process.arguments)});
    }
}

/// Lists each value with its number of processes.
void ScopeDialog::listOthers()
{
    const bool isApplication = m_kind == Kind::Application;
    QStringList labels = {m_kind == Kind::Command    ? tr("Command")
                              : m_kind == Kind::User ? tr("User")
                                                     : tr("Name"),
                          tr("Processes")};
    if (isApplication)
        labels.append(tr("Control group"));
    m_model->setHorizontalHeaderLabels(labels);
    QMap<QString, int> found;
    for (const RunningProcess &process : m_processes) {
        if (const QString value = valueOfProcess(process, m_kind); !value.isEmpty())
            ++found[value];
    }
    for (auto entry = found.begin(); entry != found.end(); ++entry) {
        const QString &value = entry.key();
        QList<QStandardItem *> items = {textItem(isApplication ? groupTitle(value) : value),
                                        numberItem(entry.value(), locale().toString(entry.value()))};
        if (isApplication)
            items.append(textItem(value));
        addRow(m_model, value, items);
    }
}

/// Filters by what was typed, in all columns.
void ScopeDialog::filter()
{
    m_filtered->setFilterFixedString(field(m_kind)->text().trimmed());
    showRows();
    m_message->tell(Message::Kind::Info, {});
}

/// Explains an empty list.
void ScopeDialog::showRows()
{
    QString why;
    if (m_model->rowCount() == 0 && m_kind == Kind::Application)
        why =
            tr("No process that you may see is in a control group of version 2: there are no applications or services "
               "to choose from. Filter by process, command or user.");
    else if (m_model->rowCount() == 0)
        why = tr("There are no processes that you may see: /proc doesn't list them. Names can still be typed.");
    else if (m_filtered->rowCount() == 0)
        why = tr("Nothing matches “%1”.").arg(field(m_kind)->text().trimmed());
    m_empty->setText(why);
    m_pages->setCurrentIndex(why.isEmpty() ? 0 : 1);
}

void ScopeDialog::take(const QModelIndex &index)
{
    if (index.isValid() && m_list->hasFocus())
        field(m_kind)->setText(index.siblingAtColumn(0).data(valueRole).toString());
    m_message->tell(Message::Kind::Info, {});
}

/// If the typed text is no valid value but has a single match, takes the match. Returns false after a warning that the
/// text is ambiguous. Any text is valid as a command's name.
bool ScopeDialog::takeFound()
{
    const QString typed = field(m_kind)->text().trimmed();
    const int rows = m_filtered->rowCount();
    if (m_kind == Kind::Command || typed.isEmpty() || rows == 0)
        return true;
    ScopeRequest alone;
    (m_kind == Kind::Process ? alone.pid : m_kind == Kind::User ? alone.user : alone.group) = valueOf(m_kind);
    try {
        (void)alone.scope();
        return true;
    } catch (const UnknownName &) {
    }
    if (rows > 1) {
        warn(tr("“%1” is found more than once: choose one (Down goes to the list).").arg(typed));
        return false;
    }
    field(m_kind)->setText(m_filtered->index(0, 0).data(valueRole).toString());
    return true;
}

/// Whether the command runs, or the user confirmed that it will. Text that is part of no running command's name counts
/// as confirmed, as it is no search.
bool ScopeDialog::isAwaited()
{
    const QString command = valueOf(Kind::Command);
    const auto isAny = [this](auto is) {
        return std::any_of(m_processes.begin(), m_processes.end(),
                           [&](const RunningProcess &process) { return is(process.command); });
    };
    const bool runs = isAny([&](const QString &name) { return name == command; });
    const bool isSearch = isAny([&](const QString &name) { return name.contains(command, Qt::CaseInsensitive); });
    if (command.isEmpty() || runs || !isSearch || command == m_awaited)
        return true;
    m_awaited = command;
    warn(tr("No process is named “%1” now: Enter waits for one, Down chooses from the list.").arg(command));
    return false;
}

void ScopeDialog::warn(const QString &text)
{
    m_message->tell(Message::Kind::Warning, text);
}

/// The field's value; trimmed, unless a listed value has blanks at its ends.
QString ScopeDialog::valueOf(Kind kind) const
{
    const QString text = field(kind)->text();
    const bool isListed = std::any_of(m_processes.begin(), m_processes.end(), [&](const RunningProcess &process) {
        return valueOfProcess(process, kind) == text;
    });
    return isListed ? text : text.trimmed();
}

ScopeRequest ScopeDialog::choice() const
{
    const auto said = [this](Kind kind) {
        const QString value = valueOf(kind);
        return value.isEmpty() ? std::nullopt : std::optional(value);
    };
    return {.pid = said(Kind::Process),
            .command = said(Kind::Command),
            .user = said(Kind::User),
            .group = said(Kind::Application)};
}

} // namespace Kerntally
