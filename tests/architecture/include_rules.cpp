#include "tests/architecture/include_rules.h"

#include "tests/architecture/code_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace roost::architecture {

namespace {

/// A layer, and the beginnings of the paths that it may include besides its own.
struct Layer
{
    QString folder;
    QStringList mayInclude;
};

/// The first layer whose folder holds a file is the file's; "backend/" holds only the files that lie in it themselves.
/// Modules among themselves: see ModuleOrder.
const QList<Layer> &layers()
{
    static const QStringList belowModules{"backend/core/", "backend/database/", "backend/http/", "backend/jobs/",
                                          "backend/gateways/"};
    static const QList<Layer> table{
        {"backend/pch/", {}},
        {"backend/core/", {}},
        {"backend/database/", {"backend/core/"}},
        {"backend/http/", {"backend/core/"}},
        {"backend/realtime/", {"backend/core/", "backend/http/"}},
        {"backend/jobs/", {"backend/core/", "backend/database/"}},
        {"backend/gateways/", {"backend/core/"}},
        {"backend/modules/", belowModules},
        {"backend/seed/", belowModules + QStringList{"backend/modules/"}},
        {"backend/commands/", {"backend/"}},
        {"backend/", {}},
        {"ui/pch/", {}},
        {"ui/api/", {}},
        {"ui/models/", {"ui/api/"}},
        // Of ui/api, widgets may know the plain values that they show, and no client.
        {"ui/widgets/", {"ui/models/", "ui/charts/", "ui/api/booking_status.h", "ui/api/problem.h"}},
        {"ui/charts/", {"ui/models/", "ui/widgets/"}},
        {"ui/pages/", {"ui/"}},
        {"ui/shell/", {"ui/"}},
        {"app/", {"backend/backend.h", "backend/commands/", "ui/"}},
    };
    return table;
}

/// Headers from outside that only some folders may include.
struct ForeignRule
{
    QRegularExpression header;
    QStringList folders;
};

const QList<ForeignRule> &foreignRules()
{
    static const auto header = [](const char *pattern) { return QRegularExpression(QLatin1String(pattern)); };
    static const QList<ForeignRule> table{
        {header("^(QtSql|QSql)"), {"backend/database/"}},
        {header("^libpq"), {"backend/database/", "backend/seed/seed_connection"}},
        {header("^(QtWebSockets|QWebSocket)"), {"backend/realtime/", "backend/http/", "ui/api/"}},
        {header("^boost/beast"), {"backend/http/"}},
        {header("^(QTcp|QSsl)"), {"backend/http/", "backend/realtime/", "backend/gateways/", "ui/api/"}},
        {header("^QNetwork(Access|Re)"), {"backend/gateways/", "ui/api/"}},
        {header("^openssl"), {"backend/http/transport/"}},
        {header("^hiredis"), {"backend/gateways/", "backend/realtime/"}},
        {header("^(QtWidgets|QtGui|QtCharts|QtSvg|QWidget|QPainter|QColor|QFont|QIcon|QPixmap|QChart)"),
         {"ui/", "app/", "backend/modules/reports/pdf_document"}},
        {header("^(QtCharts|QChart)"), {"ui/charts/"}},
    };
    return table;
}

const Layer *layerOf(const QString &path)
{
    for (const Layer &layer : layers()) {
        if (path.startsWith(layer.folder) && (layer.folder != "backend/" || path.count(u'/') == 1))
            return &layer;
    }
    return nullptr;
}

bool startsWithAny(const QString &path, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const QString &beginning) { return path.startsWith(beginning); });
}

/// "booking" of backend/modules/booking/booking.h; empty of what is no module's.
QString moduleOf(const QString &path)
{
    static const QString modules = QStringLiteral("backend/modules/");
    return path.startsWith(modules) ? path.section(u'/', 2, 2) : QString();
}

} // namespace

QList<Finding> IncludeRules::check(const SourceFile &file) const
{
    static const QRegularExpression include(QStringLiteral(R"(^\s*#\s*include\s*(<|")([^>"]+)[>"])"));
    if (!layerOf(file.path))
        return {{file.path, 1,
                 QStringLiteral("belongs to no layer: name its folder in tests/architecture/include_rules.cpp")}};

    QList<Finding> findings;
    const QStringList lines = withoutComments(file.text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        if (!match.hasMatch())
            continue;
        const bool own = match.captured(1) == u'"';
        const auto fault =
            own ? faultOfOwn(file.path, match.captured(2)) : faultOfForeign(file.path, match.captured(2));
        if (fault)
            findings << Finding{file.path, static_cast<int>(i) + 1, *fault};
    }
    return findings;
}

std::optional<QString> IncludeRules::faultOfOwn(const QString &path, const QString &included) const
{
    if (included.endsWith(u".moc"))
        return std::nullopt;
    if (!layerOf(included))
        return QStringLiteral("includes %1, which is not named from the top of the tree").arg(included);

    const Layer &layer = *layerOf(path);
    if (!included.startsWith(layer.folder) && !startsWithAny(included, layer.mayInclude))
        return QStringLiteral("%1 may not include %2").arg(layer.folder, included);
    return faultOfModules(path, included);
}

std::optional<QString> IncludeRules::faultOfModules(const QString &path, const QString &included) const
{
    const QString from = moduleOf(path);
    const QString to = moduleOf(included);
    if (from.isEmpty() || to.isEmpty())
        return std::nullopt;
    if (!m_modules.isDeclared(from))
        return QStringLiteral("backend/CMakeLists.txt declares no module %1").arg(from);
    if (!m_modules.mayInclude(from, to))
        return QStringLiteral("the module %1 may not include %2: backend/CMakeLists.txt names no such dependency")
            .arg(from, to);
    return std::nullopt;
}

std::optional<QString> IncludeRules::faultOfForeign(const QString &path, const QString &included) const
{
    // A precompiled header is no layer: the rules on names (see text_rules.h) hold for what it brings along.
    if (path.contains(u"/pch/"))
        return std::nullopt;
    for (const ForeignRule &rule : foreignRules()) {
        if (rule.header.match(included).hasMatch() && !startsWithAny(path, rule.folders))
            return QStringLiteral("only %1 may include <%2>").arg(rule.folders.join(u", "), included);
    }
    return std::nullopt;
}

} // namespace roost::architecture
