#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <exception>

namespace roost {

/// One fault of the input: where it is (a JSON pointer, or "?name" for a query parameter), the rule as a stable
/// upper-case code, and what a person should read.
struct FieldError
{
    QString pointer{};
    QString code{};
    QString detail{};

    bool operator==(const FieldError &) const = default;
};

/// What went wrong, in terms of the domain. The error middleware of http turns the kind into a status.
class Error : public std::exception
{
public:
    enum class Kind {
        Malformed,
        Unauthenticated,
        PaymentRequired,
        Forbidden,
        NotFound,
        Conflict,
        PreconditionFailed,
        Invalid,
        TooManyRequests,
        Unavailable,
    };

    /// code: stable and upper case, for programs; detail: a sentence for people, without secrets.
    Error(Kind kind, QString code, QString detail, QList<FieldError> errors = {});

    Kind kind() const { return m_kind; }
    QString code() const { return m_code; }
    QString detail() const { return m_detail; }
    QList<FieldError> errors() const { return m_errors; }
    /// The detail, in UTF-8.
    const char *what() const noexcept override { return m_what.constData(); }

private:
    Kind m_kind;
    QString m_code;
    QString m_detail;
    QList<FieldError> m_errors;
    QByteArray m_what;
};

/// The request cannot be read at all (400).
struct Malformed : Error
{
    explicit Malformed(QString detail, QString code = QStringLiteral("MALFORMED"));
};

/// Not signed in, or the token does not hold (401).
struct Unauthenticated : Error
{
    explicit Unauthenticated(QString detail, QString code = QStringLiteral("UNAUTHENTICATED"));
};

/// The payment was declined (402).
struct PaymentDeclined : Error
{
    explicit PaymentDeclined(QString detail, QString code = QStringLiteral("PAYMENT_DECLINED"));
};

/// Signed in, but not allowed (403).
struct Forbidden : Error
{
    explicit Forbidden(QString detail, QString code = QStringLiteral("FORBIDDEN"));
};

/// Not there, or not for this account to know of (404).
struct NotFound : Error
{
    explicit NotFound(QString detail, QString code = QStringLiteral("NOT_FOUND"));
};

/// In the way of what is there already (409). Codes: TAKEN, WRONG_STATE, DUPLICATE, ...
struct Conflict : Error
{
    explicit Conflict(QString code, QString detail);
};

/// Not in the state that it would have to be in (409, code WRONG_STATE).
struct WrongState : Conflict
{
    /// state: the one it is in, by its name in JSON.
    explicit WrongState(QString state, QString detail);
    QString state;
};

/// If-Match does not name the current version (412).
struct PreconditionFailed : Error
{
    explicit PreconditionFailed(QString detail, QString code = QStringLiteral("VERSION_MISMATCH"));
};

/// Readable, but against the rules (422): every fault at once.
struct Invalid : Error
{
    explicit Invalid(QList<FieldError> errors, QString detail = QStringLiteral("Some fields are not valid."));
    Invalid(QString pointer, QString code, QString detail);
};

/// Too many requests (429).
struct TooManyRequests : Error
{
    explicit TooManyRequests(int retryAfterSeconds,
                             QString detail = QStringLiteral("Too many requests; wait a little."));
    int retryAfterSeconds;
};

/// A part that is needed cannot be reached now (503).
struct Unavailable : Error
{
    explicit Unavailable(QString detail, QString code = QStringLiteral("UNAVAILABLE"));
};

} // namespace roost
