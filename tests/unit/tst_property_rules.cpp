#include "backend/modules/property/property_rules.h"

#include "backend/http/openapi_document.h"
#include "backend/modules/property/property_json.h"
#include "tests/support/sample_property.h"

#include <QtTest>

#include <functional>

using namespace roost;

namespace {

using Edit = std::function<void(Property &)>;

QString pointersOf(const QList<FieldError> &errors)
{
    QStringList pointers;
    for (const FieldError &error : errors)
        pointers.append(error.pointer);
    return pointers.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(Edit)

/// What a property must be, and what it must have before guests see it.
class TestPropertyRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatIsRight();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void wantsADescriptionAndAnAddressForPublication();
    void isWhatTheContractTellsOfFieldsTogether();
};

void TestPropertyRules::takesWhatIsRight()
{
    Property property = test::sampleProperty();
    property.latitude = 38.71;
    property.longitude = -9.14;
    property.weekendPrice = test::money(maximumPriceMinor);
    property.includedGuests = property.maxGuests;
    property.maxNights = property.minNights;
    property.bookingWindowDays = property.advanceNoticeDays = 9;
    QCOMPARE(pointersOf(faultsOf(property)), QString());
}

void TestPropertyRules::refusesWhatIsWrong_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("pointers");
    const auto add = [](const char *name, const char *pointers, Edit edit) {
        QTest::newRow(name) << edit << QString::fromLatin1(pointers);
    };
    add("blank title", "/title", [](Property &p) { p.title = QStringLiteral("  "); });
    add("blank city", "/city", [](Property &p) { p.city.clear(); });
    add("no time zone", "/time_zone", [](Property &p) { p.timeZone = QStringLiteral("Europe/Nowhere"); });
    add("latitude alone", "/longitude", [](Property &p) { p.latitude = 1; });
    add("longitude alone", "/latitude", [](Property &p) { p.longitude = 1; });
    add("more included than there is room", "/included_guests", [](Property &p) { p.includedGuests = 5; });
    add("nights the wrong way round", "/max_nights", [](Property &p) {
        p.minNights = 8;
        p.maxNights = 7;
    });
    add("window before the notice", "/booking_window_days", [](Property &p) {
        p.advanceNoticeDays = 9;
        p.bookingWindowDays = 8;
    });
    add("free nights", "/base_price", [](Property &p) { p.basePrice = test::money(0); });
    add("a price past all bounds", "/base_price",
        [](Property &p) { p.basePrice = test::money(maximumPriceMinor + 1); });
    add("a negative fee", "/cleaning_fee", [](Property &p) { p.cleaningFee = test::money(-1); });
    add("a fee in another currency", "/extra_guest_fee", [](Property &p) { p.extraGuestFee = test::money(1, "JPY"); });
    add("a weekend in another currency", "/weekend_price", [](Property &p) { p.weekendPrice = test::money(1, "USD"); });
    add("everything at once", "/title /max_nights /cleaning_fee", [](Property &p) {
        p.title.clear();
        p.minNights = 8;
        p.maxNights = 7;
        p.cleaningFee = test::money(-1);
    });
}

void TestPropertyRules::refusesWhatIsWrong()
{
    QFETCH(Edit, edit);
    QFETCH(QString, pointers);
    Property property = test::sampleProperty();
    edit(property);
    QCOMPARE(pointersOf(faultsOf(property)), pointers);
}

void TestPropertyRules::wantsADescriptionAndAnAddressForPublication()
{
    Property property = test::sampleProperty();
    QCOMPARE(pointersOf(missingForPublication(property)), QString());
    property.description = QStringLiteral(" ");
    property.address.clear();
    QCOMPARE(pointersOf(missingForPublication(property)), QStringLiteral("/description /address"));
}

/// Programs check by these words of the contract before they ask.
void TestPropertyRules::isWhatTheContractTellsOfFieldsTogether()
{
    const QJsonObject document = http::OpenApiDocument::fromResources().toJson();
    const QJsonObject fields = document[u"components"][u"schemas"][u"PropertyChange"][u"properties"].toObject();
    QStringList needed;
    int pairs = 0;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QJsonObject schema = field->toObject();
        const QString pointer = u'/' + field.key();
        if (schema.value(u"x-needed-to-publish").toBool())
            needed.append(pointer);
        const auto refuses = [&](const char *word, int more) {
            const QString other = schema.value(QLatin1StringView(word)).toString();
            if (other.isEmpty())
                return true;
            ++pairs;
            const bool isMoney = field.key().endsWith(u"_fee");
            const auto valueOf = [&](int amount) {
                return isMoney ? QJsonValue(QJsonObject{{"amount", amount}, {"currency", "EUR"}}) : QJsonValue(amount);
            };
            Property property = test::sampleProperty();
            applyJson({{other, valueOf(10)}, {field.key(), valueOf(10)}}, property);
            const bool isTaken = !pointersOf(faultsOf(property)).contains(pointer);
            applyJson({{field.key(), valueOf(10 + more)}}, property);
            return isTaken && pointersOf(faultsOf(property)).contains(pointer);
        };
        QVERIFY2(refuses("x-at-least", -1), qPrintable(pointer));
        QVERIFY2(refuses("x-at-most", 1), qPrintable(pointer));
    }
    QCOMPARE(pairs, 4);
    QCOMPARE(needed.join(u' '), QStringLiteral("/address /description"));
    QCOMPARE(pointersOf(missingForPublication({})), QStringLiteral("/description /address"));
}

QTEST_APPLESS_MAIN(TestPropertyRules)
#include "tst_property_rules.moc"
