#include "backend/core/errors.h"
#include "backend/core/plain_text.h"
#include "backend/modules/guest/review_rules.h"

#include <QtTest>

using namespace roost;

namespace {

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

ReviewDraft draftOf(ReviewSide side, int stars)
{
    ReviewDraft draft{.overall = stars, .text = QStringLiteral(" Quiet. ")};
    for (const ReviewCategory category : categoriesOf(side))
        draft.ratings.insert(category, stars);
    return draft;
}

QStringList faultsOf(const ReviewDraft &draft, ReviewSide side)
{
    QStringList faults;
    try {
        checkedDraft(draft, side);
    } catch (const Invalid &invalid) {
        for (const FieldError &error : invalid.errors())
            faults.append(error.pointer + u' ' + error.code);
    }
    return faults;
}

} // namespace

/// When a stay can be reviewed, and what a review has to have.
class TestReviewRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtCheckOutForFourteenDays_data();
    void opensAtCheckOutForFourteenDays();
    void asksForAStayThatHasEnded_data();
    void asksForAStayThatHasEnded();
    void asksEachSideForItsCategories();
    void namesEveryFaultAtOnce();
    void cleansTexts_data();
    void cleansTexts();
};

void TestReviewRules::opensAtCheckOutForFourteenDays_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("checkOut");
    QTest::addColumn<QString>("opens");
    QTest::addColumn<QString>("closes");
    QTest::newRow("Lisbon in summer") << "Europe/Lisbon" << QDate(2030, 6, 13) << "2030-06-13T10:00:00Z"
                                      << "2030-06-27T10:00:00Z";
    QTest::newRow("first of all zones") << "Pacific/Kiritimati" << QDate(2030, 6, 13) << "2030-06-12T21:00:00Z"
                                        << "2030-06-26T21:00:00Z";
    QTest::newRow("among the last") << "Pacific/Honolulu" << QDate(2030, 6, 13) << "2030-06-13T21:00:00Z"
                                    << "2030-06-27T21:00:00Z";
    QTest::newRow("clocks go forward") << "Europe/Berlin" << QDate(2030, 3, 25) << "2030-03-25T10:00:00Z"
                                       << "2030-04-08T09:00:00Z";
    QTest::newRow("clocks go back") << "Europe/Berlin" << QDate(2030, 10, 20) << "2030-10-20T09:00:00Z"
                                    << "2030-11-03T10:00:00Z";
    QTest::newRow("over the year's end") << "America/New_York" << QDate(2030, 12, 24) << "2030-12-24T16:00:00Z"
                                         << "2031-01-07T16:00:00Z";
    QTest::newRow("a zone that nobody knows") << "Nowhere/At_All" << QDate(2030, 6, 13) << "2030-06-13T11:00:00Z"
                                              << "2030-06-27T11:00:00Z";
}

void TestReviewRules::opensAtCheckOutForFourteenDays()
{
    QFETCH(QString, zone);
    QFETCH(QDate, checkOut);
    QFETCH(QString, opens);
    QFETCH(QString, closes);
    const auto window = reviewWindow({checkOut.addDays(-3), checkOut}, QTime(11, 0), zone);
    QCOMPARE(window.opensAt, instant(opens));
    QCOMPARE(window.closesAt, instant(closes));
}

void TestReviewRules::asksForAStayThatHasEnded_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<qint64>("secondsAfterCheckOut");
    QTest::addColumn<QString>("code");
    constexpr qint64 days = 86'400;
    QTest::newRow("a second too early") << "CONFIRMED" << qint64{-1} << "REVIEW_TOO_EARLY";
    QTest::newRow("at check-out") << "CONFIRMED" << qint64{0} << QString();
    QTest::newRow("nobody said they left") << "CHECKED_IN" << qint64{60} << QString();
    QTest::newRow("still there") << "CHECKED_IN" << -1 * days << "REVIEW_TOO_EARLY";
    QTest::newRow("left early") << "COMPLETED" << -1 * days << QString();
    QTest::newRow("the last second") << "COMPLETED" << 14 * days - 1 << QString();
    QTest::newRow("too late") << "COMPLETED" << 14 * days << "REVIEW_TOO_LATE";
    QTest::newRow("not confirmed in time") << "CONFIRMED" << 15 * days << "REVIEW_TOO_LATE";
    for (const char *status : {"REQUESTED", "PENDING", "DECLINED", "EXPIRED", "CANCELLED", "NO_SHOW"})
        QTest::newRow(status) << status << days << "WRONG_STATE";
}

