#include "tests/contract/contract_server.h"

#include "backend/database/embedded_postgresql.h"
#include "tests/program/accounts.h"
#include "tests/support/test_database.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QThread>

#include <stdexcept>

namespace roost::test {

ContractServer::ContractServer()
    : m_program(ROOST_SERVER_PROGRAM)
{
}

void ContractServer::start()
{
    if (!m_program.start({"--demo", "--rate-limits", "off", "--data-dir", m_data.path()}))
        throw std::runtime_error("the demo does not start: " + m_program.output().toStdString());

    for (const auto account : {Account::Nobody, Account::Guest, Account::Host, Account::Admin})
        m_clients.emplace(account, std::make_unique<HttpClient>(m_program.url()));
    client(Account::Guest).setToken(signIn(client(Account::Guest), "guest@demo.roost", "roost-demo"));
    client(Account::Host).setToken(signIn(client(Account::Host), "host@demo.roost", "roost-demo"));
    client(Account::Admin).setToken(signIn(client(Account::Admin), "admin@demo.roost", "roost-demo"));

    // JSON is YAML too, so the served document reads like its sources.
    const QByteArray served = client(Account::Nobody).get("/openapi.json").body;
    m_document = std::make_unique<http::OpenApiDocument>(QList<QByteArray>{served});
    readOperations();
}

void ContractServer::readOperations()
{
    const auto paths = m_document->toJson().value("paths").toObject();
    for (const QString &path : paths.keys()) {
        const auto item = paths.value(path).toObject();
        for (const QString &method : item.keys()) {
            auto description = item.value(method).toObject();
            auto parameters = description.value("parameters").toArray();
            for (const auto &parameter : item.value("parameters").toArray())
                parameters << parameter;
            description.insert("parameters", parameters);
            if (const auto id = description.value("operationId"); id.isString())
                m_operations[id.toString()] = {method.toUpper().toLatin1(), path, description};
        }
    }
}

QJsonObject ContractServer::resolved(const QJsonObject &object) const
{
    const QString reference = object.value("$ref").toString();
    if (reference.isEmpty())
        return object;
    QJsonValue value = m_document->toJson();
    for (const QString &step : reference.mid(2).split(u'/')) // "#/components/schemas/Money"
        value = value.toObject().value(step);
    return resolved(value.toObject());
}

HttpClient &ContractServer::client(Account account)
{
    return *m_clients.at(account);
}

QString ContractServer::mailedToken(const QString &email, const QString &subject) const
{
    static const QRegularExpression token("^([A-Za-z0-9_-]{43})\\r?$", QRegularExpression::MultilineOption);
    const QDir spool(m_data.filePath("mail"));
    for (QDeadlineTimer patience(20'000); !patience.hasExpired(); QThread::msleep(50)) {
        for (const QString &name : spool.entryList({"*.eml"}, QDir::Files, QDir::Name)) {
            QFile file(spool.filePath(name));
            const QString mail = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
            const auto found = token.match(mail);
            if (mail.contains("To: " + email) && mail.contains("Subject: " + subject) && found.hasMatch())
                return found.captured(1);
        }
    }
    throw std::runtime_error("no such mail came to " + email.toStdString());
}

void ContractServer::execute(const QString &statement) const
{
    TestDatabase::execute(EmbeddedPostgresql::runningUrl(m_data.path()).value(), statement);
}

QStringList ContractServer::faults(const QByteArray &method, const QString &target, const Answer &answer) const
{
    const QByteArray type = answer.headers.value("content-type");
    const bool isProblem = answer.status >= 400 && !(answer.status == 503 && answer.json().contains("parts"));
    const QByteArray path = target.section(u'?', 0, 0).toLatin1();
    QStringList faults;
    if (answer.headers.value("x-request-id").isEmpty())
        faults << "no X-Request-Id";
    if (answer.body.isEmpty() != (answer.status == 204))
        faults << "a body where none belongs, or none where one does";
    if (isProblem) {
        if (!type.startsWith("application/problem+json"))
            faults << "an error of type " + QString::fromLatin1(type);
        if (answer.json().value("status").toInt() != answer.status)
            faults << "another status in the problem than on the wire";
        if (answer.json().value("instance").toString().toLatin1() != answer.headers.value("x-request-id"))
            faults << "the problem's instance is not X-Request-Id";
    } else if (!answer.body.isEmpty() && !type.startsWith("application/json") &&
               !describes(method, path, answer.status, type)) {
        faults << "an answer of type " + QString::fromLatin1(type);
    }

    const auto body = type.contains("json") ? QJsonValue(answer.json()) : QJsonValue(QJsonValue::Undefined);
    faults << m_document->validateResponse(methodOf(method), path, answer.status, body);
    if (!faults.isEmpty())
        faults << "in the answer " + QString::fromUtf8(answer.text());
    return faults;
}

/// Whether the document has this type among those that the operation answers with.
bool ContractServer::describes(const QByteArray &method, const QByteArray &path, int status,
                               const QByteArray &type) const
{
    static const QRegularExpression parameter("\\\\\\{[a-z_]+\\\\\\}");
    for (const auto &[id, operation] : m_operations) {
        const QString pattern = QRegularExpression::escape(operation.path).replace(parameter, "[^/]+");
        if (operation.method != method ||
            !QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(path).hasMatch())
            continue;
        const auto answers = operation.description.value("responses").toObject();
        const auto content = answers.value(QString::number(status)).toObject().value("content").toObject();
        if (content.contains(QString::fromLatin1(type.split(';').first())))
            return true;
    }
    return false;
}

http::Method methodOf(const QByteArray &name)
{
    using http::Method;
    for (const auto method :
         {Method::Get, Method::Head, Method::Post, Method::Put, Method::Patch, Method::Delete, Method::Options}) {
        if (http::toString(method) == name)
            return method;
    }
    throw std::invalid_argument("no method: " + name.toStdString());
}

} // namespace roost::test
