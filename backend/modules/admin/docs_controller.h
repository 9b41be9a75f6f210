#pragma once

#include "backend/http/request.h"
#include "backend/http/response.h"

#include <QJsonObject>

namespace roost {

/// The page on which people read the contract and try it. The viewer is Swagger UI as its package has it, in a folder
/// beside the program (packaging/install-docs-viewer.sh); without it the page lists the routes in plain HTML. Nothing
/// is loaded from elsewhere. Any worker thread.
class DocsController
{
public:
    /// contract: the OpenAPI document; viewerFolder: where the package's files are, if they are.
    DocsController(const QJsonObject &contract, const QString &viewerFolder);

    /// share/roost/docs-viewer, beside the folder of the program.
    static QString defaultViewerFolder();

    http::Response page(const http::Request &request) const;
    http::Response file(const http::Request &request) const; ///< 404 for any but those that the page needs

private:
    const QString m_viewerFolder;
    const QByteArray m_plainPage;
};

} // namespace roost
