// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/maps/mapcommands.h"

#include "model/base/countererror.h"
#include "model/counters/countermodel.h"
#include "model/counters/eventselection.h"
#include "model/sources/countersource.h"
#include "views/maps/mapdialog.h"
#include "views/widgets/actions.h"

#include <QAction>
#include <QWidget>

namespace Kerntally {

MapCommands::MapCommands(CounterModel *model, EventSelection *chosen, QWidget *window)
    : QObject(window)
    , m_model(model)
    , m_chosen(chosen)
    , m_window(window)
    , m_watch(makeAction({QStringLiteral("watchMap"),
                          tr("&Watch a BPF map…"),
                          tr("Show numbers that another program keeps in the kernel"),
                          Qt::CTRL | Qt::SHIFT | Qt::Key_B,
                          {}},
                         this))
{
    m_watch->setEnabled(false);
    connect(m_watch, &QAction::triggered, this, &MapCommands::pick);
}

void MapCommands::setSource(CounterSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    m_watch->setEnabled(source != nullptr);
    if (source)
        connect(source, &CounterSource::entryGone, this, &MapCommands::tellGone);
    else if (m_dialog)
        m_dialog->hide();
}

void MapCommands::pick()
{
    if (!m_dialog) {
        m_dialog = new MapDialog(m_model, m_window);
        connect(m_dialog, &MapDialog::toggled, this, &MapCommands::toggle);
    }
    m_dialog->begin();
}

void MapCommands::toggle(const QString &id, bool wanted)
{
    if (!m_source)
        return;
    if (!wanted) {
        m_dialog->tell({});
        m_chosen->remove(id);
        return;
    }
    m_model->remove(m_model->asideNumber(id)); // a removed counter that is restored would keep its old right to write
    m_source->setMapWriting(m_dialog->isWritingAllowed());
    try {
        m_chosen->add(id);
        m_dialog->tell({});
    } catch (const CounterError &error) {
        m_dialog->tell(error.message());
    }
    m_source->setMapWriting(false); // the right was for this counter only
}

void MapCommands::tellGone(int counter, bool isGone)
{
    if (const Counter *const that = m_model->find(counter)) {
        emit told((isGone ? tr("%1 is gone from its map; its last value stays.") : tr("%1 is in its map again."))
                      .arg(that->name()));
    }
}

} // namespace Kerntally
