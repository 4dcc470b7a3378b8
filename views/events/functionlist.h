// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/userfunction.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Kerntally {

class EventSelection;

/// The functions of a program or library; checked ones are counted.
class FunctionList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn,
        SymbolColumn, ///< the symbol if it differs from the name, or why calls can't be counted
        ColumnCount,
    };

    /// The selection is borrowed.
    explicit FunctionList(EventSelection *chosen, QObject *parent = nullptr);

    void setProgram(const ProgramFunctions &program);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Setting the check state starts or ends counting the function; failed() reports errors.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// The function can't be counted. why: a sentence for the user.
    void failed(const QString &name, const QString &why);

private:
    QString idOf(int row) const;
    QString definition(const ProgramFunctions::Function &function) const;
    void refresh();

    EventSelection *m_chosen;
    ProgramFunctions m_program;
    QSet<QString> m_counted;
};

} // namespace Kerntally
