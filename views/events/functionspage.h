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

/// The functions of a program or library that the user names.
class FunctionsPage : public PickerPage
{
    Q_OBJECT

public:
    /// The chosen events are borrowed.
    explicit FunctionsPage(EventSelection *chosen, QWidget *parent = nullptr);

    /// Shows the functions of a program, by its path or, where the shell would find it, its name.
    void open(const QString &program);

    void startSearch() override;

protected:
    QString noMatches(const QString &text) const override;

private:
    /// What reading the file came to.
    struct Answer
    {
        ProgramFunctions program;
        QString problem; ///< why there are no functions
    };

    QWidget *makeProgramRow();
    void choose();
    void show(const Answer &answer);

    FunctionList *m_list;
    QLineEdit *m_path;
    QLabel *m_note;
    QString m_shown; ///< path that was asked for last
    QFutureWatcher<std::shared_ptr<Answer>> m_reading;
};

} // namespace Kerntally
