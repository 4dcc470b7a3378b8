// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output/output.h"
#include "app/cli/terminal/linereader.h"
#include "app/cli/top/topview.h"

namespace Kerntally::Cli {

/// One table below the other, for whatever isn't a terminal. Reads lines from standard input.
class PlainView : public TopView
{
    Q_OBJECT

public:
    explicit PlainView(Output &output);

    void show(const TopFrame &frame) override;
    void tell(const Reply &reply) override;

private:
    Output &m_output;
    LineReader m_input;
};

/// One object a line, for programs. Reads lines from standard input.
class JsonView : public TopView
{
    Q_OBJECT

public:
    explicit JsonView(Output &output);

    void show(const TopFrame &frame) override;
    void tell(const Reply &reply) override;

private:
    Output &m_output;
    LineReader m_input;
};

} // namespace Kerntally::Cli
