// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/chartactions.h"

#include "views/chart/chartlines.h"
#include "views/chart/counterchart.h"
#include "views/widgets/actions.h"

#include <QPalette>
#include <QSettings>

#include <algorithm>
#include <limits>
#include <vector>

namespace Kerntally {

namespace {

constexpr double zoomStep = 1.5;
constexpr double moveStep = 0.25; // share of the visible duration

/// Ratio between the highest and the lowest line's maximum from which a linear scale flattens the lower one.
constexpr double flatteningRatio = 50;

/// Whether the lines' maxima differ by more than flatteningRatio. Lines of zeros are left out, as they are at the
/// bottom of any scale.
bool areFarApart(const std::vector<ChartLine> &lines)
{
    double least = std::numeric_limits<double>::infinity();
    double most = 0;
    for (const ChartLine &line : lines) {
        if (line.curve.high <= 0)
            continue;
        least = std::min(least, line.curve.high);
        most = std::max(most, line.curve.high);
    }
    return most > flatteningRatio * least;
}

QString groupKey(const QActionGroup *group)
{
    return QStringLiteral("chart/") + group->objectName();
}

} // namespace

ChartActions::ChartActions(CounterChart *chart, QObject *parent)
    : QObject(parent)
    , quantities(new QActionGroup(this))
    , windows(new QActionGroup(this))
    , scales(new QActionGroup(this))
    , zoomIn(makeAction(
          {QStringLiteral("zoomIn"), tr("Zoom &in"), tr("Show less time, in more detail"), QKeySequence::ZoomIn, {}},
          this))
    , zoomOut(makeAction({QStringLiteral("zoomOut"), tr("Zoom &out"), tr("Show more time"), QKeySequence::ZoomOut, {}},
                         this))
    , earlier(makeAction(
          {QStringLiteral("earlier"), tr("&Earlier"), tr("Show what happened before"), Qt::ALT | Qt::Key_Left, {}},
          this))
    , later(makeAction(
          {QStringLiteral("later"), tr("&Later"), tr("Show what happened after that"), Qt::ALT | Qt::Key_Right, {}},
          this))
    , live(makeAction({QStringLiteral("live"), tr("Li&ve"), tr("Back to what happens now, not zoomed"),
                       Qt::CTRL | Qt::Key_0, QStringLiteral("live")},
                      this))
    , pause(makeAction({QStringLiteral("pause"), tr("&Pause"), tr("Freeze the chart; counting continues"),
                        Qt::Key_Space, QStringLiteral("pause")},
                       this))
    , lap(makeAction({QStringLiteral("lap"), tr("Add &marker"), tr("Mark this moment, with a note"), Qt::Key_L,
                      QStringLiteral("lap")},
                     this))
    , laps(makeAction({QStringLiteral("laps"),
                       tr("Marker&s…"),
                       tr("What was counted between the markers"),
                       Qt::SHIFT | Qt::Key_L,
                       {}},
                      this))
    , m_chart(chart)
{
    quantities->setObjectName(QStringLiteral("quantity"));
    windows->setObjectName(QStringLiteral("window"));
    scales->setObjectName(QStringLiteral("scale"));
    addQuantities();
    addWindows();
    addScales();
    pause->setCheckable(true);

    windows->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional); // after a zoom no window is checked
    connect(scales, &QActionGroup::triggered, this, [this] { m_scaleChosen = true; });
    for (const QActionGroup *group : {quantities, scales})
        connect(group, &QActionGroup::triggered, this, &ChartActions::apply);
    // Choosing the checked window again ends a zoom.
    connect(windows, &QActionGroup::triggered, this, &ChartActions::useWindow);
    for (const QActionGroup *group : {quantities, windows, scales})
        connect(group, &QActionGroup::triggered, this, &ChartActions::stateChanged);
    // A view that follows the present zooms around its right edge, so that it keeps following.
    const auto zoom = [this](double factor) { m_chart->zoom(factor, m_chart->view().follows() ? 1 : 0.5); };
    connect(zoomIn, &QAction::triggered, this, [zoom] { zoom(1 / zoomStep); });
    connect(zoomOut, &QAction::triggered, this, [zoom] { zoom(zoomStep); });
    connect(earlier, &QAction::triggered, this, [this] { m_chart->move(-moveStep); });
    connect(later, &QAction::triggered, this, [this] { m_chart->move(moveStep); });
    connect(live, &QAction::triggered, m_chart, &CounterChart::goHome);
    connect(pause, &QAction::triggered, m_chart, &CounterChart::setPaused);
    connect(m_chart, &CounterChart::viewChanged, this, &ChartActions::onViewChanged);
    connect(m_chart, &CounterChart::drawn, this, &ChartActions::adaptScale);
    useWindow(windows->actions().constFirst());
    apply();
}

QList<QAction *> ChartActions::all()
{
    const auto separator = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        return line;
    };
    QList<QAction *> list = {pause, live, separator(), zoomIn, zoomOut, earlier, later, separator(), lap, laps};
    for (const QActionGroup *group : {quantities, windows, scales})
        list << separator() << group->actions();
    return list;
}

void ChartActions::tint(const QPalette &palette)
{
    tintActions(findChildren<QAction *>(), palette);
}

void ChartActions::saveState(QSettings &store) const
{
    store.setValue(groupKey(quantities), quantities->checkedAction()->objectName());
    store.setValue(groupKey(windows), window()->objectName());
    if (m_scaleChosen)
        store.setValue(groupKey(scales), scales->checkedAction()->objectName());
}

