// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/runningprocesses.h"
#include "model/processes/scoperequest.h"

#include <QDialog>

#include <array>

QT_BEGIN_NAMESPACE
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedLayout;
class QStandardItemModel;
class QTreeView;
QT_END_NAMESPACE

namespace Kerntally {

class Message;

/// Asks for a scope: all processes, or those that meet all conditions that are filled in.
class ScopeDialog : public QDialog
{
    Q_OBJECT

public:
    /// The kinds of conditions, each of which has a field.
    enum class Kind {
        Process,
        Command,
        User,
        Application,
    };
    static constexpr std::size_t kinds = 4;

    explicit ScopeDialog(QWidget *parent = nullptr);

    /// Shows the dialog with the current scope and a new list of processes.
    void ask(const ScopeRequest &current);

public slots:
    /// Emits chosen(), or shows an error and stays open if a condition is invalid.
    void accept() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void chosen(const Kerntally::ScopeRequest &only);

private:
    QLayout *makeFields();
    QWidget *makeList();
    QLineEdit *field(Kind kind) const { return m_fields[static_cast<std::size_t>(kind)]; }
    void setKind(Kind kind);
    void list();
    void listProcesses();
    void listOthers();
    void filter();
    void showRows();
    bool goToList();
    void take(const QModelIndex &index);
    bool takeFound();
    bool isAwaited();
    QString valueOf(Kind kind) const;
    ScopeRequest choice() const;
    void warn(const QString &text);

    std::array<QLineEdit *, kinds> m_fields;
    Kind m_kind = Kind::Process; ///< of the listed rows
    QList<RunningProcess> m_processes;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QTreeView *m_list;
    QLabel *m_empty;
    QStackedLayout *m_pages;
    Message *m_message;
    QDialogButtonBox *m_buttons;
    QString m_awaited; ///< a command that the user confirmed although no process has its name
};

} // namespace Kerntally
