// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/top/streamviews.h"

#include "app/cli/output/walltime.h"

namespace Kerntally::Cli {

PlainView::PlainView(Output &output)
    : m_output(output)
{
    connect(&m_input, &LineReader::lineRead, this, &TopView::lineEntered);
}

void PlainView::show(const TopFrame &frame)
{
    QStringList lines = {statisticsTitle(frame)};
    lines += statisticsTable(frame).lines(m_output.width());
    const QString missed = missedText(frame);
    if (!missed.isEmpty())
        lines += missed;
    lines += QString();
    m_output.lines(lines);
}

void PlainView::tell(const Reply &reply)
{
    if (reply.isError)
        complain(reply.text);
    else
        m_output.line(reply.text);
}

JsonView::JsonView(Output &output)
    : m_output(output)
{
    connect(&m_input, &LineReader::lineRead, this, &TopView::lineEntered);
}

void JsonView::show(const TopFrame &frame)
{
    JsonObject counters;
    for (const CounterStatistics &counter : frame.counters) {
        counters.add(counter.definition().id,
                     JsonObject()
                         .add(QLatin1String("value"), counter.value())
                         .add(QLatin1String("rate"), counter.rate())
                         .add(QLatin1String("average"), counter.average()));
    }
    JsonObject object;
    object.add(QLatin1String("time"), isoTime(frame.time)).add(QLatin1String("counters"), counters);
    if (frame.missed > 0)
        object.add(QLatin1String("missed"), frame.missed);
    m_output.json(object);
}

void JsonView::tell(const Reply &reply)
{
    m_output.json(reply.json);
}

} // namespace Kerntally::Cli
