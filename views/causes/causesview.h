// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/causesession.h"
#include "views/widgets/card.h"

QT_BEGIN_NAMESPACE
class QAction;
class QActionGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QToolButton;
QT_END_NAMESPACE

namespace Kerntally {

class ChoiceBar;
class Counter;
class CounterBox;
class CounterModel;
class CounterSource;
class CausesExport;
class CausesTable;

/// Shows the causes of one counter's events live, since the counter was chosen or "Restart" was pressed. The kernel
/// records causes only while this view is visible.
class CausesView : public Card
{
    Q_OBJECT

public:
    /// The model is borrowed.
    explicit CausesView(const CounterModel *model, QWidget *parent = nullptr);
    ~CausesView() override;

    /// The open source of the model's counters; null: nothing counts. Borrowed; pass null before the source is deleted.
    void setSource(CounterSource *source);
    /// Shows the causes of this counter's events until another one is chosen.
    void choose(const Counter *counter);
    /// Does the same, unless the user has pinned the current counter.
    void follow(const Counter *counter);
    /// Whether the kernel records causes now.
    bool isWatching() const { return m_session.isRunning(); }

signals:
    /// The user closed the view.
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addBy(const QString &name, const QString &text, const QString &tip, CauseWatch::By by);
    QLayout *makeTitle();
    QLayout *makeChoices();
    QWidget *makeMessage();
    QWidget *makeFoot();
    void orderTabs();
    void applyPalette();
    CauseWatch::By by() const;
    void offerSyscalls(const Counter *counter);
    void begin();
    void end();
    void restart();
    void removeEnded();
    void offerRemoval();
    void show(const CauseWatch::Reading &reading);
    void say(const QString &message, bool canTryAgain);

    CounterSource *m_source = nullptr;
    CauseSession m_session;
    bool m_isSeen = false; ///< visible on the screen, in a window that isn't minimized

    CounterBox *m_counters;
    QActionGroup *m_by;
    QAction *m_fromNow;
    QAction *m_removeEnded;
    QAction *m_pin;
    QAction *m_close;
    ChoiceBar *m_byBar = nullptr;
    QToolButton *m_fromNowButton = nullptr;
    QToolButton *m_removeEndedButton = nullptr;
    QToolButton *m_exportButton = nullptr;
    QToolButton *m_pinButton = nullptr;
    QToolButton *m_closeButton = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_byTitle = nullptr;
    QLineEdit *m_search;
    CausesTable *m_table;
    CausesExport *m_export;
    QStackedLayout *m_pages;
    QLabel *m_message;
    QPushButton *m_again;
    QWidget *m_foot = nullptr;
    QLabel *m_sum;
    QLabel *m_missed;
};

} // namespace Kerntally
