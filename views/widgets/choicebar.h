// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QActionGroup;
class QToolButton;
QT_END_NAMESPACE

namespace Kerntally {

/// A row of buttons for exclusive choices; in the compact form, one button with a menu. Tab focuses the bar once,
/// arrows move within it.
class ChoiceBar : public QWidget
{
    Q_OBJECT

public:
    /// The actions are borrowed and have to outlive the bar.
    explicit ChoiceBar(const QActionGroup *choices, const QString &name, QWidget *parent = nullptr);

    void setCompact(bool compact);
    bool isCompact() const { return m_buttons->isHidden(); }
    /// The compact button's text while no choice is checked.
    void setOther(const QString &text);
    int fullWidth() const;
    int compactWidth() const;
    QSize minimumSizeHint() const override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int step);
    void showChoice();

    const QActionGroup *m_choices;
    QWidget *m_buttons;
    QToolButton *m_menu;
    QString m_other;
};

} // namespace Kerntally
