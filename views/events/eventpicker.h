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

/// Beside the counters: what can be counted, to be chosen and given up again while everything goes on.
class EventPicker : public QDialog
{
    Q_OBJECT

public:
    /// The chosen events are borrowed.
    explicit EventPicker(EventSelection *chosen, QWidget *parent = nullptr);

    /// The picker becomes its parent.
    void addPage(PickerPage *page, const QString &title);
    /// To the front, ready to be typed into.
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
