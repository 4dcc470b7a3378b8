// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/onlythis.h"

#include <QSocketNotifier>
#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace Kerntally {

class Card;

/// Says whose events alone are counted, where that isn't everybody's, and offers to count everybody's. Hidden until then.
class OnlyBanner : public QWidget
{
    Q_OBJECT

public:
    explicit OnlyBanner(QWidget *parent = nullptr);

    /// scope: of it; its process is watched for its end.
    void tell(const OnlyThis &only, const Scope &scope);

signals:
    void everybodyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void onEnded();
    void applyPalette();

    Card *m_card;
    QLabel *m_text;
    QPushButton *m_everybody;
    QString m_process;                      ///< what it is called
    Scope m_scope;                          ///< whose process is watched
    std::unique_ptr<QSocketNotifier> m_end; ///< of the process
};

/// "firefox (process 4711) and all that it starts"
QString describe(const OnlyThis &only);

} // namespace Kerntally
