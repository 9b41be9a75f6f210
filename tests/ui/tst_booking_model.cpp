#include "tests/ui/fake_server.h"
#include "tests/ui/watched_main.h"
#include "ui/models/booking_model.h"
#include "ui/models/outbox_model.h"
#include "ui/models/property_model.h"
#include "ui/models/table_roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace roost::ui;

/// The models of lists, fed page by page from a server in the same program.
class TestBookingModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();

    void showsFieldsOfBooking();
    void loadsPageByPage();
    void keepsTheRulesWhileItLoads();
    void sendsFiltersEncoded();
    void dropsAnswerToReplacedQuery();
    void tellsWhenPageCannotBeHad();
    void bringsNewBookingInOnTop();
    void refreshesRowInPlace();
    void refreshesRowBelowFirstPage();
    void modelsKeepTheRules();

private:
    QJsonObject booking(int number, const char *status = "CONFIRMED") const;
    void serveBookings(int count);

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<BookingModel> m_model;
    int m_newest = 0;
    QHash<int, QByteArray> m_statuses;
};

namespace {

constexpr int pageSize = 50;

QString idOf(int number)
{
    return QStringLiteral("b-%1").arg(number);
}

} // namespace

void TestBookingModel::init()
{
    m_server = std::make_unique<FakeServer>();
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_server->url());
    m_model = std::make_unique<BookingModel>(*m_client);
    m_statuses.clear();
}

void TestBookingModel::cleanup()
{
    m_model.reset();
    m_client.reset();
    m_server.reset();
}

/// A higher number was made later.
QJsonObject TestBookingModel::booking(int number, const char *status) const
{
    const QJsonObject total{{QStringLiteral("amount"), number * 100},
                            {QStringLiteral("currency"), QStringLiteral("EUR")}};
    const auto created = QDateTime(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC).addSecs(number);
    return {{QStringLiteral("id"), idOf(number)},
            {QStringLiteral("code"), QStringLiteral("CODE%1").arg(number)},
            {QStringLiteral("status"), QLatin1String(status)},
            {QStringLiteral("guest_name"), QStringLiteral("Marta K.")},
            {QStringLiteral("property_title"), QStringLiteral("Sea Loft")},
            {QStringLiteral("property_city"), QStringLiteral("Lisbon")},
            {QStringLiteral("check_in"), QStringLiteral("2030-05-01")},
            {QStringLiteral("check_out"), QStringLiteral("2030-05-04")},
            {QStringLiteral("nights"), 3},
            {QStringLiteral("guests"), 2},
            {QStringLiteral("total"), total},
            {QStringLiteral("created_at"), created.toString(Qt::ISODateWithMs)}};
}

/// Bookings count..1, newest first; the cursor is the number that a page begins below.
void TestBookingModel::serveBookings(int count)
{
    m_newest = count;
    m_server->on("GET /bookings", [this](const FakeRequest &request) {
        const auto cursor = request.parameter("cursor");
        const int first = cursor.isEmpty() ? m_newest : cursor.toInt() - 1;
        const int last = std::max(1, first - request.parameter("limit").toInt() + 1);
        QJsonArray items;
        for (int number = first; number >= last; --number)
            items.append(booking(number, m_statuses.value(number, "CONFIRMED").constData()));
        return FakeResponse{
            200,
            {{QStringLiteral("items"), items},
             {QStringLiteral("next_cursor"), last > 1 ? QJsonValue(QString::number(last)) : QJsonValue()}}};
    });
}

