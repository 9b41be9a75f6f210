#pragma once

#include "backend/http/openapi/json_schema.h"
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
              bool isPublic, const QJsonObject &document);

    Method method() const { return m_method; }
    const QByteArray &path() const { return m_path; }
    bool isPublic() const { return m_isPublic; }

    Body body() const { return m_body; }
    bool takesJson() const { return m_bodySchema != nullptr; }
    const QList<QByteArray> &bodyTypes() const { return m_bodyTypes; }

    /// Every fault of a body, with its JSON pointer.
    QList<FieldError> checkBody(const QJsonValue &body) const;

    /// Every fault of a query, with "?name": parameters that are unknown, missing, repeated, or not as their schema
    /// says.
    QList<FieldError> checkQuery(const QUrlQuery &query) const;

    /// What is wrong with an answer; body: undefined for none.
    QStringList checkResponse(int status, const QJsonValue &body) const;

private:
    struct Parameter
    {
        bool required = false;
        bool separateValues = false; ///< an array as name=a&name=b, not name=a,b
        std::unique_ptr<JsonSchema> schema{};
    };

    struct Answer
    {
        std::unique_ptr<JsonSchema> schema{}; ///< null: no JSON body is described
    };

    void readParameters(const QJsonArray &parameters, const QJsonObject &document);
    void readBody(const QJsonObject &description, const QJsonObject &document);
    void readAnswers(const QJsonObject &responses, const QJsonObject &document);
    const Answer *answerFor(int status) const;

    Method m_method;
    QByteArray m_path;
    bool m_isPublic;
    std::map<QString, Parameter> m_query;
    Body m_body = Body::None;
    QList<QByteArray> m_bodyTypes;
    std::unique_ptr<JsonSchema> m_bodySchema;
    std::map<QString, Answer> m_answers;
};

} // namespace roost::http
