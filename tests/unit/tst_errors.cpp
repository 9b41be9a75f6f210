#include "backend/core/errors.h"

#include <QtTest>

using namespace roost;

/// Errors carry a kind, a stable code, and sentences for people.
class TestErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sayWhatAndHow();
    void areCaughtByTheirKind();
    void listEveryFault();
    void tellHowLongToWait();
};

void TestErrors::sayWhatAndHow()
{
    const Conflict error(QStringLiteral("TAKEN"), QStringLiteral("A night is taken."));
    QCOMPARE(error.kind(), Error::Kind::Conflict);
    QCOMPARE(error.code(), QStringLiteral("TAKEN"));
    QCOMPARE(error.detail(), QStringLiteral("A night is taken."));
    QCOMPARE(QByteArray(error.what()), QByteArray("A night is taken."));
    QVERIFY(error.errors().isEmpty());
}

void TestErrors::areCaughtByTheirKind()
{
    const auto kindOf = [](const auto &error) {
        try {
            throw error;
        } catch (const Error &caught) {
            return caught.kind();
        }
    };
    const QString text = QStringLiteral("x");
    QCOMPARE(kindOf(Malformed(text)), Error::Kind::Malformed);
    QCOMPARE(kindOf(Unauthenticated(text)), Error::Kind::Unauthenticated);
    QCOMPARE(kindOf(PaymentDeclined(text)), Error::Kind::PaymentRequired);
    QCOMPARE(kindOf(Forbidden(text)), Error::Kind::Forbidden);
    QCOMPARE(kindOf(NotFound(text)), Error::Kind::NotFound);
    QCOMPARE(kindOf(PreconditionFailed(text)), Error::Kind::PreconditionFailed);
    QCOMPARE(kindOf(Invalid(text, text, text)), Error::Kind::Invalid);
    QCOMPARE(kindOf(TooManyRequests(1)), Error::Kind::TooManyRequests);
    QCOMPARE(kindOf(Unavailable(text)), Error::Kind::Unavailable);
}

void TestErrors::listEveryFault()
{
    const FieldError dates{QStringLiteral("/check_in"), QStringLiteral("PAST"), QStringLiteral("That day is over.")};
    const FieldError guests{QStringLiteral("/guests"), QStringLiteral("TOO_MANY"), QStringLiteral("At most four.")};
    QCOMPARE(Invalid({dates, guests}).errors(), (QList<FieldError>{dates, guests}));

    const Invalid single(dates.pointer, dates.code, dates.detail);
    QCOMPARE(single.errors(), QList<FieldError>{dates});
    QCOMPARE(single.detail(), dates.detail);
    QCOMPARE(single.code(), QStringLiteral("INVALID"));
}

void TestErrors::tellHowLongToWait()
{
    QCOMPARE(TooManyRequests(7).retryAfterSeconds, 7);
}

QTEST_APPLESS_MAIN(TestErrors)
#include "tst_errors.moc"