void TestBookingModel::showsFieldsOfBooking()
{
    serveBookings(1);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 1);
    const auto cell = [this](int column, int role = Qt::DisplayRole) { return m_model->index(0, column).data(role); };
    QCOMPARE(cell(BookingModel::CodeColumn).toString(), QStringLiteral("CODE1"));
    QCOMPARE(cell(BookingModel::GuestColumn).toString(), QStringLiteral("Marta K."));
    QCOMPARE(cell(BookingModel::PropertyColumn, SubtitleRole).toString(), QStringLiteral("Lisbon"));
    QCOMPARE(cell(BookingModel::StayColumn).toString(), QStringLiteral("1 – 4 May 2030"));
    QCOMPARE(cell(BookingModel::StatusColumn).toString(), QStringLiteral("Confirmed"));
    QCOMPARE(cell(BookingModel::StatusColumn, StatusRole).toInt(), static_cast<int>(BookingStatus::Confirmed));
    QCOMPARE(cell(BookingModel::TotalColumn).toString(), QStringLiteral("€1.00"));
    QCOMPARE(cell(BookingModel::CodeColumn, IdRole).toString(), idOf(1));
}

void TestBookingModel::loadsPageByPage()
{
    serveBookings(120);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), pageSize);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QVERIFY(!m_model->canFetchMore({})); // one page at a time
    QTRY_COMPARE(m_model->rowCount(), 2 * pageSize);
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 120);
    QVERIFY(!m_model->canFetchMore({}));
    QCOMPARE(m_model->bookingAt(119).id, idOf(1));
}

/// The tester asks for more as soon as rows come in.
void TestBookingModel::keepsTheRulesWhileItLoads()
{
    using Tester = QAbstractItemModelTester;
    Tester tester(m_model.get(), Tester::FailureReportingMode::QtTest);
    serveBookings(120);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 120);
    QSet<QString> ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.insert(m_model->bookingAt(row).id);
    QCOMPARE(ids.size(), 120);
    m_statuses.insert(100, "CANCELLED");
    m_newest = 122;
    m_model->refreshBooking(idOf(122));
    QTRY_COMPARE(m_model->rowCount(), 122);
    QCOMPARE(m_model->bookingAt(22).status, BookingStatus::Cancelled);
}

void TestBookingModel::sendsFiltersEncoded()
{
    serveBookings(1);
    BookingQuery query;
    query.statuses = {BookingStatus::CheckedIn};
    query.text = QStringLiteral("a+b & c");
    query.from = QDate(2030, 5, 1);
    m_model->setQuery(query);
    QTRY_COMPARE(m_server->requests().size(), 1);
    const auto &request = m_server->requests().first();
    QCOMPARE(request.parameter("status"), QStringLiteral("CHECKED_IN"));
    QCOMPARE(QUrl::fromPercentEncoding(request.parameter("q").toLatin1()), QStringLiteral("a+b & c"));
    QVERIFY(request.url.query(QUrl::FullyEncoded).contains(QLatin1String("a%2Bb%20%26%20c")));
    QCOMPARE(request.parameter("from"), QStringLiteral("2030-05-01"));
    QVERIFY(request.parameter("to").isEmpty());
}

void TestBookingModel::dropsAnswerToReplacedQuery()
{
    serveBookings(1);
    BookingQuery nobody;
    nobody.text = QStringLiteral("nobody");
    m_server->on("GET /bookings", [this](const FakeRequest &request) {
        const auto items = request.parameter("q").isEmpty() ? QJsonArray{booking(1)} : QJsonArray{};
        return FakeResponse{200, {{QStringLiteral("items"), items}}};
    });
    QSignalSpy pages(m_model.get(), &BookingModel::pageLoaded);
    m_model->reload();
    m_model->setQuery(nobody);
    QTRY_COMPARE(m_server->requests().size(), 2);
    QTRY_COMPARE(pages.count(), 1);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestBookingModel::tellsWhenPageCannotBeHad()
{
    m_server->on("GET /bookings", [](const FakeRequest &) {
        return FakeResponse{503, {{QStringLiteral("detail"), QStringLiteral("No database.")}}};
    });
    QSignalSpy failures(m_model.get(), &BookingModel::failed);
    m_model->reload();
    QTRY_COMPARE(failures.count(), 1);
    QCOMPARE(failures.at(0).at(0).value<Problem>().detail, QStringLiteral("No database."));
    QVERIFY(!m_model->isLoaded());
    QVERIFY(!m_model->isLoading());
}

void TestBookingModel::bringsNewBookingInOnTop()
{
    serveBookings(60);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), pageSize);
    QSignalSpy resets(m_model.get(), &BookingModel::modelReset);
    m_newest = 62;
    m_model->refreshBooking(idOf(61));
    m_model->refreshBooking(idOf(62));
    QTRY_COMPARE(m_model->rowCount(), pageSize + 2);
    QCOMPARE(m_model->bookingAt(0).id, idOf(62));
    QCOMPARE(m_model->bookingAt(1).id, idOf(61));
    QCOMPARE(m_model->bookingAt(2).id, idOf(60));
    QCOMPARE(resets.count(), 0);
    QCOMPARE(m_server->countOf("GET /bookings"), 2); // both with one request
}

