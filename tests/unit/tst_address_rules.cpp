#include "backend/gateways/address_rules.h"

#include <QTest>

using namespace roost;

/// Where a request that somebody else asked for may go.
class TestAddressRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAddresses_data();
    void judgesAddresses();
    void allowsNamedNetworksOnly();
};

void TestAddressRules::judgesAddresses_data()
{
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *address, bool allowed) { QTest::newRow(address) << allowed; };
    for (const char *address :
         {"93.184.216.34", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.0.3.1",
          "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8"})
        row(address, true);
    for (const char *address : {"0.0.0.0",
                                "10.0.0.1",
                                "100.64.0.1",
                                "127.0.0.1",
                                "127.255.255.255",
                                "169.254.169.254",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.0.0.8",
                                "192.0.2.1",
                                "192.168.1.1",
                                "198.18.0.1",
                                "198.51.100.7",
                                "203.0.113.7",
                                "224.0.0.1",
                                "239.255.255.255",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "fe80::1",
                                "fe80::1%eth0",
                                "fec0::1",
                                "fc00::1",
                                "fd12:3456::1",
                                "ff02::1",
                                "64:ff9b::a00:1",
                                "100::1",
                                "2001::1",
                                "2001:db8::1",
                                "2002:a00:1::1",
                                "fd00:ec2::254",
                                "::ffff:127.0.0.1",
                                "::ffff:169.254.169.254",
                                "::ffff:10.0.0.1",
                                "::127.0.0.1"})
        row(address, false);
}

void TestAddressRules::judgesAddresses()
{
    QFETCH(bool, allowed);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(AddressRules().allows(address), allowed);
}

void TestAddressRules::allowsNamedNetworksOnly()
{
    const AddressRules rules({"127.0.0.2/32", "10.1.0.0/16", "fd00::/8"});
    QVERIFY(rules.allows(QHostAddress("127.0.0.2")));
    QVERIFY(rules.allows(QHostAddress("::ffff:127.0.0.2")));
    QVERIFY(rules.allows(QHostAddress("10.1.255.1")));
    QVERIFY(rules.allows(QHostAddress("fd12::1")));
    QVERIFY(rules.allows(QHostAddress("8.8.8.8")));
    QVERIFY(!rules.allows(QHostAddress("127.0.0.1")));
    QVERIFY(!rules.allows(QHostAddress("10.2.0.1")));
    QVERIFY(!rules.allows(QHostAddress("fe80::1")));
    QVERIFY(!rules.allows(QHostAddress()));
}

QTEST_GUILESS_MAIN(TestAddressRules)
#include "tst_address_rules.moc"
