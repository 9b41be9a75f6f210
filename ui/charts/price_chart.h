#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_paint.h"
#include "ui/charts/chart_table.h"

#include <QChartView>
#include <QDate>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QAreaSeries;
class QFontMetricsF;
class QLineSeries;
class QValueAxis;

namespace roost::ui {

class Theme;

/// The course of a property's prices, and what stands behind it.
struct PriceChartData
{
    enum class Owner { Nobody, Guest, Held, Host };

    struct Night
    {
        QDate date{};
        double price = 0;               ///< units of the currency
        std::optional<double> before{}; ///< without the draft, where that is something else
        std::optional<double> lastYear{};
        Owner owner = Owner::Nobody;
    };

    /// A rule over its nights, [from, to).
    struct Band
    {
        QString id{};
        QString name{};
        QDate from{};
        QDate to{};
        const char *token = "violet"; ///< its colour
    };

    QList<Night> nights{}; ///< one day after the other
    QList<Band> bands{};   ///< those that win over others first
    QDate today{};
    bool isDraft = false;
};

/// The year's prices as a line of steps, a step a night: bands of the rules above it, the prices without the draft as a
/// dashed line, and behind them how full the weeks are, who has each night, and last year's prices. GUI thread.
///
/// The mouse or the arrow keys point at a night; a click or Enter opens it; a click on a band opens the rule. Ctrl and
/// the wheel, or plus and minus, zoom between a month and a year; the wheel and Page keys move along.
class PriceChart : public QChartView
{
    Q_OBJECT

public:
    static constexpr int monthNights = 31;
    static constexpr int quarterNights = 92;
    static constexpr int yearNights = 366;

    /// How amounts are written: short beside the axis; and what a night's tooltip says.
    struct Format
    {
        std::function<QString(double)> axis{};
        std::function<QList<TooltipRow>(int night)> rows{};
    };

    PriceChart(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setFormat(const Format &format);
    void setData(const PriceChartData &curve);

    /// Shows so many nights, with the one in the middle where it is.
    void setSpan(int nights);
    int span() const { return m_span; }

    int firstVisible() const { return m_first; }
    void setFirstVisible(int night);

    /// The night pointed at, by its index; -1: none.
    int current() const { return m_current; }
    void setCurrent(int night);

    /// The band whose nights stand out; an empty id: none.
    void setChosenBand(const QString &id);

    const AxisScale &scale() const { return m_scale; }

    /// The middle of a night at a price, in the widget's pixels.
    QPointF pointOf(int night, double price) const;
    QRectF bandRect(int band) const;

    /// Stays of a week around each night, from 0 to 1.
    static QList<double> occupancyOf(const PriceChartData &curve);

    ChartTable table() const;

Q_SIGNALS:
    void nightOpened(const QDate &night);
    void bandOpened(const QString &id);
    void spanChanged(int nights);

    /// Other nights are in sight.
    void rangeChanged();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int count() const { return static_cast<int>(m_data.nights.size()); }
    int last() const { return std::min(m_first + m_span, count()) - 1; }
    void addSeries(QAbstractSeries *series, QValueAxis *vertical);
    void fillSeries();
    void assignLanes();
    void applyTheme();
    void layOut();
    void describeCurrent();
    void ensureVisible(int night);
    void zoom(int direction);
    int nightAt(double x) const;
    int bandAt(const QPointF &position) const;
    bool moveByKey(int key);
    double xOf(double night) const;
    double yOf(double price) const;
    QRectF plot() const;
    double laneTop() const;
    QString dayTextOf(int night) const;

    void drawGrid(QPainter &painter) const;
    void drawTimeLabels(QPainter &painter) const;
    void drawChosen(QPainter &painter) const;
    void drawBands(QPainter &painter) const;
    void drawBandName(QPainter &painter, int band, const QFontMetricsF &metrics) const;
    void drawOwners(QPainter &painter) const;
    void drawLastYear(QPainter &painter) const;
    void drawToday(QPainter &painter) const;
    void drawEndLabels(QPainter &painter) const;
    void drawCurrent(QPainter &painter) const;

    const Theme &m_theme;
    Format m_format;
    PriceChartData m_data;
    QList<double> m_occupancy;
    QList<int> m_lanes; ///< of each band; -1: there is no room
    int m_laneCount = 0;
    AxisScale m_scale;
    QLineSeries *m_price = nullptr;
    QLineSeries *m_before = nullptr;
    QLineSeries *m_occupancyTop = nullptr;
    QAreaSeries *m_occupancyArea = nullptr;
    QLineSeries *m_differenceTop = nullptr;
    QLineSeries *m_differenceBottom = nullptr;
    QAreaSeries *m_difference = nullptr;
    QValueAxis *m_horizontal = nullptr;
    QValueAxis *m_vertical = nullptr;
    QValueAxis *m_shares = nullptr;
    QString m_chosen;
    int m_first = 0;
    int m_span = yearNights;
    int m_current = -1;
};

} // namespace roost::ui
