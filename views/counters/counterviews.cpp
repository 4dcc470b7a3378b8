// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/counterviews.h"

#include "views/widgets/actions.h"

#include <QActionGroup>
#include <QSettings>

namespace Kerntally {

namespace {

QString viewKey()
{
    return QStringLiteral("counters/view");
}

} // namespace

CounterViews::CounterViews(QObject *parent)
    : QObject(parent)
    , m_group(new QActionGroup(this))
{
    add(QStringLiteral("viewCards"), tr("&Cards"), View::Cards, Qt::CTRL | Qt::Key_7, tr("Counters as cards"));
    add(QStringLiteral("viewTable"), tr("&Table"), View::Table, Qt::CTRL | Qt::Key_8,
        tr("Counters as a table, which can be sorted"));
    add(QStringLiteral("viewAutomatic"), tr("A&utomatic"), View::Automatic, Qt::CTRL | Qt::Key_9,
        tr("Cards while they are few and there is room for them, else a table"));
    m_group->actions().constLast()->setChecked(true);
    connect(m_group, &QActionGroup::triggered, this, &CounterViews::viewChanged);
}

CounterViews::View CounterViews::view() const
{
    return static_cast<View>(m_group->checkedAction()->data().toInt());
}

QList<QAction *> CounterViews::actions() const
{
    return m_group->actions();
}

void CounterViews::saveState(QSettings &store) const
{
    store.setValue(viewKey(), m_group->checkedAction()->objectName());
}

void CounterViews::restoreState(const QSettings &store)
{
    const QString name = store.value(viewKey()).toString();
    for (QAction *action : m_group->actions()) {
        if (action->objectName() == name)
            action->setChecked(true);
    }
    emit viewChanged();
}

void CounterViews::add(const QString &name, const QString &text, View view, const QKeySequence &shortcut,
                       const QString &tip)
{
    QAction *action = m_group->addAction(makeAction({name, text, tip, shortcut, {}}, this));
    action->setData(static_cast<int>(view));
    action->setCheckable(true);
}

} // namespace Kerntally
