#pragma once

#include "ui/pages/dashboard_card_view.h"

#include <QVariantAnimation>

class QFrame;
class QLabel;
class QProgressBar;
class QStackedLayout;
class QToolButton;

namespace roost::ui {

class Sparkline;
class TargetEditor;
struct DashboardCard;

/// One figure: its value, its change against the comparison, its course, and how far its target is. A value that moves
/// lights up for a moment. A click opens its rows; the target is typed in its place, by its button, a click on it, or
/// the key T.
class DashboardTile : public DashboardCardView
{
    Q_OBJECT

public:
    DashboardTile(const DashboardCardContext &context, const DashboardCard &card, FigureMetric metric, QWidget *parent);

    FigureMetric metric() const { return m_metric; }
    QString valueText() const { return m_valueText; }
    QString changeText() const;
    QString targetText() const;

    /// What one wants to reach, in the metric's unit: of a ratio as it is, of a sum in 30 days. None: no target. It is
    /// kept in the settings.
    void setTarget(FigureValue target);
    FigureValue target() const;

    /// Lets one type the target.
    void editTarget();

protected:
    void showLoading() override;
    void showProblem(const Problem &problem) override;
    void showFigures(ChartUpdate update) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QWidget *buildContent();
    void showChange();
    void showTarget();
    void fitTexts();
    void openRows();
    QLayout *buildTitle();
    bool isOnTarget(const QPoint &position) const;
    void showTargetButton();

    const FigureMetric m_metric;
    const QString m_title;
    QString m_valueText;
    QString m_shortValueText;
    QString m_noteText;
    FigureValue m_value{};
    QLabel *m_valueLabel = nullptr;
    QLabel *m_change = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_targetText = nullptr;
    QProgressBar *m_targetBar = nullptr;
    Sparkline *m_course = nullptr;
    QToolButton *m_targetButton = nullptr;
    TargetEditor *m_targetEditor = nullptr;
    QStackedLayout *m_stack = nullptr;
    QVariantAnimation m_light;
};

} // namespace roost::ui
