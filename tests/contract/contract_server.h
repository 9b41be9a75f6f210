#pragma once

#include "backend/http/openapi_document.h"
#include "tests/program/http_client.h"
#include "tests/program/server_program.h"

#include <map>

namespace roost::test {

/// Who asks.
enum class Account { Nobody, Guest, Host, Admin };

/// An operation as the document has it.
struct DocumentedOperation
{
    QByteArray method{};
    QString path{};            ///< "/api/v1/bookings/{id}"
    QJsonObject description{}; ///< with the parameters that all operations of the path share
};

/// The demo, served by the program itself, with a client for each kind of account and the contract it serves.
class ContractServer
{
public:
    ContractServer();

    /// Throws std::runtime_error with the program's output when it does not come up.
    void start();

    HttpClient &client(Account account);
    QUrl url() const { return m_program.url(); }

    /// The code in the first mail to this address with this subject, once it has been sent.
    QString mailedToken(const QString &email, const QString &subject) const;

    /// Past the program, on its database: what only time brings about.
    void execute(const QString &statement) const;

    /// Those of the served document, by operationId.
    const std::map<QString, DocumentedOperation> &operations() const { return m_operations; }

    /// The parameter or schema that a `$ref` of the document stands for; anything else itself.
    QJsonObject resolved(const QJsonObject &object) const;

    /// Everything in which an answer is not as the contract says; empty when it is. target: as it was asked.
    QStringList faults(const QByteArray &method, const QString &target, const Answer &answer) const;

private:
    void readOperations();
    bool describes(const QByteArray &method, const QByteArray &path, int status, const QByteArray &type) const;

    QTemporaryDir m_data;
    ServerProgram m_program;
    std::map<Account, std::unique_ptr<HttpClient>> m_clients;
    std::unique_ptr<http::OpenApiDocument> m_document;
    std::map<QString, DocumentedOperation> m_operations;
};

/// The method of a name as it stands on the wire.
http::Method methodOf(const QByteArray &name);

} // namespace roost::test