void TestReviewRules::asksForAStayThatHasEnded()
{
    QFETCH(QString, status);
    QFETCH(qint64, secondsAfterCheckOut);
    QFETCH(QString, code);
    const QDateTime checkOut = instant("2030-06-13T10:00:00Z");
    const ReviewWindow window{checkOut, checkOut.addDays(14)};
    QString found;
    try {
        requireReviewable(fromName<BookingStatus>(status).value(), window, checkOut.addSecs(secondsAfterCheckOut));
    } catch (const Conflict &conflict) {
        found = conflict.code();
        QVERIFY(code == "REVIEW_TOO_LATE" || conflict.detail().contains(status));
    }
    QCOMPARE(found, code);
}

void TestReviewRules::asksEachSideForItsCategories()
{
    QCOMPARE(faultsOf(draftOf(ReviewSide::Guest, 5), ReviewSide::Guest), QStringList());
    QCOMPARE(faultsOf(draftOf(ReviewSide::Host, 1), ReviewSide::Host), QStringList());
    QCOMPARE(faultsOf(draftOf(ReviewSide::Host, 3), ReviewSide::Guest),
             (QStringList{"/ratings/accuracy REQUIRED", "/ratings/location REQUIRED", "/ratings/check_in REQUIRED",
                          "/ratings/value REQUIRED", "/ratings/house_rules UNKNOWN"}));
}

void TestReviewRules::namesEveryFaultAtOnce()
{
    ReviewDraft draft = draftOf(ReviewSide::Host, 5);
    draft.overall = 6;
    draft.ratings.insert(ReviewCategory::Cleanliness, 0);
    draft.ratings.remove(ReviewCategory::HouseRules);
    draft.text = QString(5001, u'x') + QChar(7);
    QCOMPARE(faultsOf(draft, ReviewSide::Host),
             (QStringList{"/overall RANGE", "/ratings/cleanliness RANGE", "/ratings/house_rules REQUIRED",
                          "/text LENGTH", "/text CHARACTER"}));
}

void TestReviewRules::cleansTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("blanks around") << "  Hello \n"
                                   << "Hello" << QStringList();
    QTest::newRow("lines and tabs") << "a\r\n\tb"
                                    << "a\n\tb" << QStringList();
    QTest::newRow("every language") << QString::fromUtf8("Olá 你好 👋") << QString::fromUtf8("Olá 你好 👋")
                                    << QStringList();
    QTest::newRow("nothing but blanks") << "   "
                                        << "" << QStringList{"LENGTH"};
    QTest::newRow("too long") << "123456789ab"
                              << "123456789ab" << QStringList{"LENGTH"};
    QTest::newRow("an escape sequence") << "a\x1b[2Jb"
                                        << "a\x1b[2Jb" << QStringList{"CHARACTER"};
    QTest::newRow("a lone carriage return") << "a\rb"
                                            << "a\rb" << QStringList{"CHARACTER"};
}

void TestReviewRules::cleansTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QFETCH(QStringList, codes);
    QList<FieldError> faults;
    QCOMPARE((PlainTextRule{.pointer = "/text", .minimum = 1, .maximum = 10}.apply(text, faults)), clean);
    QStringList found;
    for (const FieldError &fault : faults)
        found.append(fault.code);
    QCOMPARE(found, codes);
}

QTEST_GUILESS_MAIN(TestReviewRules)
#include "tst_review_rules.moc"
