// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/whocommand.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/arguments/number.h"
#include "app/cli/output/table.h"
#include "app/cli/output/walltime.h"
#include "model/base/sandbox.h"

#include <algorithm>
#include <limits>

namespace Kerntally::Cli {

namespace {

constexpr int everything = std::numeric_limits<int>::max();
constexpr int linesAround = 3; // title, header, sum

} // namespace

WhoCommand::~WhoCommand() = default;

void WhoCommand::prepare()
{
    Command::prepare();
    m_watch = source().watchCauses(line().counters.constFirst().number, line().by);
}

void WhoCommand::start()
{
    m_reading = m_watch->read(); // or it was refused
    const bool isLive = output().isTerminal() && !line().json;
    if (isLive) {
        m_terminal = std::make_unique<Terminal>();
        connect(&signalsOfSystem(), &UnixSignals::resized, this, &WhoCommand::draw);
        connect(&signalsOfSystem(), &UnixSignals::suspending, this, [this] { m_terminal->leave(); });
        connect(&signalsOfSystem(), &UnixSignals::resumed, this, [this] {
            m_terminal->enter();
            draw();
        });
        show();
    }
    // For a while and for no eyes: once, at the end.
    if (isLive || !line().duration) {
        m_tick.setTimerType(Qt::PreciseTimer);
        connect(&m_tick, &QTimer::timeout, this, &WhoCommand::show);
        m_tick.start(line().interval);
    }
    endAfter(line().duration);
}

void WhoCommand::end()
{
    m_tick.stop();
    const int height = m_terminal ? Terminal::size().height() : everything;
    m_terminal.reset();
    m_reading = m_watch->read();
    if (line().json)
        printJson(m_reading);
    else
        output().lines(text(m_reading, output().width(), height));
    complainOfMissed();
    finish(Success);
}

void WhoCommand::show()
{
    m_reading = m_watch->read();
    if (m_terminal)
        draw();
    else if (line().json)
        printJson(m_reading);
    else
        output().lines(text(m_reading, output().width(), everything) + QStringList(QString()));
}

/// All in one piece, over what is there.
void WhoCommand::draw()
{
    const QSize size = Terminal::size();
    const QString between = QStringLiteral("\033[K\r\n");
    const QString shown = text(m_reading, size.width(), size.height()).join(between);
    output().write(QByteArray("\033[?25l\033[H") + shown.toUtf8() + "\033[K\033[J");
}

QStringList WhoCommand::text(const CauseWatch::Reading &reading, int width, int height) const
{
    using Align = Table::Align;
    const bool isBySyscall = line().by == CauseWatch::By::Syscall;
    const bool isByProcess = line().by == CauseWatch::By::Process;
    QList<Table::Column> columns = {
        {isBySyscall ? QStringLiteral("Syscall") : QStringLiteral("Command"), Align::Left, 4, 22},
        {QStringLiteral("Events"), Align::Right, 3, 13},
        {QStringLiteral("Per second"), Align::Right, 2, 12},
        {QStringLiteral("Share"), Align::Right, 1, 7}};
    if (isByProcess)
        columns.prepend({QStringLiteral("PID"), Align::Right, 3, 8});
    Table table(columns);
    const auto share = [&](quint64 count) {
        return QStringLiteral("%1%").arg(
            formatNumber(100.0 * static_cast<double>(count) / static_cast<double>(reading.total)));
    };
    const auto add = [&](const QString &process, const QString &name, quint64 count, const QString &rate) {
        QStringList cells = {name, formatNumber(count), rate, share(count)};
        if (isByProcess)
            cells.prepend(process);
        table.addRow(cells);
    };
    const qsizetype room = std::max(height - linesAround - (reading.others > 0 ? 1 : 0), 1);
    for (const CauseWatch::Cause &cause : reading.causes.mid(0, room)) {
        add(QString::number(cause.process), isBySyscall ? cause.syscall : cause.command, cause.count,
            formatNumber(cause.rate));
    }
    if (reading.others > 0)
        add(QString(), QStringLiteral("(others: no more room)"), reading.others, QString());
    QStringList lines = {
        QStringLiteral("%1, since %2 s").arg(line().counters.constFirst().id, formatNumber(reading.seconds))};
    lines += table.lines(width);
    lines += QStringLiteral("Total: %1").arg(formatNumber(reading.total));
    if (reading.missed > 0)
        lines.last() += QStringLiteral("; skipped by the kernel: %1").arg(formatNumber(reading.missed));
    if (const QString remark = isByProcess ? processNumbersRemark() : QString(); !remark.isEmpty())
        lines += remark;
    return lines;
}

void WhoCommand::printJson(const CauseWatch::Reading &reading) const
{
    QList<JsonObject> causes;
    for (const CauseWatch::Cause &cause : reading.causes) {
        JsonObject object;
        if (line().by == CauseWatch::By::Process)
            object.add(QLatin1String("process"), static_cast<quint64>(cause.process));
        if (line().by == CauseWatch::By::Syscall)
            object.add(QLatin1String("syscall"), cause.syscall);
        else
            object.add(QLatin1String("command"), cause.command);
        causes += object.add(QLatin1String("events"), cause.count).add(QLatin1String("rate"), cause.rate);
    }
    JsonObject object;
    object.add(QLatin1String("time"), isoTime(reading.time))
        .add(QLatin1String("counter"), line().counters.constFirst().id)
        .add(QLatin1String("seconds"), reading.seconds)
        .add(QLatin1String("events"), reading.total)
        .add(QLatin1String("others"), reading.others);
    if (reading.missed > 0)
        object.add(QLatin1String("missed"), reading.missed);
    output().json(object.add(QLatin1String("causes"), causes));
}

} // namespace Kerntally::Cli
