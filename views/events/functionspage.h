// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/userfunction.h"
#include "views/events/pickerpage.h"

#include <QFutureWatcher>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace Kerntally {

class EventSelection;
class FunctionList;

/// Selects functions of a program or library.
class FunctionsPage : public PickerPage
{
    Q_OBJECT

public:
    /// The selection is borrowed.
    explicit FunctionsPage(EventSelection *chosen, QWidget *parent = nullptr);

    /// Shows the functions of a program, by its path or its name in $PATH. Reads the file in another thread.
    void open(const QString &program);

    void startSearch() override;

protected:
    QString noMatches(const QString &text) const override;

private:
    /// The result of reading a file.
    struct Answer
    {
        ProgramFunctions program;
        QString problem; ///< error message; empty: success
    };

    QWidget *makeProgramRow();
    void choose();
    void show(const Answer &answer);

    FunctionList *m_list;
    QLineEdit *m_path;
    QLabel *m_note;
    QString m_shown; ///< path of the last open()
    QFutureWatcher<std::shared_ptr<Answer>> m_reading;
};

} // namespace Kerntally
