#include "ui/widgets/theme.h"

#include "ui/widgets/line_icon_engine.h"
#include "ui/widgets/style_sheet.h"
#include "ui/widgets/tabular_font.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStyleFactory>

namespace roost::ui {

namespace {

QHash<QByteArray, QColor> readColors(const QJsonObject &object)
{
    QHash<QByteArray, QColor> colors;
    for (auto color = object.begin(); color != object.end(); ++color)
        colors.insert(color.key().toLatin1(), QColor(color.value().toString()));
    return colors;
}

/// "17/24 650": size and line height in pixels, weight.
QFont readFont(const QStringList &families, const QString &text)
{
    const auto sizeEnd = text.indexOf(QLatin1Char('/'));
    const auto weightStart = text.lastIndexOf(QLatin1Char(' '));
    QFont font(families);
    font.setPixelSize(QStringView(text).left(sizeEnd).toInt());
    font.setWeight(tabularWeight(QStringView(text).mid(weightStart + 1).toInt()));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

bool looksDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemDark(looksDark(QGuiApplication::palette()))
{
    readTokens();
    m_dark = m_systemDark;
}

void Theme::readTokens()
{
    QFile file(QStringLiteral(":/themes/tokens.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "Theme", "the tokens are not among the resources");
    const auto tokens = QJsonDocument::fromJson(file.readAll()).object();

    m_lightColors = readColors(tokens.value(QLatin1String("light")).toObject());
    m_darkColors = readColors(tokens.value(QLatin1String("dark")).toObject());
    m_grid = tokens.value(QLatin1String("grid")).toInt();

    const auto radii = tokens.value(QLatin1String("radius")).toObject();
    for (auto radius = radii.begin(); radius != radii.end(); ++radius)
        m_radii.insert(radius.key().toLatin1(), radius.value().toInt());

    const auto type = tokens.value(QLatin1String("type")).toObject();
    // What the first one lacks, Chinese say, comes from the second.
    const QStringList families{tabularFamily(type.value(QLatin1String("family")).toString()),
                               type.value(QLatin1String("fallback")).toString()};
    const QList<std::pair<TextStyle, QLatin1String>> styles{
        {TextStyle::Page, QLatin1String("page")}, {TextStyle::Tile, QLatin1String("tile")},
        {TextStyle::Body, QLatin1String("body")}, {TextStyle::Label, QLatin1String("label")},
        {TextStyle::Axis, QLatin1String("axis")},
    };
    for (const auto &[style, name] : styles)
        m_fonts.insert(static_cast<int>(style), readFont(families, type.value(name).toString()));
}

void Theme::install(QApplication &application)
{
    m_application = &application;
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setFont(font(TextStyle::Body));
    application.installEventFilter(this);
    apply();
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    update();
}

void Theme::setSystemDark(bool isDark)
{
    m_systemDark = isDark;
    update();
}

void Theme::setTextScale(double factor)
{
    if (qFuzzyCompare(m_textScale, factor))
        return;
    m_textScale = factor;
    Q_EMIT changed();
}

void Theme::update()
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark);
    if (dark == m_dark)
        return;
    m_dark = dark;
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    if (!m_application)
        return;
    m_application->setPalette(palette());
    m_application->setStyleSheet(styleSheet());
}

/// Qt 6.4 does not tell the system's colour scheme: its palette does, once ours is out of the way.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
        m_application->setPalette(QPalette());
        m_systemDark = looksDark(QGuiApplication::palette());
        m_application->setPalette(palette());
        update();
    }
    return QObject::eventFilter(watched, event);
}

QColor Theme::color(const char *token) const
{
    const auto &colors = m_dark ? m_darkColors : m_lightColors;
    // Painters ask for every cell of a frame: the name is not copied.
    const auto found = colors.constFind(QByteArray::fromRawData(token, static_cast<qsizetype>(qstrlen(token))));
    Q_ASSERT_X(found != colors.cend(), "Theme::color", token);
    return *found;
}

QFont Theme::font(TextStyle style) const
{
    auto font = m_fonts.value(static_cast<int>(style));
    font.setPixelSize(qRound(font.pixelSize() * m_textScale));
    return font;
}

int Theme::radius(const char *token) const
{
    const auto found = m_radii.constFind(token);
    Q_ASSERT_X(found != m_radii.cend(), "Theme::radius", token);
    return *found;
}

int Theme::space(int steps) const
{
    return steps * m_grid;
}

QIcon Theme::icon(const QString &name, const char *token) const
{
    return QIcon(new LineIconEngine(*this, name, token));
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, color("bg"));
    palette.setColor(QPalette::WindowText, color("text"));
    palette.setColor(QPalette::Base, color("surface"));
    palette.setColor(QPalette::AlternateBase, color("surface2"));
    palette.setColor(QPalette::Text, color("text"));
    palette.setColor(QPalette::PlaceholderText, color("text3"));
    palette.setColor(QPalette::Button, color("surface"));
    palette.setColor(QPalette::ButtonText, color("text"));
    palette.setColor(QPalette::BrightText, color("onAccent"));
    palette.setColor(QPalette::ToolTipBase, color("surface"));
    palette.setColor(QPalette::ToolTipText, color("text"));
    palette.setColor(QPalette::Highlight, color("accent"));
    palette.setColor(QPalette::HighlightedText, color("onAccent"));
    palette.setColor(QPalette::Link, color("accent"));
    palette.setColor(QPalette::LinkVisited, color("violet"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color("text3"));
    return palette;
}

QString Theme::styleSheet() const
{
    return buildStyleSheet(*this);
}

} // namespace roost::ui
