// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QTabWidget;
QT_END_NAMESPACE

namespace Kerntally {

class EventSelection;
class EventsPage;
class Message;
class PickerPage;

/// A non-modal dialog that selects which events are counted, while counting continues.
class EventPicker : public QDialog
{
    Q_OBJECT

public:
    /// The selection is borrowed.
    explicit EventPicker(EventSelection *chosen, QWidget *parent = nullptr);

    /// The picker becomes the page's parent.
    void addPage(PickerPage *page, const QString &title);
    /// Raises the window and focuses the search.
    void begin();

private:
    QLayout *makeBottom();
    void showCount();

    EventSelection *m_chosen;
    QTabWidget *m_pages;
    EventsPage *m_events;
    Message *m_message;
    QLabel *m_count;
};

} // namespace Kerntally
