// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/userfunction.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Kerntally {

class EventSelection;

/// The functions of one program or library; those with a check mark are counters.
class FunctionList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn,
        SymbolColumn, ///< where it isn't the name; or why its calls can't be counted
        ColumnCount,
    };

    /// The chosen events are borrowed.
    explicit FunctionList(EventSelection *chosen, QObject *parent = nullptr);

    void setProgram(const ProgramFunctions &program);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Checked: counts it from now on. Not: no longer.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// It can't be counted, and why.
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
