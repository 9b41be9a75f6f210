#pragma once

#include "ui/models/analytics_summary.h"

#include <QFrame>
#include <QVariantAnimation>

class QLabel;
class QStackedLayout;

namespace roost::ui {

class AnalyticsFormat;
class Sparkline;
class Theme;

/// One figure: its value, its change against the comparison, and its course. A value that moves lights up for a moment.
class DashboardTile : public QFrame
{
    Q_OBJECT

public:
    DashboardTile(const Theme &theme, Metric metric, QWidget *parent = nullptr);

    Metric metric() const { return m_metric; }

    /// comparisonNote: "vs last year". live: the same days as before, so that a new value deserves the light.
    void showSummary(const MetricSummary &summary, const AnalyticsFormat &format, const QString &comparisonNote,
                     bool live);
    void showLoading();

    QString valueText() const { return m_valueText; }
    QString changeText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildContent();
    void showChange(const MetricSummary &summary, const AnalyticsFormat &format, const QString &comparisonNote);
    void fitValue();

    const Theme &m_theme;
    const Metric m_metric;
    QString m_valueText;
    QString m_shortValueText;
    QLabel *m_value = nullptr;
    QLabel *m_change = nullptr;
    QLabel *m_note = nullptr;
    Sparkline *m_course = nullptr;
    QStackedLayout *m_stack = nullptr;
    QVariantAnimation m_light;
};

} // namespace roost::ui