void ChartActions::restoreState(const QSettings &store)
{
    for (const QActionGroup *group : {quantities, windows, scales}) {
        const QString name = store.value(groupKey(group)).toString();
        for (QAction *action : group->actions()) {
            if (action->objectName() != name)
                continue;
            if (group == windows)
                useWindow(action);
            else
                action->setChecked(true);
            m_scaleChosen = m_scaleChosen || group == scales;
        }
    }
    apply();
}

void ChartActions::addQuantities()
{
    const auto data = [](Quantity quantity) { return static_cast<int>(quantity); };
    add(quantities, QStringLiteral("showRate"), tr("&Rate"), data(Quantity::Rate), Qt::CTRL | Qt::Key_1,
        tr("Events per second"));
    add(quantities, QStringLiteral("showValue"), tr("&Value"), data(Quantity::Value), Qt::CTRL | Qt::Key_2,
        tr("The counters themselves"));
    add(quantities, QStringLiteral("showAverage"), tr("&Average"), data(Quantity::Average), Qt::CTRL | Qt::Key_3,
        tr("Events per second, over ten seconds each"));
}

void ChartActions::addWindows()
{
    for (const int minutes : {1, 5, 15}) {
        add(windows, QStringLiteral("show%1min").arg(minutes), tr("&%1 min").arg(minutes), 60 * minutes,
            Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + windows->actions().size()),
            minutes == 1 ? tr("The last minute") : tr("The last %1 minutes").arg(minutes));
    }
    for (const int hours : {1, 6, 24}) {
        add(windows, QStringLiteral("show%1h").arg(hours), tr("%1 h").arg(hours), 3600 * hours,
            Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + windows->actions().size()),
            hours == 1 ? tr("The last hour") : tr("The last %1 hours").arg(hours));
    }
    m_whole =
        add(windows, QStringLiteral("showWhole"), tr("&Whole recording"), 0,
            Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + windows->actions().size()), tr("From its beginning to its end"));
    m_whole->setVisible(false);
}

void ChartActions::setWhole(std::chrono::seconds whole)
{
    const bool isFirst = !m_whole->isVisible();
    m_whole->setVisible(true);
    pause->setVisible(false); // a recorded past has nothing to pause
    m_whole->setData(static_cast<int>(whole.count()));
    live->setText(m_whole->text());
    live->setToolTip(m_whole->toolTip());
    live->setStatusTip(m_whole->statusTip());
    m_chart->setHome(whole);
    if (isFirst || m_whole->isChecked())
        useWindow(m_whole);
}

void ChartActions::addScales()
{
    const auto data = [](ValueScale::Kind kind) { return static_cast<int>(kind); };
    add(scales, QStringLiteral("scaleLinear"), tr("&Linear"), data(ValueScale::Kind::Linear), Qt::CTRL | Qt::Key_4,
        tr("Heights as the numbers are"));
    add(scales, QStringLiteral("scaleLogarithmic"), tr("Lo&garithmic"), data(ValueScale::Kind::Logarithmic),
        Qt::CTRL | Qt::Key_5, tr("Small and large numbers in one picture: ten times as many is always one step up"));
    add(scales, QStringLiteral("scaleNormalised"), tr("&Normalised"), data(ValueScale::Kind::Normalised),
        Qt::CTRL | Qt::Key_6, tr("Each line in per cent of its own highest"));
}

/// Checks the first action of a group.
QAction *ChartActions::add(QActionGroup *group, const QString &name, const QString &text, int data,
                           const QKeySequence &shortcut, const QString &tip)
{
    QAction *action = makeAction({name, text, tip, shortcut, {}}, this);
    action->setActionGroup(group);
    action->setData(data);
    action->setCheckable(true);
    action->setChecked(group->actions().size() == 1);
    return action;
}

void ChartActions::apply()
{
    m_chart->setQuantity(static_cast<Quantity>(quantities->checkedAction()->data().toInt()));
    m_chart->setScaleKind(static_cast<ValueScale::Kind>(scales->checkedAction()->data().toInt()));
}

void ChartActions::useWindow(const QAction *window)
{
    m_chart->setWindow(std::chrono::seconds(window->data().toInt()));
}

/// The window that was set last; a zoom doesn't change it.
QAction *ChartActions::window() const
{
    const auto isIt = [this](const QAction *action) {
        return action->isVisible() && std::chrono::seconds(action->data().toInt()) == m_chart->window();
    };
    if (isIt(m_whole))
        return m_whole;
    for (QAction *action : windows->actions()) {
        if (isIt(action))
            return action;
    }
    return windows->actions().constFirst();
}

/// Switches to the logarithmic scale once and never back, because an axis that switches repeatedly is hard to read.
void ChartActions::adaptScale()
{
    QAction *logarithmic = scales->actions().at(1);
    if (m_scaleChosen || logarithmic->isChecked() || !areFarApart(m_chart->lines().lines()))
        return;
    logarithmic->setChecked(true);
    apply();
}

void ChartActions::onViewChanged()
{
    const bool isZoomed = m_chart->view().isZoomed();
    const QAction *const current = window();
    for (QAction *action : windows->actions())
        action->setChecked(!isZoomed && action == current);
    pause->setChecked(m_chart->view().isPaused());
    live->setEnabled(!m_chart->view().isHome());
}

} // namespace Kerntally
