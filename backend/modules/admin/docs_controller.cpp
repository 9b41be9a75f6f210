#include "backend/modules/admin/docs_controller.h"

#include "backend/core/errors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace roost {

using http::Request;
using http::Response;

namespace {

/// The page runs its own scripts and asks its own server; nothing else.
const QByteArray policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                          "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw NotFound(QStringLiteral("There is no such file."));
    return file.readAll();
}

QByteArray typeOf(const QString &name)
{
    return name.endsWith(QStringLiteral(".css")) ? "text/css" : "text/javascript";
}

/// A row for each operation, in the order of their addresses.
QString routeRows(const QJsonObject &contract)
{
    QString rows;
    const QJsonObject paths = contract.value(QStringLiteral("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path.value().toObject();
        for (auto entry = item.begin(); entry != item.end(); ++entry) {
            const QJsonObject operation = entry.value().toObject();
            if (!operation.contains(QStringLiteral("operationId")))
                continue; // parameters that the operations share
            rows += QStringLiteral("<tr><td><code>%1 %2</code></td><td>%3. %4</td></tr>\n")
                        .arg(entry.key().toUpper().toHtmlEscaped(), path.key().toHtmlEscaped(),
                             operation.value(QStringLiteral("summary")).toString().toHtmlEscaped(),
                             operation.value(QStringLiteral("description")).toString().toHtmlEscaped());
        }
    }
    return rows;
}

QByteArray plainPage(const QJsonObject &contract)
{
    return contentOf(QStringLiteral(":/docs/plain.html")).replace("{{routes}}", routeRows(contract).toUtf8());
}

} // namespace

DocsController::DocsController(const QJsonObject &contract, const QString &viewerFolder)
    : m_viewerFolder(viewerFolder)
    , m_plainPage(plainPage(contract))
{
}

QString DocsController::defaultViewerFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/roost/docs-viewer"));
}

Response DocsController::page(const Request &) const
{
    const bool hasViewer = QFile::exists(m_viewerFolder + QStringLiteral("/swagger-ui-bundle.js"));
    const QByteArray page = hasViewer ? contentOf(QStringLiteral(":/docs/viewer.html")) : m_plainPage;
    return Response::text(page, "text/html; charset=utf-8").withHeader("Content-Security-Policy", policy);
}

Response DocsController::file(const Request &request) const
{
    const QString name = request.pathValues.value("file");
    if (name == u"swagger-ui.css" || name == u"swagger-ui-bundle.js")
        return Response::text(contentOf(m_viewerFolder + u'/' + name), typeOf(name));
    if (name == u"start.js" || name == u"page.css")
        return Response::text(contentOf(QStringLiteral(":/docs/") + name), typeOf(name));
    throw NotFound(QStringLiteral("There is no such file."));
}

} // namespace roost
