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

/// The base of the event picker's pages: a search field, checkable rows with EventRoles, and the definition of the
/// current row.
class PickerPage : public QWidget
{
    Q_OBJECT

public:
    explicit PickerPage(QWidget *parent = nullptr);

    /// Focuses the field that the user types into first.
    virtual void startSearch();

signals:
    /// Reports the result of a change; an empty text clears the previous one.
    void told(Kerntally::Message::Kind kind, const QString &text);

protected:
    static constexpr int lettersOfNames = 44; ///< width of the name column, in average characters

    /// The model is borrowed.
    void setModel(QAbstractItemModel *model);
    /// Sets the view's accessible name.
    void nameView(const QString &name);
    /// Sets the text that replaces an empty view.
    void setEmptyText(const QString &text);
    void setHint(const QString &hint);
    /// Adds a widget at the top of the page, above the search.
    void addAbove(QWidget *widget);
    /// Adds a widget to the right of the search field.
    void addBeside(QWidget *widget);
    QTreeView *view() const { return m_view; }
    /// Maps an index of the model to the view's; invalid if filtered out.
    QModelIndex shown(const QModelIndex &index) const;
    QLineEdit *search() const { return m_search; }

    /// Called after a search began or ended, or its text changed.
    virtual void onSearched(bool isActive);
    /// The text that replaces the view if a search has no matches.
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
