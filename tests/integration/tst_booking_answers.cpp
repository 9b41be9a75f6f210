#include "backend/http/openapi_document.h"
#include "backend/modules/admin/admin_controller.h"
#include "backend/modules/admin/analytics_service.h"
#include "backend/modules/admin/answer_cache.h"
#include "backend/modules/admin/health_controller.h"
#include "backend/modules/admin/metrics_service.h"
#include "backend/modules/admin/status_service.h"
#include "backend/modules/booking/booking_controller.h"
#include "backend/modules/booking/booking_list_controller.h"
#include "backend/modules/notification/notification_controller.h"
#include "backend/modules/notification/outbox_service.h"
#include "backend/modules/payment/payment_controller.h"
#include "tests/support/booking_world.h"
#include "tests/support/test_database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace roost;
using http::Method;
using http::Request;
using http::Response;

namespace {

QJsonObject bodyOf(const Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

} // namespace

/// What the controllers answer, held against the contract.
class TestBookingAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void createsAndShowsABooking();
    void previewsAndCancels();
    void listsPageByPage();
    void refusesCursorsOfItsOwnInvention();
    void paysNowOrLater();
    void takesAWebhook();
    void listsNotificationsAndMarksThem();
    void showsTheOutbox();
    void showsFiguresToAdmins();
    void saysHowTheServerIs();

private:
    Request request(const Actor &actor, const char *query = "") const;
    Request requestFor(const Actor &actor, const QString &id, const char *query = "") const;
    QString book(int fromDay, int toDay) const;

    /// Checks status and body, and hands the body out.
    QJsonObject accepted(Method method, const char *path, const Response &response, int status = 200) const;

    const http::OpenApiDocument m_contract = http::OpenApiDocument::fromResources();
    std::unique_ptr<test::TestDatabase> m_server;
    std::unique_ptr<test::BookingWorld> m_world;
    std::unique_ptr<BookingController> m_bookings;
    std::unique_ptr<BookingListController> m_lists;
    std::unique_ptr<PaymentController> m_payments;
};

void TestBookingAnswers::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
    m_world = std::make_unique<test::BookingWorld>(m_server->createDatabase());
    m_bookings = std::make_unique<BookingController>(m_world->bookings);
    m_lists = std::make_unique<BookingListController>(m_world->bookingLists);
    m_payments = std::make_unique<PaymentController>(m_world->payments);
}

Request TestBookingAnswers::request(const Actor &actor, const char *query) const
{
    Request request;
    request.actor = actor;
    request.query = QUrlQuery(QString::fromLatin1(query));
    return request;
}

Request TestBookingAnswers::requestFor(const Actor &actor, const QString &id, const char *query) const
{
    Request result = request(actor, query);
    result.pathValues.insert("id", id);
    return result;
}

QString TestBookingAnswers::book(int fromDay, int toDay) const
{
    Request create = request(m_world->guest);
    create.json = {{QStringLiteral("property_id"), m_world->property.id.toString()},
                   {QStringLiteral("check_in"), QDate(2030, 6, fromDay).toString(Qt::ISODate)},
                   {QStringLiteral("check_out"), QDate(2030, 6, toDay).toString(Qt::ISODate)},
                   {QStringLiteral("guests"), 2}};
    const auto created = accepted(Method::Post, "/api/v1/bookings", m_bookings->create(create), 201);
    return created.value(QStringLiteral("id")).toString();
}

QJsonObject TestBookingAnswers::accepted(Method method, const char *path, const Response &response, int status) const
{
    const QJsonObject body = bodyOf(response);
    const QStringList faults = m_contract.validateResponse(method, path, status, body);
    if (response.status != status || !faults.isEmpty())
        qCritical() << path << response.status << faults << response.body;
    return response.status == status && faults.isEmpty() ? body : QJsonObject();
}

void TestBookingAnswers::createsAndShowsABooking()
{
    const QString id = book(1, 3);
    QVERIFY(!id.isEmpty());
    const auto shown = accepted(Method::Get, "/api/v1/bookings/{id}", m_bookings->show(requestFor(m_world->guest, id)));
    QCOMPARE(shown.value(QStringLiteral("status")).toString(), QStringLiteral("PENDING"));
    QCOMPARE(shown.value(QStringLiteral("lines")).toArray().size(), 2);
}

