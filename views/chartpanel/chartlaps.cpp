// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/chartlaps.h"

#include "model/history/history.h"
#include "model/history/laps.h"
#include "views/chart/chartlines.h"
#include "views/chart/counterchart.h"
#include "views/chartpanel/lapflags.h"
#include "views/plot/tracks.h"
#include "views/style/colours.h"

#include <QLineEdit>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace Kerntally {

namespace {

constexpr qreal flagsZ = 18; // below the z value of thresholds and lines
constexpr int editorWidth = 180;

} // namespace

ChartLaps::ChartLaps(CounterChart *chart, Laps *laps)
    : QObject(chart)
    , m_chart(chart)
    , m_laps(laps)
    , m_flags(new LapFlags(chart->item()))
{
    m_flags->setZValue(flagsZ);
    connect(chart, &CounterChart::drawn, this, &ChartLaps::show);
    connect(laps, &Laps::changed, this, &ChartLaps::show);
    chart->installEventFilter(this);
    chart->viewport()->installEventFilter(this);
    applyPalette();
}

ChartLaps::~ChartLaps() = default;

void ChartLaps::add()
{
    if (!m_chart->tracks() || m_chart->view().latest() == 0)
        return;
    addAt(m_chart->view().latest(), {});
    edit(m_laps->count() - 1);
}

void ChartLaps::addAt(qint64 time, const QString &note)
{
    Lap lap;
    lap.time = time;
    lap.note = note;
    for (const Track &track : m_chart->tracks()->tracks()) {
        if (const auto total = track.history->totalAt(lap.time - track.shift))
            lap.totals[track.number] = static_cast<quint64>(std::llround(*total));
    }
    m_laps->add(lap);
}

void ChartLaps::edit(int lap)
{
    const auto &flags = m_flags->flags();
    const auto flag = std::find_if(flags.begin(), flags.end(), [lap](const auto &each) { return each.lap == lap; });
    if (flag == flags.end())
        return;
    delete m_editor;
    auto *editor = new QLineEdit(m_laps->at(lap).note, m_chart->viewport());
    editor->setObjectName(QStringLiteral("lapNote"));
    editor->setPlaceholderText(tr("Note"));
    editor->setAccessibleName(tr("Note of marker %1").arg(lap + 1));
    const int left = static_cast<int>(m_chart->fromChart({flag->x, 0}).x());
    const QSize size(editorWidth, editor->sizeHint().height());
    editor->setGeometry({{std::clamp(left, 0, std::max(0, m_chart->viewport()->width() - size.width())), 0}, size});
    editor->installEventFilter(this);
    connect(editor, &QLineEdit::returnPressed, this, [this, editor, lap] {
        m_laps->setNote(lap, editor->text().trimmed());
        m_chart->setFocus();
    });
    // After a change, `lap` may be the index of another lap.
    connect(m_laps, &Laps::changed, editor, &QObject::deleteLater);
    m_editor = editor;
    editor->show();
    editor->setFocus(Qt::PopupFocusReason);
}

bool ChartLaps::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor) {
        const bool left = event->type() == QEvent::FocusOut;
        const bool cancelled =
            event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
        if (left || cancelled)
            m_editor->deleteLater();
        if (cancelled)
            m_chart->setFocus();
        return cancelled;
    }
    // Checks the type first, because a chart sends events in its destructor, when it has no viewport any more.
    if (event->type() == QEvent::MouseButtonPress && watched == m_chart->viewport()) {
        if (const LapFlags::Flag *flag = m_flags->at(m_chart->toChart(static_cast<QMouseEvent *>(event)->position()))) {
            edit(flag->lap);
            return true;
        }
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyPalette();
    return false;
}

void ChartLaps::show()
{
    m_flags->setArea(m_chart->plotArea());
    std::vector<LapFlags::Flag> flags;
    for (int i = 0; i < m_laps->count(); ++i) {
        const Lap &lap = m_laps->at(i);
        if (lap.time < m_chart->frame().begin || lap.time > m_chart->frame().end)
            continue;
        const QString number = m_chart->locale().toString(i + 1);
        flags.push_back({.lap = i,
                         .x = std::round(m_chart->lines().xOf(m_chart->frame().at(lap.time))) + 0.5,
                         .text = lap.note.isEmpty() ? number : tr("%1 %2").arg(number, lap.note)});
    }
    m_flags->setFlags(flags);
    m_chart->setRoomAbove(m_laps->count() == 0 ? 0 : m_flags->flagHeight() + 2);
}

void ChartLaps::applyPalette()
{
    const QPalette palette = m_chart->palette();
    m_flags->setLook(m_chart->labelFont(), palette.color(QPalette::Text), secondaryText(palette),
                     mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.14));
}

} // namespace Kerntally
