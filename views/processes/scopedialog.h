// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/scoperequest.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;
QT_END_NAMESPACE

namespace Kerntally {

/// Asks whose events are to count: everybody's, or those of one process, command, user or application.
class ScopeDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Kind {
        Everybody,
        Process,
        Command,
        User,
        Application,
    };

    explicit ScopeDialog(QWidget *parent = nullptr);

    /// Lists what there is now. Begins with what counts now.
    void ask(const ScopeRequest &current);

public slots:
    /// Says why where there is no such thing.
    void accept() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

signals:
    void chosen(const Kerntally::ScopeRequest &only);

private:
    void showKind();
    void list(Kind kind);
    void filter();
    void take(const QModelIndex &index);
    bool takeFound();
    bool isRunning(const QString &command) const;
    void tell(const QString &problem);
    Kind kind() const;
    ScopeRequest choice() const;

    QComboBox *m_kind;
    QLineEdit *m_what;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QTreeView *m_list;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    QString m_awaited; ///< a command that the user wants though none is called so now
};

} // namespace Kerntally