void TestBookingAnswers::previewsAndCancels()
{
    const QString id = book(3, 4);
    const char *path = "/api/v1/bookings/{id}/cancel";
    const auto preview =
        accepted(Method::Post, path, m_bookings->cancel(requestFor(m_world->guest, id, "preview=true")));
    QCOMPARE(preview.value(QStringLiteral("booking")).toObject().value(QStringLiteral("status")).toString(),
             QStringLiteral("PENDING"));
    const auto act = accepted(Method::Post, path, m_bookings->cancel(requestFor(m_world->guest, id)));
    QCOMPARE(act.value(QStringLiteral("booking")).toObject().value(QStringLiteral("status")).toString(),
             QStringLiteral("CANCELLED"));
}

void TestBookingAnswers::listsPageByPage()
{
    book(4, 5);
    book(5, 6);
    const auto first = accepted(Method::Get, "/api/v1/bookings", m_lists->list(request(m_world->guest, "limit=1")));
    const QByteArray cursor = first.value(QStringLiteral("next_cursor")).toString().toLatin1();
    QVERIFY(!cursor.isEmpty());
    const auto second =
        accepted(Method::Get, "/api/v1/bookings", m_lists->list(request(m_world->guest, "limit=1&cursor=" + cursor)));
    QVERIFY(second.value(QStringLiteral("items")) != first.value(QStringLiteral("items")));
    const auto none = accepted(Method::Get, "/api/v1/bookings",
                               m_lists->list(request(m_world->guest, "status=COMPLETED&from=2030-01-01")));
    QVERIFY(none.value(QStringLiteral("items")).toArray().isEmpty());
    QVERIFY(none.value(QStringLiteral("next_cursor")).isNull());
}

void TestBookingAnswers::refusesCursorsOfItsOwnInvention()
{
    QVERIFY_THROWS_EXCEPTION(Invalid, m_lists->list(request(m_world->guest, "cursor=abc")));
    QVERIFY_THROWS_EXCEPTION(NotFound, m_bookings->show(requestFor(m_world->guest, QStringLiteral("7"))));
}

void TestBookingAnswers::paysNowOrLater()
{
    const char *path = "/api/v1/bookings/{id}/payments";
    Request pay = requestFor(m_world->guest, book(6, 7));
    pay.json = {{QStringLiteral("method"), QStringLiteral("sandbox:ok")}};
    const Response now = m_payments->pay(pay);
    QVERIFY(!accepted(Method::Post, path, now, 201).isEmpty());
    QVERIFY(!now.body.contains("PENDING"));
    Request payLater = requestFor(m_world->guest, book(7, 8));
    payLater.json = {{QStringLiteral("method"), QStringLiteral("sandbox:later")}};
    QVERIFY(!accepted(Method::Post, path, m_payments->pay(payLater), 202).isEmpty());
}

void TestBookingAnswers::takesAWebhook()
{
    const auto payment =
        m_world->payments.pay(m_world->guest, m_world->book(8, 9).id, QStringLiteral("sandbox:later"), QString())
            .payment;
    Request webhook = request({});
    webhook.pathValues.insert("provider", QStringLiteral("sandbox"));
    webhook.body = R"({"payment_id":")" + payment.id.toString().toLatin1() + R"(","status":"succeeded"})";
    QVERIFY_THROWS_EXCEPTION(Unauthenticated, m_payments->receiveNotice(webhook));
    webhook.headers.append("roost-signature", m_world->gateway.sandbox().signature(webhook.body));
    QCOMPARE(m_payments->receiveNotice(webhook).status, 204);
}

void TestBookingAnswers::listsNotificationsAndMarksThem()
{
    m_world->confirmed(9, 10);
    m_world->workOutbox();
    UserService users(m_world->database, m_world->clock);
    OutboxService outbox(m_world->database, m_world->outbox, users);
    const NotificationController controller(m_world->notifications, outbox);
    const auto listed =
        accepted(Method::Get, "/api/v1/notifications", controller.list(request(m_world->guest, "limit=1")));
    const auto first = listed.value(QStringLiteral("items")).toArray().at(0).toObject();
    const int unread = listed.value(QStringLiteral("unread")).toInt();
    QVERIFY(unread > 0);
    const auto read = controller.markRead(requestFor(m_world->guest, first.value(QStringLiteral("id")).toString()));
    QCOMPARE(read.status, 204);
    QCOMPARE(bodyOf(controller.list(request(m_world->guest))).value(QStringLiteral("unread")).toInt(), unread - 1);
}

