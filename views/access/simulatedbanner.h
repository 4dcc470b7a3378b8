// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messages/banner.h"

namespace Kerntally {

/// Says, as long as they are shown, that events are simulated: whoever looks at the window later doesn't know.
class SimulatedBanner : public Banner
{
    Q_OBJECT

public:
    explicit SimulatedBanner(QWidget *parent = nullptr);

signals:
    void realRequested();
};

} // namespace Kerntally
