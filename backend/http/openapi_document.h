#pragma once

#include "backend/http/openapi/operation.h"
#include "backend/http/route.h"

#include <deque>
#include <map>
#include <memory>

namespace roost::http {

/// The contract: what every operation takes and answers, merged from the YAML files of resources/openapi. Requests are
/// checked against it, and contract tests check answers. Built once, then read by any thread.
class OpenApiDocument
{
public:
    /// Each text may have its own share of paths, components and tags. Throws std::runtime_error that says where, when
    /// a text is not YAML, a key comes twice, a $ref leads nowhere, or a schema cannot be compiled.
    explicit OpenApiDocument(const QList<QByteArray> &yamlTexts);

    /// Of the files that are built into the program, completed (see completed()).
    static OpenApiDocument fromResources();

    OpenApiDocument(OpenApiDocument &&) noexcept;
    ~OpenApiDocument();

    /// The merged document, as /openapi.json serves it.
    const QJsonObject &toJson() const { return m_document; }

    QList<const Operation *> operations() const;

    /// path: as in the document, "/api/v1/bookings/{id}"; nullptr when there is no such operation.
    const Operation *find(Method method, const QByteArray &path) const;

    /// Throws std::logic_error that names every route without an operation, and every one for others than its
    /// operation's `x-access` says.
    void requireOperations(const std::deque<Route> &routes) const;

    /// What is wrong with an answer, for tests; path: as in the document or of a request ("/api/v1/bookings/0198…").
    /// body: undefined for none.
    QStringList validateResponse(Method method, const QByteArray &path, int status, const QJsonValue &body) const;

private:
    explicit OpenApiDocument(const QJsonObject &document);

    const Operation *findForRequest(Method method, const QByteArray &path) const;

    QJsonObject m_document;
    std::map<std::pair<QByteArray, Method>, std::unique_ptr<Operation>> m_operations;
};

} // namespace roost::http