void TestBookingModel::refreshesRowInPlace()
{
    serveBookings(10);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 10);
    m_statuses.insert(7, "CANCELLED");
    m_model->refreshBooking(idOf(7));
    QTRY_COMPARE(m_model->bookingAt(3).status, BookingStatus::Cancelled);
    QCOMPARE(m_model->rowCount(), 10);
}

void TestBookingModel::refreshesRowBelowFirstPage()
{
    serveBookings(60);
    m_server->on("GET /bookings/b-3", [this](const FakeRequest &) {
        return FakeResponse{200, booking(3, "COMPLETED")};
    });
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), pageSize);
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 60);
    m_model->refreshBooking(idOf(3));
    QTRY_COMPARE(m_model->bookingAt(57).status, BookingStatus::Completed);
    QCOMPARE(m_model->bookingAt(57).id, idOf(3));
}

void TestBookingModel::modelsKeepTheRules()
{
    PropertyModel properties(*m_client);
    OutboxModel outbox(*m_client);
    using Tester = QAbstractItemModelTester;
    Tester propertyTester(&properties, Tester::FailureReportingMode::QtTest);
    Tester outboxTester(&outbox, Tester::FailureReportingMode::QtTest);
    m_server->on("GET /properties", [](const FakeRequest &) {
        const QJsonObject one{{QStringLiteral("id"), QStringLiteral("p")},
                              {QStringLiteral("title"), QStringLiteral("Sea Loft")},
                              {QStringLiteral("city"), QStringLiteral("Lisbon")},
                              {QStringLiteral("rating"), QJsonValue()}};
        return FakeResponse{200, {{QStringLiteral("items"), QJsonArray{one}}}};
    });
    m_server->on("GET /admin/outbox", [](const FakeRequest &) {
        const QJsonObject mail{{QStringLiteral("subject"), QStringLiteral("Your stay")},
                               {QStringLiteral("to"), QStringLiteral("a@b")}};
        const QJsonObject one{{QStringLiteral("id"), QStringLiteral("o")},
                              {QStringLiteral("status"), QStringLiteral("FAILED")},
                              {QStringLiteral("mail"), mail}};
        return FakeResponse{200, {{QStringLiteral("items"), QJsonArray{one}}}};
    });
    properties.reload();
    outbox.reload();
    QTRY_COMPARE(properties.rowCount(), 1);
    QTRY_COMPARE(outbox.rowCount(), 1);
    QCOMPARE(properties.index(0, PropertyModel::RatingColumn).data().toString(), QStringLiteral("–"));
    QCOMPARE(outbox.index(0, OutboxModel::SubjectColumn).data().toString(), QStringLiteral("Your stay"));
    QCOMPARE(outbox.index(0, OutboxModel::StatusColumn).data().toString(), QStringLiteral("Failed"));
}

WATCHED_TEST_MAIN(TestBookingModel)
#include "tst_booking_model.moc"
