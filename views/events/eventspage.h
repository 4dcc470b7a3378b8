// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/events/pickerpage.h"

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace Kerntally {

class EventSelection;
class EventTree;
struct EventSet;

/// The kernel's events, selected by name or by predefined sets.
class EventsPage : public PickerPage
{
    Q_OBJECT

public:
    /// The selection is borrowed. The page is empty until reload().
    explicit EventsPage(EventSelection *chosen, QWidget *parent = nullptr);

    /// Reads the running kernel's catalogue again, because modules come and go.
    void reload();

protected:
    void onSearched(bool isActive) override;

private:
    QPushButton *makeSets();
    void addSet(const EventSet &set);

    EventSelection *m_chosen;
    EventTree *m_tree;
};

} // namespace Kerntally
