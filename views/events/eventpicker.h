// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QTabWidget;
QT_END_NAMESPACE

namespace Kerntally {

class Card;
class EventSelection;
class EventsPage;
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

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeMessage();
    QLayout *makeBottom();
    void tell(const QString &text);
    void showCount();
    void applyPalette();

    EventSelection *m_chosen;
    QTabWidget *m_pages;
    EventsPage *m_events;
    Card *m_message;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_count;
};

} // namespace Kerntally
