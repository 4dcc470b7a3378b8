// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output/output.h"
#include "app/cli/terminal/lineeditor.h"
#include "app/cli/terminal/linereader.h"
#include "app/cli/terminal/terminal.h"
#include "app/cli/top/topview.h"
#include "app/support/unixsignals.h"

#include <QSocketNotifier>

#include <memory>
#include <optional>

namespace Kerntally::Cli {

/// In place on a terminal, with what is being typed at the bottom. Leaves the last table behind.
class ScreenView : public TopView
{
    Q_OBJECT

public:
    ScreenView(Output &output, UnixSignals &signalsOfSystem);

    void show(const TopFrame &frame) override;
    void refresh(const TopFrame &frame) override { show(frame); }
    void tell(const Reply &reply) override;
    void close() override;

private:
    void receiveKeys();
    void draw();

    Output &m_output;
    Terminal m_terminal;
    LineEditor m_editor;
    std::unique_ptr<QSocketNotifier> m_keys;
    std::unique_ptr<LineReader> m_lines; ///< where keys come from elsewhere
    QStringList m_messages;
    std::optional<TopFrame> m_frame;
    bool m_isOpen = true;
};

} // namespace Kerntally::Cli
