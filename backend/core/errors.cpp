#include "backend/core/errors.h"

namespace roost {

Error::Error(Kind kind, QString code, QString detail, QList<FieldError> errors)
    : m_kind(kind)
    , m_code(std::move(code))
    , m_detail(std::move(detail))
    , m_errors(std::move(errors))
    , m_what(m_detail.toUtf8())
{
}

Malformed::Malformed(QString detail, QString code)
    : Error(Kind::Malformed, std::move(code), std::move(detail))
{
}

Unauthenticated::Unauthenticated(QString detail, QString code)
    : Error(Kind::Unauthenticated, std::move(code), std::move(detail))
{
}

PaymentDeclined::PaymentDeclined(QString detail, QString code)
    : Error(Kind::PaymentRequired, std::move(code), std::move(detail))
{
}

Forbidden::Forbidden(QString detail, QString code)
    : Error(Kind::Forbidden, std::move(code), std::move(detail))
{
}

NotFound::NotFound(QString detail, QString code)
    : Error(Kind::NotFound, std::move(code), std::move(detail))
{
}

Conflict::Conflict(QString code, QString detail)
    : Error(Kind::Conflict, std::move(code), std::move(detail))
{
}

WrongState::WrongState(QString name, QString detail)
    : Conflict(QStringLiteral("WRONG_STATE"), std::move(detail))
    , state(std::move(name))
{
}

PreconditionFailed::PreconditionFailed(QString detail, QString code)
    : Error(Kind::PreconditionFailed, std::move(code), std::move(detail))
{
}

Invalid::Invalid(QList<FieldError> errors, QString detail)
    : Error(Kind::Invalid, QStringLiteral("INVALID"), std::move(detail), std::move(errors))
{
}

Invalid::Invalid(QString pointer, QString code, QString detail)
    : Invalid(QList<FieldError>{{std::move(pointer), std::move(code), detail}}, detail)
{
}

TooManyRequests::TooManyRequests(int seconds, QString detail)
    : Error(Kind::TooManyRequests, QStringLiteral("TOO_MANY_REQUESTS"), std::move(detail))
    , retryAfterSeconds(seconds)
{
}

Unavailable::Unavailable(QString detail, QString code)
    : Error(Kind::Unavailable, std::move(code), std::move(detail))
{
}

} // namespace roost
