#pragma once

#include "ui/models/report_choice.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace roost::ui {

class DropdownButton;
class Theme;

/// What is particular to a report: by what it is split, which metrics, whose bookings, from which end, as known when.
/// Shows what the report at hand takes. GUI thread.
class ReportOptions : public QWidget
{
    Q_OBJECT

public:
    /// dimensions: what figures may be split by.
    ReportOptions(const Theme &theme, const QList<FigureDimension> &dimensions, QWidget *parent = nullptr);

    /// Without changed().
    void setChoice(const ReportChoice &choice);

Q_SIGNALS:
    /// The person chose.
    void changed(const roost::ui::ReportChoice &choice);

private:
    void buildSplits(const QList<FigureDimension> &dimensions);
    void buildMetrics();
    void buildDays();
    void change(const std::function<void(ReportChoice &)> &edit);
    void showMetrics();

    const Theme &m_theme;
    ReportChoice m_choice;
    bool m_isShowing = false; ///< while setChoice() moves the controls
    DropdownButton *m_split = nullptr;
    DropdownButton *m_metric = nullptr;
    DropdownButton *m_end = nullptr;
    QPushButton *m_metrics = nullptr;
    QList<std::pair<FigureMetric, QCheckBox *>> m_checks;
    QLabel *m_sinceLabel = nullptr;
    QLabel *m_untilLabel = nullptr;
    QDateEdit *m_since = nullptr;
    QDateEdit *m_until = nullptr;
};

} // namespace roost::ui