void TestBookingAnswers::showsTheOutbox()
{
    m_world->confirmed(10, 11);
    m_world->workOutbox();
    UserService users(m_world->database, m_world->clock);
    OutboxService outbox(m_world->database, m_world->outbox, users);
    const NotificationController controller(m_world->notifications, outbox);
    const auto listed = accepted(Method::Get, "/api/v1/admin/outbox",
                                 controller.listOutbox(request(m_world->admin, "status=DONE&limit=2")));
    const QJsonArray items = listed.value(QStringLiteral("items")).toArray();
    QCOMPARE(items.size(), 2);
    const QString id = items.at(0).toObject().value(QStringLiteral("id")).toString();
    const auto shown =
        accepted(Method::Get, "/api/v1/admin/outbox/{id}", controller.showOutboxEntry(requestFor(m_world->admin, id)));
    QVERIFY(shown.contains(QStringLiteral("mail")));
    const auto replayed = accepted(Method::Post, "/api/v1/admin/outbox/{id}/replay",
                                   controller.replayOutboxEntry(requestFor(m_world->admin, id)));
    QCOMPARE(replayed.value(QStringLiteral("status")).toString(), QStringLiteral("WAITING"));
}

void TestBookingAnswers::showsFiguresToAdmins()
{
    m_world->confirmed(11, 12);
    MetricsService metrics(m_world->database, m_world->events, m_world->clock);
    metrics.reconcile();
    AnalyticsService analytics(m_world->database);
    StatusService status(m_world->database, {});
    AnswerCache answers;
    const AdminController controller(metrics, analytics, status, answers);
    const auto snapshot =
        accepted(Method::Get, "/api/v1/admin/metrics", controller.showMetrics(request(m_world->admin)));
    QVERIFY(snapshot.value(QStringLiteral("confirmed")).toInt() > 0);
    const auto daily = accepted(
        Method::Get, "/api/v1/admin/analytics/daily",
        controller.dailyAnalytics(request(m_world->admin, "from=2030-06-11&to=2030-06-12&city=lisbon&property_type="
                                                          "apartment&currency=EUR&compare=previous")));
    QCOMPARE(daily.value(QStringLiteral("items")).toArray().at(0).toObject().value(QStringLiteral("nights")).toInt(),
             1);
    QCOMPARE(daily.value(QStringLiteral("compare")).toArray().size(), 1);
    const auto activity =
        accepted(Method::Get, "/api/v1/admin/activity", controller.listActivity(request(m_world->admin, "limit=3")));
    QCOMPARE(activity.value(QStringLiteral("items")).toArray().size(), 3);
    const auto own = [&](const Actor &actor) {
        return accepted(Method::Get, "/api/v1/analytics/activity", controller.listOwnActivity(request(actor, "limit=3")))
            .value(QStringLiteral("items"))
            .toArray();
    };
    QCOMPARE(own(m_world->admin), activity.value(QStringLiteral("items")).toArray());
    QCOMPARE(own(m_world->host), activity.value(QStringLiteral("items")).toArray());
    QVERIFY(own(test::insertUser(m_world->database, Role::Host, "Otto")).isEmpty());
}

void TestBookingAnswers::saysHowTheServerIs()
{
    const ServerProbes probes{.startedAt = m_world->clock.now(),
                              .address = [] { return QStringLiteral("http://127.0.0.1:8080"); },
                              .redis = [] { return PartState::Off; },
                              .workers = [] { return WorkerCounts{}; },
                              .sockets = [] { return 0; }};
    StatusService status(m_world->database, probes);
    MetricsService metrics(m_world->database, m_world->events, m_world->clock);
    AnalyticsService analytics(m_world->database);
    AnswerCache answers;
    const AdminController admin(metrics, analytics, status, answers);
    QVERIFY(!accepted(Method::Get, "/api/v1/admin/server", admin.showServer(request(m_world->admin))).isEmpty());
    const HealthController health(status, m_contract.toJson());
    QVERIFY(!accepted(Method::Get, "/healthz", health.health({})).isEmpty());
    QVERIFY(!accepted(Method::Get, "/readyz", health.ready({})).isEmpty());
    QCOMPARE(bodyOf(health.contract({})), m_contract.toJson());
}

QTEST_GUILESS_MAIN(TestBookingAnswers)
#include "tst_booking_answers.moc"
