#include "tests/architecture/text_rules.h"

#include "tests/architecture/code_text.h"

#include <QRegularExpression>

namespace roost::architecture {

namespace {

constexpr qsizetype maximumLines = 450;

/// Text that may stand only in some files.
struct TextRule
{
    QString folder;             ///< where the rule holds: paths that begin so
    QRegularExpression allowed; ///< the paths in which the text may stand all the same
    QRegularExpression pattern; ///< the text, in code without its comments
    QString message;
};

const QList<TextRule> &rules()
{
    static const auto expression = [](const char *pattern) {
        return QRegularExpression(QLatin1String(pattern), QRegularExpression::MultilineOption);
    };
    static const QRegularExpression nowhere = expression("(?!)");
    static const QRegularExpression theme = expression("^ui/[a-z]+/(theme|tokens|palette)[a-z_]*\\.(h|cpp)$");
    static const QRegularExpression sqlHomes = expression("_repository\\.(h|cpp)$|^backend/database/");
    static const QRegularExpression socketHomes = expression("^(backend/(realtime|http|pch)|ui/api)/");

    static const QList<TextRule> table{
        {"", sqlHomes, expression(R"re(R"sql\(|"(\w*\()?\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s)re"),
         "SQL belongs into a repository"},
        {"", expression("^backend/(database|pch)/"), expression(R"re(\bQSql\w+)re"),
         "Qt SQL belongs into backend/database"},
        {"", socketHomes, expression(R"re(\bQWebSocket\w*)re"),
         "WebSockets belong into backend/realtime, backend/http and ui/api"},
        {"ui/", expression("^ui/api/"), expression(R"re((https?|wss?)://|/api/v1|/socket\.io)re"),
         "addresses belong into ui/api"},
        {"ui/", theme, expression(R"re("#[0-9A-Fa-f]{3,8}")re"), "colours belong into the theme"},
        {"ui/", theme, expression(R"re(\bQColor\b\s*\w*\s*[({]\s*(\d|u?"|Qt::|QStringLiteral|QLatin1))re"),
         "colours belong into the theme"},
        {"ui/", theme, expression(R"re(\bqRgba?\(\s*\d)re"), "colours belong into the theme"},
        {"ui/", theme,
         expression(
             R"re(\bQt::(black|white|(dark|light)?([rR]ed|[gG]reen|[bB]lue|[cC]yan|[mM]agenta|[yY]ellow|[gG]r[ae]y))\b)re"),
         "colours belong into the theme"},
        {"ui/", theme, expression(R"re(\bQFont\b\s*\w*\s*[({]\s*(u?"|QStringLiteral|QLatin1)|setFamily\()re"),
         "fonts belong into the theme"},
        {"ui/", nowhere,
         expression(
             R"re(\bwaitFor\w+\(|\bQEventLoop\b|\b[mu]?sleep(_for)?\(|BlockingQueuedConnection|QProcess::execute)re"),
         "nothing blocks the GUI thread"},
        {"backend/", nowhere, expression(R"re(\bQ_GLOBAL_STATIC\b|\bstatic \w+ [&*]\s*instance\()re"),
         "no globals: backend.cpp builds and passes references"},
        // Of a class that is declared only, qHash() of a pointer is another than of the whole class: argument-dependent
        // lookup finds more through its bases. Two files would then look for the same key in different places.
        {"", nowhere, expression(R"re(^class (\w+);[\s\S]*\bQ(Multi)?(Set|Hash)<(const )?\1 \*)re"),
         "a set of pointers needs the whole class: include it"},
    };
    return table;
}

int lineAt(const QString &text, qsizetype position)
{
    return static_cast<int>(QStringView(text).left(position).count(u'\n')) + 1;
}

QList<Finding> checkShape(const SourceFile &file)
{
    QList<Finding> findings;
    const qsizetype lines = file.text.count(u'\n');
    if (lines > maximumLines)
        findings << Finding{file.path, maximumLines + 1,
                            QStringLiteral("%1 lines are too many: split the file").arg(lines)};
    if (file.path.endsWith(u".h") && !file.text.startsWith(u"#pragma once\n"))
        findings << Finding{file.path, 1, QStringLiteral("a header begins with #pragma once")};
    return findings;
}

} // namespace

QList<Finding> checkText(const SourceFile &file)
{
    QList<Finding> findings = checkShape(file);
    if (file.path.startsWith(u"tests/"))
        return findings;
    const QString code = withoutComments(file.text);
    for (const TextRule &rule : rules()) {
        if (!file.path.startsWith(rule.folder) || rule.allowed.match(file.path).hasMatch())
            continue;
        for (auto matches = rule.pattern.globalMatch(code); matches.hasNext();)
            findings << Finding{file.path, lineAt(code, matches.next().capturedStart()), rule.message};
    }
    return findings;
}

} // namespace roost::architecture
