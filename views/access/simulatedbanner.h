// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messages/banner.h"

namespace Kerntally {

/// Says that events are simulated. It stays visible, because users who see the window later don't know that.
class SimulatedBanner : public Banner
{
    Q_OBJECT

public:
    explicit SimulatedBanner(QWidget *parent = nullptr);

signals:
    void realRequested();
};

} // namespace Kerntally
