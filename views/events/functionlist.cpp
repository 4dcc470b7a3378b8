// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/functionlist.h"

#include "model/base/bytetext.h"
#include "model/base/countererror.h"
#include "model/counters/eventselection.h"
#include "views/events/eventroles.h"

namespace Kerntally {

FunctionList::FunctionList(EventSelection *chosen, QObject *parent)
    : QAbstractTableModel(parent)
    , m_chosen(chosen)
{
    connect(chosen, &EventSelection::changed, this, &FunctionList::refresh);
    refresh();
}

void FunctionList::setProgram(const ProgramFunctions &program)
{
    beginResetModel();
    m_program = program;
    endResetModel();
}

int FunctionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_program.functions.size());
}

int FunctionList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FunctionList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProgramFunctions::Function &function = m_program.functions.at(index.row());
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (isName)
            return function.shownName();
        return function.declaration.isEmpty() ? function.obstacle : printableLine(function.name);
    case Qt::CheckStateRole:
        if (!isName)
            return {};
        return m_counted.contains(idOf(index.row())) ? Qt::Checked : Qt::Unchecked;
    case EventRoles::SearchRole:
        return QString(function.name + QLatin1Char(' ') + function.declaration).toLower();
    case EventRoles::IdRole:
        return idOf(index.row());
    case EventRoles::DefinitionRole:
        return function.obstacle.isEmpty() ? definition(function) : function.obstacle;
    case EventRoles::DimRole:
        return !function.obstacle.isEmpty();
    default:
        return {};
    }
}

QString FunctionList::definition(const ProgramFunctions::Function &function) const
{
    const QString name = function.declaration.isEmpty() ? function.name + QLatin1String("()") : function.declaration;
    return tr("Calls of %1 in %2, by any process.").arg(name, m_program.path);
}

bool FunctionList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString id = idOf(index.row());
    if (value.toInt() != Qt::Checked) {
        m_chosen->remove(id);
        return true;
    }
    try {
        m_chosen->add(id);
        return true;
    } catch (const CounterError &error) {
        emit failed(m_program.functions.at(index.row()).shownName(), error.message());
        return false;
    }
}

Qt::ItemFlags FunctionList::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == NameColumn && m_program.functions.at(index.row()).obstacle.isEmpty())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant FunctionList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Function") : tr("Symbol");
}

QString FunctionList::idOf(int row) const
{
    return QStringLiteral("uprobe:%1:%2").arg(m_program.path, m_program.functions.at(row).name);
}

void FunctionList::refresh()
{
    QSet<QString> counted = m_chosen->counted();
    if (counted == m_counted)
        return;
    m_counted = std::move(counted);
    if (rowCount() > 0)
        emit dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn), {Qt::CheckStateRole});
}

} // namespace Kerntally
