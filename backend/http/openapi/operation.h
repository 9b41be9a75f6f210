#pragma once

#include "backend/http/openapi/schema_pool.h"
#include "backend/http/request.h"

#include <map>

namespace roost::http {

/// One operation of the contract: its parameters, its body, its answers. Any thread.
class Operation
{
public:
    enum class Body { None, Optional, Required };

    /// description: the operation's object; pathParameters: those that all operations of the path share; isPublic: it
    /// may be called without a token.
    Operation(Method method, const QByteArray &path, const QJsonObject &description, const QJsonArray &pathParameters,
              bool isPublic, SchemaPool &schemas);

    Method method() const { return m_method; }
    const QByteArray &path() const { return m_path; }
    bool isPublic() const { return m_isPublic; }

    /// Who may call it, as `x-access` has it; empty when that is not said.
    const QString &access() const { return m_access; }

    Body body() const { return m_body; }
    bool takesJson() const { return m_bodySchema != nullptr; }
    const QList<QByteArray> &bodyTypes() const { return m_bodyTypes; }

    /// Every fault of a body, with its JSON pointer.
    QList<FieldError> checkBody(const QJsonValue &body) const;

    /// Every fault of a query, with "?name": parameters that are unknown, missing, repeated, or not as their schema
    /// says.
    QList<FieldError> checkQuery(const QUrlQuery &query) const;

    /// Every fault of the header fields that the operation names, with "Name:": those that are missing, repeated, or
    /// not as their schema says. Other fields are free.
    QList<FieldError> checkHeaders(const Headers &headers) const;

    /// What is wrong with an answer: its status, its members, those that are not described among them. body: undefined
    /// for none. `default` describes only what may happen on any route, as being too busy.
    QStringList checkResponse(int status, const QJsonValue &body) const;

    /// The same of an answer as it is sent, with its type. body: nothing of one that is not there yet, a stream.
    QStringList checkAnswer(int status, const QByteArray &contentType, const std::optional<QByteArray> &body) const;

private:
    struct Parameter
    {
        bool required = false;
        bool separateValues = false; ///< an array as name=a&name=b, not name=a,b
        std::shared_ptr<const JsonSchema> schema{};
    };

    struct Answer
    {
        QStringList types{};
        std::shared_ptr<const JsonSchema> schema{}; ///< null: no JSON body is described
    };

    static QList<FieldError> check(const Parameter &parameter, const QStringList &texts, const QString &pointer);
    void readParameters(const QJsonArray &parameters, SchemaPool &schemas);
    void readBody(const QJsonObject &description, SchemaPool &schemas);
    void readAnswers(const QJsonObject &responses, SchemaPool &schemas);
    const Answer *answerFor(int status) const;

    Method m_method;
    QByteArray m_path;
    bool m_isPublic;
    QString m_access;
    std::map<QString, Parameter> m_query;
    std::map<QString, Parameter> m_headers;
    Body m_body = Body::None;
    QList<QByteArray> m_bodyTypes;
    std::shared_ptr<const JsonSchema> m_bodySchema;
    std::map<QString, Answer> m_answers;
};

} // namespace roost::http
