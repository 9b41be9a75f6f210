#include "tests/ui/watched_main.h"
#include "ui/widgets/theme.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace roost::ui;

/// The tokens, and what is drawn from them.
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsEnough_data();
    void contrastIsEnough();
    void everyColorIsJudged();
    void bothLooksHaveTheSameTokens();
    void figuresHaveOneWidth_data();
    void figuresHaveOneWidth();
    void styleSheetHasNoPlaceholderLeft();
    void colorsStandOnlyInTokens();
    void drawsIconsInTheirColor();
    void tellsChangeOfMode();
};

namespace {

/// WCAG 2.1: relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

constexpr double enoughForText = 4.5;
constexpr double enoughForGraphics = 3.0;

using Pair = std::pair<const char *, const char *>;

/// What is read: the text's colour, and what is behind it.
const QList<Pair> textPairs{
    {"text", "bg"},         {"text", "surface"},      {"text", "surface2"},   {"text2", "bg"},
    {"text2", "surface"},   {"text2", "surface2"},    {"text3", "bg"},        {"text3", "surface"},
    {"accent", "surface"},  {"accent", "accentSoft"}, {"onAccent", "accent"}, {"onAccent", "accentHover"},
    {"text", "accentSoft"}, {"pendFg", "pendBg"},     {"confFg", "confBg"},   {"inFg", "inBg"},
    {"doneFg", "doneBg"},   {"cancFg", "cancBg"},     {"bad", "surface"},     {"ok", "surface"},
    {"pendFg", "surface"},  {"surface", "text"},      {"accentSoft", "text"}, {"ink", "paper"},
};

/// What is drawn and has to be seen: lines of charts, dots, marks.
const QList<Pair> graphicPairs{
    {"blue", "surface"},  {"teal", "surface"}, {"amber", "surface"}, {"rose", "surface"}, {"violet", "surface"},
    {"slate", "surface"}, {"accent", "bg"},    {"ok", "bg"},         {"bad", "bg"},       {"text3", "surface2"},
};

/// What tells nothing by itself: lines between things, the shade behind a panel.
const QSet<QByteArray> decorations{"border", "grid", "shade"};

} // namespace

void TestTheme::contrastIsEnough_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("background");
    QTest::addColumn<double>("enough");
    const auto add = [](const QList<Pair> &pairs, double enough) {
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            for (const auto &[text, background] : pairs)
                QTest::addRow("%s on %s, %s", text, background, mode == Theme::Mode::Light ? "light" : "dark")
                    << mode << QByteArray(text) << QByteArray(background) << enough;
        }
    };
    add(textPairs, enoughForText);
    add(graphicPairs, enoughForGraphics);
}

void TestTheme::contrastIsEnough()
{
    QFETCH(Theme::Mode, mode);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, background);
    QFETCH(double, enough);
    Theme theme;
    theme.setMode(mode);
    const auto reached = contrast(theme.color(text.constData()), theme.color(background.constData()));
    QVERIFY2(reached >= enough, qPrintable(QString::number(reached)));
}

/// A colour that is added has to be put beside the one that it is seen on.
void TestTheme::everyColorIsJudged()
{
    QFile file(QStringLiteral(":/themes/tokens.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto colors = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("light")).toObject();
    QSet<QByteArray> judged = decorations;
    for (const auto &[color, background] : textPairs + graphicPairs)
        judged += {QByteArray(color), QByteArray(background)};
    for (const auto &color : colors.keys())
        QVERIFY2(judged.contains(color.toLatin1()), qPrintable(color));
}

void TestTheme::bothLooksHaveTheSameTokens()
{
    QFile file(QStringLiteral(":/themes/tokens.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto tokens = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(tokens.value(QLatin1String("light")).toObject().keys(),
             tokens.value(QLatin1String("dark")).toObject().keys());
}

void TestTheme::figuresHaveOneWidth_data()
{
    QTest::addColumn<Theme::TextStyle>("style");
    QTest::newRow("page") << Theme::TextStyle::Page;
    QTest::newRow("tile") << Theme::TextStyle::Tile;
    QTest::newRow("body") << Theme::TextStyle::Body;
    QTest::newRow("label") << Theme::TextStyle::Label;
    QTest::newRow("axis") << Theme::TextStyle::Axis;
}

void TestTheme::figuresHaveOneWidth()
{
    QFETCH(Theme::TextStyle, style);
    const QFontMetricsF metrics(Theme().font(style));
    const auto width = metrics.horizontalAdvance(QStringLiteral("0000"));
    for (int digit = 1; digit < 10; ++digit) {
        const auto other = metrics.horizontalAdvance(QString(4, QLatin1Char(static_cast<char>('0' + digit))));
        QVERIFY2(std::abs(other - width) < 0.2, qPrintable(QString::number(digit)));
    }
}

void TestTheme::styleSheetHasNoPlaceholderLeft()
{
    const auto sheet = Theme().styleSheet();
    QVERIFY(sheet.contains(QLatin1String("QPushButton")));
    QVERIFY(!sheet.contains(QLatin1Char('@')));
}

/// One file of tokens: nothing else in the console names a colour or a font.
void TestTheme::colorsStandOnlyInTokens()
{
    const QRegularExpression literal(
        QStringLiteral(R"re("#[0-9A-Fa-f]{3,8}"|QColor\(\d|setFamily\(|: *#[0-9A-Fa-f]{3,8}\b)re"));
    for (const auto *folder : {"/ui", "/resources/themes"}) {
        QDirIterator files(QLatin1String(ROOST_SOURCE_DIR) + QLatin1String(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.qss")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto match = literal.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!match.hasMatch(), qPrintable(file.fileName() + QLatin1String(": ") + match.captured()));
        }
    }
}

void TestTheme::drawsIconsInTheirColor()
{
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    const auto icon = theme.icon(QStringLiteral("home"), "accent");
    const auto shows = [&icon](const QColor &color) {
        const auto image = icon.pixmap(QSize(64, 64), 1.0).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(shows(theme.color("accent")));
    theme.setMode(Theme::Mode::Dark); // the same icon follows
    QVERIFY(shows(theme.color("accent")));
}

void TestTheme::tellsChangeOfMode()
{
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    int changes = 0;
    connect(&theme, &Theme::changed, this, [&changes] { ++changes; });
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(theme.isDark());
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changes, 1);
}

WATCHED_TEST_MAIN(TestTheme)
#include "tst_theme.moc"
