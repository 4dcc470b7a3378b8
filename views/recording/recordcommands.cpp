// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/recordcommands.h"

#include "model/base/durationtext.h"
#include "model/recording/recordingerror.h"
#include "views/recording/recordingwindow.h"
#include "views/style/colours.h"
#include "views/widgets/actions.h"
#include "views/widgets/filedialogs.h"
#include "views/widgets/nametext.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPalette>
#include <QPushButton>

#include <utility>

namespace Kerntally {

RecordCommands::RecordCommands(CounterModel *model, QWidget *window)
    : QObject(window)
    , record(
          makeAction({QStringLiteral("record"), tr("&Record…"),
                      tr("Write all that is counted into a file, as it happens"), Qt::Key_F9, QStringLiteral("record")},
                     this))
    , open(makeAction({QStringLiteral("openRecording"),
                       tr("&Open recording…"),
                       tr("Look at what was recorded"),
                       QKeySequence::Open,
                       {}},
                      this))
    , m_model(model)
    , m_window(window)
    , m_status(new QWidget(window))
    , m_dot(new QLabel(QStringLiteral("●"), m_status))
    , m_text(new QLabel(m_status))
    , m_openSaved(new QPushButton(tr("Open"), m_status))
{
    record->setEnabled(false);
    makeStatus();
    connect(record, &QAction::triggered, this, &RecordCommands::toggle);
    connect(open, &QAction::triggered, this, &RecordCommands::askWhat);
    connect(&m_recorder, &Recorder::changed, this, &RecordCommands::showState);
    connect(&m_recorder, &Recorder::failed, this, [this](const QString &reason) {
        warn(m_window, tr("Recording"),
             tr("The recording ended: %1 can't be written.").arg(pathInText(m_recorder.path())), reason);
    });
}

void RecordCommands::makeStatus()
{
    m_status->setObjectName(QStringLiteral("recordingStatus"));
    m_dot->setObjectName(QStringLiteral("recordingDot"));
    m_text->setObjectName(QStringLiteral("recordingText"));
    m_openSaved->setObjectName(QStringLiteral("openSaved"));
    m_openSaved->setFlat(true);
    connect(m_openSaved, &QPushButton::clicked, this, [this] {
        openFile(std::exchange(m_saved, {}));
        showState();
    });
    auto *layout = new QHBoxLayout(m_status);
    layout->setContentsMargins({});
    layout->addWidget(m_dot);
    layout->addWidget(m_text);
    layout->addWidget(m_openSaved);
    m_status->hide();
}

void RecordCommands::setSource(CounterSource *source)
{
    if (!source)
        m_recorder.stop();
    m_source = source;
    showState();
}

QWidget *RecordCommands::status() const
{
    return m_status;
}

void RecordCommands::start(const QString &path)
{
    if (!m_source)
        throw RecordingError(tr("Nothing is counted."));
    m_recorder.start(path, *m_model, *m_source);
}

void RecordCommands::openFile(const QString &path)
{
    auto *window = new RecordingWindow(m_window->isVisible() ? m_window : nullptr);
    connect(window, &RecordingWindow::openRequested, this, &RecordCommands::openFile);
    emit windowMade(window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QObject::destroyed, window, [window] { delete window; });
    window->show();
    window->open(path);
    window->raise();
    window->activateWindow();
}

void RecordCommands::toggle()
{
    if (m_recorder.isRecording())
        m_recorder.stop();
    else
        askWhere();
}

void RecordCommands::askWhere()
{
    QFileDialog *dialog =
        makeSaveDialog(m_window, tr("Record"), {tr("Recordings (*.ktrec)")}, datedFileName(QStringLiteral("ktrec")));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile::remove(path); // the dialog has asked whether to overwrite it
        try {
            start(path);
        } catch (const RecordingError &error) {
            warn(m_window, tr("Recording"), tr("%1 can't be written.").arg(pathInText(path)), error.message());
        }
    });
    dialog->open();
}

void RecordCommands::askWhat()
{
    QFileDialog *dialog =
        makeOpenDialog(m_window, tr("Open recording"), {tr("Recordings (*.ktrec)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RecordCommands::openFile);
    dialog->open();
}

/// Called only after writes: a timer would wake the processor without need.
void RecordCommands::showState()
{
    const bool on = m_recorder.isRecording();
    record->setEnabled(m_source != nullptr);
    record->setText(on ? tr("Stop &recording") : tr("&Record…"));
    record->setIconText(on ? tr("Stop") : tr("Record"));
    if (on)
        m_saved = m_recorder.path();
    m_status->setVisible(!m_saved.isEmpty());
    m_openSaved->setVisible(!on);
    m_dot->setVisible(on);
    QPalette red = m_window->palette();
    red.setColor(QPalette::WindowText, alertColour(red));
    m_dot->setPalette(red);
    m_text->setToolTip(pathInText(m_saved));
    m_text->setText(
        on ? tr("Recording: %1, %2")
                 .arg(durationText(m_recorder.duration()), m_window->locale().formattedDataSize(m_recorder.size()))
           : tr("Recording saved as %1").arg(shortName(QFileInfo(m_saved).fileName())));
    m_text->setAccessibleName(on ? tr("Recording") : m_text->text());
}

} // namespace Kerntally
