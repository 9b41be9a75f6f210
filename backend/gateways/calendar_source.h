#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <exception>

namespace roost {

/// Why a calendar could not be fetched.
class CalendarSourceError : public std::exception
{
public:
    /// code: stable and upper case; detail: a sentence for the host, without secrets of this network.
    CalendarSourceError(QString code, QString detail)
        : m_code(std::move(code))
        , m_detail(std::move(detail))
        , m_what(m_detail.toUtf8())
    {
    }

    QString code() const { return m_code; }
    QString detail() const { return m_detail; }
    const char *what() const noexcept override { return m_what.constData(); }

private:
    QString m_code;
    QString m_detail;
    QByteArray m_what;
};

/// Where calendars of other platforms come from. Any thread; may be slow.
class CalendarSource
{
public:
    /// What the last answer said about itself; empty where there was none.
    struct Validators
    {
        QByteArray etag{};
        QByteArray lastModified{};
    };

    struct Answer
    {
        bool isModified = true; ///< false: as it was when the validators were given; no body then
        QByteArray body{};
        Validators validators{};
    };

    virtual ~CalendarSource() = default;

    /// Throws CalendarSourceError.
    virtual Answer fetch(const QUrl &url, const Validators &known) = 0;
};

} // namespace roost
