#include "backend/seed/scene_painter.h"

#include "backend/seed/random.h"

#include <QList>
#include <QPointF>
#include <QRectF>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace roost {

namespace {

constexpr QSize sceneSize(800, 600);
constexpr double horizon = 360;

/// The light of an hour.
struct Light
{
    QRgb skyAbove;
    QRgb skyBelow;
    QRgb far;
    QRgb near;
    QRgb wall;
    QRgb roof;
    QRgb window;
};

constexpr std::array lights{
    Light{0xff5b9bd5, 0xffdcecf7, 0xff8fb3c9, 0xff6f9a72, 0xfff5ede0, 0xffb5654a, 0xff5b7a94}, // a clear day
    Light{0xfff29c6b, 0xfffde3c0, 0xffc08a86, 0xff7a7f5d, 0xfff7d9b8, 0xff8c4a3f, 0xffffd98a}, // towards evening
    Light{0xff2c3e66, 0xffa06f8f, 0xff4a4d76, 0xff2f4451, 0xff6d6a86, 0xff35324f, 0xffffcf70}, // dusk
    Light{0xff7fc4c0, 0xfff4f3e4, 0xffa7cbbf, 0xff85a866, 0xfffdfaf2, 0xff557a86, 0xff6c98a3}, // a fresh morning
    Light{0xff9fb4c7, 0xffeef1f2, 0xffb4c0c9, 0xff7e9184, 0xffe9e4dc, 0xff6b5b52, 0xff7f93a6}, // light clouds
};

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto part = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue())};
}

/// Fills shapes with smooth edges; a server has no other need to paint.
class Canvas
{
public:
    explicit Canvas(QImage &image)
        : m_image(image)
    {
    }

    void fill(const QRectF &area, const QColor &color, double opacity = 1)
    {
        fill({area.topLeft(), area.topRight(), area.bottomRight(), area.bottomLeft()}, color, opacity);
    }

    /// A simple polygon: each row is looked at several times, and its ends are shares of pixels.
    void fill(const QList<QPointF> &corners, const QColor &color, double opacity = 1)
    {
        const auto [low, high] = std::minmax_element(corners.begin(), corners.end(),
                                                     [](auto one, auto other) { return one.y() < other.y(); });
        const int first = std::max(0, static_cast<int>(std::floor(low->y())));
        const int last = std::min(m_image.height() - 1, static_cast<int>(std::floor(high->y())));
        for (int y = first; y <= last; ++y) {
            m_coverage.assign(static_cast<size_t>(m_image.width()), 0);
            for (int sample = 0; sample < samples; ++sample)
                cover(corners, y + (sample + 0.5) / samples);
            blend(y, color, opacity);
        }
    }

    void fillDisc(const QPointF &center, double radius, const QColor &color, double opacity)
    {
        constexpr int sides = 48;
        QList<QPointF> corners;
        for (int side = 0; side < sides; ++side)
            corners.append(center +
                           radius * QPointF(std::cos(side * fullTurn / sides), std::sin(side * fullTurn / sides)));
        fill(corners, color, opacity);
    }

    /// From the one colour above to the other below.
    void fillGradient(double top, double bottom, const QColor &above, const QColor &below)
    {
        for (int y = static_cast<int>(top); y < m_image.height(); ++y)
            fill(QRectF(0, y, m_image.width(), 1),
                 mixed(above, below, std::clamp((y - top) / (bottom - top), 0.0, 1.0)));
    }

private:
    static constexpr int samples = 4;
    static constexpr double fullTurn = 6.283185307179586;

    void cover(const QList<QPointF> &corners, double y)
    {
        m_crossings.clear();
        for (qsizetype i = 0; i < corners.size(); ++i) {
            const QPointF from = corners.at(i);
            const QPointF to = corners.at((i + 1) % corners.size());
            if ((from.y() <= y) != (to.y() <= y))
                m_crossings.push_back(from.x() + (y - from.y()) * (to.x() - from.x()) / (to.y() - from.y()));
        }
        std::sort(m_crossings.begin(), m_crossings.end());
        for (size_t i = 0; i + 1 < m_crossings.size(); i += 2)
            coverSpan(std::max(0.0, m_crossings[i]), std::min<double>(m_image.width(), m_crossings[i + 1]));
    }

    void coverSpan(double from, double to)
    {
        for (int x = static_cast<int>(from); x < to; ++x)
            m_coverage[static_cast<size_t>(x)] += (std::min<double>(to, x + 1) - std::max<double>(from, x)) / samples;
    }

    void blend(int y, const QColor &color, double opacity)
    {
        auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(y));
        for (int x = 0; x < m_image.width(); ++x) {
            const double share = m_coverage[static_cast<size_t>(x)] * opacity;
            if (share > 0)
                line[x] = mixed(QColor(line[x]), color, std::min(1.0, share)).rgb();
        }
    }

    QImage &m_image;
    std::vector<double> m_coverage; ///< of each pixel of a row
    std::vector<double> m_crossings;
};

