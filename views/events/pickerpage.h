// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messages/message.h"

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QModelIndex;
class QStackedLayout;
class QTreeView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace Kerntally {

class EventFilter;

/// A page of the event picker: a search field over rows with check marks, as EventRoles has them, and what exactly the
/// row in question counts.
class PickerPage : public QWidget
{
    Q_OBJECT

public:
    explicit PickerPage(QWidget *parent = nullptr);

    /// The keyboard begins here.
    virtual void startSearch();

signals:
    /// What became of a change; an empty text: there is nothing to say of it.
    void told(Kerntally::Message::Kind kind, const QString &text);

protected:
    static constexpr int lettersOfNames = 44; ///< the width of the column of names, in average characters

    /// The model is borrowed.
    void setModel(QAbstractItemModel *model);
    /// name: for those who can't see it.
    void nameView(const QString &name);
    /// In place of the rows, where there are none.
    void setEmptyText(const QString &text);
    void setHint(const QString &hint);
    /// The topmost row of the page, above the search.
    void addAbove(QWidget *widget);
    /// To the right of the search field.
    void addBeside(QWidget *widget);
    QTreeView *view() const { return m_view; }
    /// Where a row of the model is seen; invalid where it isn't.
    QModelIndex shown(const QModelIndex &index) const;
    QLineEdit *search() const { return m_search; }

    /// Other rows are shown: those that are searched for, or all. After they are.
    virtual void onSearched(bool isActive);
    /// Instead of rows, where the search for the text finds none.
    virtual QString noMatches(const QString &text) const;

    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeView();
    QWidget *makeDetails();
    void onTextChanged();
    void toggle(const QModelIndex &index);
    void describe(const QModelIndex &index);
    void showRows();
    void selectFirst();
    void applyPalette();

    EventFilter *m_filter;
    QLineEdit *m_search;
    QTreeView *m_view;
    QLabel *m_empty;
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_rows;
    QHBoxLayout *m_top;
    QStackedLayout *m_pages;
    QString m_emptyText;
    QString m_hint;
};

} // namespace Kerntally
