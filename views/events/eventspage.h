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

/// The events of the kernel that can be picked by name, and sets of them to begin with.
class EventsPage : public PickerPage
{
    Q_OBJECT

public:
    /// The chosen events are borrowed. Empty until reload().
    explicit EventsPage(EventSelection *chosen, QWidget *parent = nullptr);

    /// Looks up what the kernel has now: modules come and go.
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