class Scene
{
public:
    Scene(QImage &image, int number)
        : m_canvas(image)
        , m_random(static_cast<quint64>(number) * 7'919 + 11)
        , m_light(lights[static_cast<size_t>(number) % lights.size()])
    {
    }

    void paint(PropertyType type)
    {
        paintSky();
        if (type == PropertyType::Villa)
            paintSea();
        else
            paintHills();
        switch (type) {
        case PropertyType::Apartment:
        case PropertyType::Room:
            paintStreet();
            break;
        case PropertyType::House:
            paintTrees(5, 0.9);
            paintHouse(QRectF(280, 270, 260, 170), 90);
            paintTrees(3, 0.6);
            break;
        case PropertyType::Villa:
            paintVilla();
            break;
        case PropertyType::Cabin:
            paintTrees(16, 1.3);
            paintCabin();
            break;
        }
    }

private:
    QColor color(QRgb rgb) const { return QColor(rgb); }

    void paintSky()
    {
        m_canvas.fillGradient(0, horizon + 40, color(m_light.skyAbove), color(m_light.skyBelow));
        const QPointF sun(150 + 500 * m_random.unit(), 130 + 120 * m_random.unit());
        const QColor shine(255, 246, 220);
        constexpr int rings = 24;
        for (int ring = rings; ring > 0; --ring)
            m_canvas.fillDisc(sun, 30 + 5.0 * ring, shine, 0.035);
        m_canvas.fillDisc(sun, 30, QColor(255, 250, 235), 0.94);
    }

    /// One behind the other; the farther, the more they have of the sky.
    void paintHills()
    {
        constexpr int layers = 4;
        for (int layer = 0; layer < layers; ++layer) {
            const double nearness = (layer + 1.0) / layers;
            const double base = 265 + 55.0 * layer;
            const double phase = 6.28 * m_random.unit();
            const double height = 62 - 10.0 * layer;
            QList<QPointF> hill{QPointF(0, sceneSize.height())};
            for (int x = 0; x <= sceneSize.width(); x += 10)
                hill.append({x * 1.0, base - height * std::sin(x / 150.0 + phase) -
                                          height * 0.4 * std::sin(x / 57.0 + 2 * phase)});
            hill.append(QPointF(sceneSize.width(), sceneSize.height()));
            m_canvas.fill(hill, mixed(color(m_light.far), color(m_light.near), nearness));
        }
    }

    void paintSea()
    {
        m_canvas.fillGradient(horizon - 60, sceneSize.height(), mixed(color(m_light.skyBelow), QColor(0x3f8fae), 0.55),
                              mixed(color(m_light.skyAbove), QColor(0x1d5f7e), 0.7));
        for (int wave = 0; wave < 40; ++wave) {
            const double y = horizon - 50 + 4.0 * wave + 6 * m_random.unit();
            m_canvas.fill(QRectF(sceneSize.width() * m_random.unit() - 40, y, 40 + 90 * m_random.unit(), 2), Qt::white,
                          0.11);
        }
    }

    void paintWindow(const QRectF &window)
    {
        const bool isLit = m_random.chance(0.7);
        m_canvas.fill(window, isLit ? color(m_light.window) : mixed(color(m_light.wall), Qt::black, 0.45));
    }

    /// Fronts side by side, each with its own height and tone.
    void paintStreet()
    {
        double left = -30;
        while (left < sceneSize.width()) {
            const double width = 110 + 60 * m_random.unit();
            const double top = 170 + 110 * m_random.unit();
            const auto wall = mixed(color(m_light.wall), color(m_random.chance(0.5) ? m_light.roof : m_light.far),
                                    0.1 + 0.35 * m_random.unit());
            m_canvas.fill(QRectF(left, top, width, sceneSize.height() - top), wall);
            m_canvas.fill(QRectF(left - 3, top - 12, width + 6, 14), mixed(color(m_light.roof), wall, 0.15));
            const int columns = width > 140 ? 4 : 3;
            const double step = width / columns;
            for (double y = top + 24; y < 520; y += 58) {
                for (int column = 0; column < columns; ++column)
                    paintWindow({left + step * column + step * 0.27, y, step * 0.46, 36});
            }
            left += width + 2;
        }
        m_canvas.fill(QRectF(0, 540, sceneSize.width(), 60), mixed(color(m_light.near), QColor(0x6b6b70), 0.6));
        paintTrees(4, 0.7);
    }

    void paintHouse(const QRectF &body, double roofHeight)
    {
        m_canvas.fill(QRectF(body.right() - 70, body.top() - roofHeight, 28, 70),
                      mixed(color(m_light.roof), Qt::black, 0.2));
        m_canvas.fill(body, color(m_light.wall));
        m_canvas.fill(QList<QPointF>{{body.left() - 22, body.top()},
                                     {body.center().x(), body.top() - roofHeight},
                                     {body.right() + 22, body.top()}},
                      color(m_light.roof));
        const double step = body.width() / 3;
        for (int column = 0; column < 3; column += 2)
            paintWindow({body.left() + step * column + step * 0.25, body.top() + 36, step * 0.5, 56});
        m_canvas.fill(QRectF(body.center().x() - 24, body.bottom() - 92, 48, 92),
                      mixed(color(m_light.roof), Qt::black, 0.35));
    }

    void paintVilla()
    {
        m_canvas.fill(QRectF(0, 440, sceneSize.width(), 160), mixed(color(m_light.near), color(m_light.wall), 0.35));
        m_canvas.fill(QRectF(330, 250, 360, 90), color(m_light.wall));
        m_canvas.fill(QRectF(240, 336, 470, 112), mixed(color(m_light.wall), Qt::black, 0.08));
        m_canvas.fill(QRectF(310, 240, 400, 14), mixed(color(m_light.wall), Qt::white, 0.5));
        m_canvas.fill(QRectF(220, 328, 510, 14), mixed(color(m_light.wall), Qt::white, 0.5));
        for (int pane = 0; pane < 5; ++pane)
            paintWindow({262.0 + 88 * pane, 356, 78, 76});
        for (int pane = 0; pane < 3; ++pane)
            paintWindow({352.0 + 110 * pane, 268, 96, 52});
        m_canvas.fill(QList<QPointF>{{150, 490}, {560, 490}, {620, 560}, {80, 560}}, QColor(0x58bcd0));
        paintPalm({120, 470});
        paintPalm({735, 460});
    }

    void paintPalm(const QPointF &foot)
    {
        const QPointF top = foot - QPointF(-14, 210);
        QList<QPointF> trunk;
        bend(trunk, foot - QPointF(6, 0), foot + QPointF(2, -110), top);
        bend(trunk, top, foot + QPointF(14, -110), foot + QPointF(8, 0));
        m_canvas.fill(trunk, mixed(color(m_light.roof), Qt::black, 0.4));
        const auto leaves = mixed(color(m_light.near), QColor(0x2f6b3c), 0.7);
        for (int leaf = 0; leaf < 7; ++leaf) {
            const double angle = 3.6 + leaf * 0.42;
            const QPointF tip = top + QPointF(std::cos(angle) * 95, std::sin(angle) * 60 + 34);
            QList<QPointF> frond;
            bend(frond, top, (top + tip) / 2 + QPointF(0, -44), tip);
            bend(frond, tip, (top + tip) / 2 + QPointF(0, -22), top);
            m_canvas.fill(frond, leaves);
        }
    }

    /// A quadratic curve, as corners.
    static void bend(QList<QPointF> &corners, const QPointF &from, const QPointF &control, const QPointF &to)
    {
        constexpr int steps = 12;
        for (int step = 0; step <= steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            corners.append((1 - t) * (1 - t) * from + 2 * t * (1 - t) * control + t * t * to);
        }
    }

    void paintCabin()
    {
        m_canvas.fill(QRectF(0, 470, sceneSize.width(), 130), mixed(color(m_light.near), Qt::black, 0.15));
        m_canvas.fill(QList<QPointF>{{400, 190}, {590, 480}, {210, 480}}, color(m_light.roof));
        m_canvas.fill(QList<QPointF>{{400, 232}, {556, 480}, {244, 480}},
                      mixed(color(m_light.roof), color(m_light.wall), 0.55));
        m_canvas.fill(QList<QPointF>{{400, 290}, {446, 366}, {354, 366}}, color(m_light.window));
        m_canvas.fill(QRectF(310, 386, 66, 60), color(m_light.window));
        m_canvas.fill(QRectF(420, 386, 56, 94), mixed(color(m_light.roof), Qt::black, 0.45));
    }

    void paintTrees(int count, double size)
    {
        for (int tree = 0; tree < count; ++tree) {
            const double x = sceneSize.width() * (tree + 0.15 + 0.7 * m_random.unit()) / count;
            const double height = size * (110 + 70 * m_random.unit());
            const double foot = 470 + 40 * m_random.unit();
            const auto leaves = mixed(color(m_light.near), QColor(0x23462f), 0.35 + 0.4 * m_random.unit());
            for (int part = 0; part < 3; ++part) {
                const double top = foot - height + height * 0.26 * part;
                const double half = height * (0.16 + 0.07 * part);
                m_canvas.fill(
                    QList<QPointF>{{x, top}, {x + half, top + height * 0.46}, {x - half, top + height * 0.46}}, leaves);
            }
        }
    }

    Canvas m_canvas;
    Random m_random;
    const Light m_light;
};

} // namespace

QImage paintScene(PropertyType type, int number)
{
    QImage image(sceneSize, QImage::Format_RGB32);
    Scene(image, number).paint(type);
    return image;
}

} // namespace roost
