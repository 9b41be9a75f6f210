#include "tests/architecture/include_rules.h"
#include "tests/architecture/text_rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace roost::architecture;

namespace {

const QDir top{QStringLiteral(ROOST_SOURCE_DIR)};

QString read(const QString &path)
{
    QFile file(top.filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<SourceFile> sources(const QStringList &folders)
{
    QList<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator walk(top.filePath(folder), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = top.relativeFilePath(walk.next());
            files << SourceFile{path, read(path)};
        }
    }
    return files;
}

QString report(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines << QStringLiteral("%1:%2: %3").arg(finding.path).arg(finding.line).arg(finding.message);
    return lines.join(u'\n');
}

/// A small order of modules: property and guest stand on user, booking on property.
IncludeRules exampleRules()
{
    return IncludeRules(
        ModuleOrder::parse("roost_module(user)\nroost_module(guest DEPENDS user)\n"
                           "roost_module(property DEPENDS user)\nroost_module(booking DEPENDS property)\n"));
}

QList<Finding> checkExample(const QString &path, const QString &text)
{
    const QString header =
        path.endsWith(u".h") && !text.contains(u"#pragma") ? QStringLiteral("#pragma once\n") : QString();
    const SourceFile file{path, header + text};
    return exampleRules().check(file) + checkText(file);
}

} // namespace

/// Holds the tree to the layers of the design, and the checker to its own rules: it must refuse every bad example.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treeKeepsItsLayers();
    void treeKeepsTextInItsPlace();
    void modulesAreDeclaredInOrder();
    void refusesBadExamples_data();
    void refusesBadExamples();
    void acceptsGoodExamples_data();
    void acceptsGoodExamples();
    void refusesModuleDeclaredTooEarly();
};

void TestArchitecture::treeKeepsItsLayers()
{
    const auto files = sources({"app", "backend", "ui"});
    QVERIFY2(files.size() > 20, "The tree was not found.");
    const IncludeRules rules(ModuleOrder::parse(read("backend/CMakeLists.txt")));
    QList<Finding> findings;
    for (const SourceFile &file : files)
        findings << rules.check(file);
    QVERIFY2(findings.isEmpty(), qPrintable(report(findings)));
}

void TestArchitecture::treeKeepsTextInItsPlace()
{
    QList<Finding> findings;
    for (const SourceFile &file : sources({"app", "backend", "ui", "tests"}))
        findings << checkText(file);
    QVERIFY2(findings.isEmpty(), qPrintable(report(findings)));
}

void TestArchitecture::modulesAreDeclaredInOrder()
{
    const auto order = ModuleOrder::parse(read("backend/CMakeLists.txt"));
    QCOMPARE(order.faults(), QStringList());
    for (const QString &module : QDir(top.filePath("backend/modules")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(order.isDeclared(module), qPrintable(module));
}

void TestArchitecture::refusesBadExamples_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const char *path, const QString &text, const char *complaint) {
        QTest::newRow(name) << QString::fromLatin1(path) << text << QString::fromLatin1(complaint);
    };

    row("core on a layer above", "backend/core/money.h", "#include \"backend/database/session.h\"",
        "backend/core/ may not include");
    row("core on the network", "backend/core/clock.cpp", "#include <QTcpSocket>", "may include <QTcpSocket>");
    row("database on http", "backend/database/session.cpp", "#include \"backend/http/request.h\"",
        "backend/database/ may not include");
    row("http on the database", "backend/http/router.cpp", "#include \"backend/database/database.h\"",
        "backend/http/ may not include");
    row("http on a module", "backend/http/router.cpp", "#include \"backend/modules/user/user.h\"",
        "backend/http/ may not include");
    row("realtime on the database", "backend/realtime/room.cpp", "#include \"backend/database/database.h\"",
        "backend/realtime/ may not include");
    row("jobs on http", "backend/jobs/outbox.cpp", "#include \"backend/http/request.h\"",
        "backend/jobs/ may not include");
    row("gateways on the database", "backend/gateways/mail.cpp", "#include \"backend/database/database.h\"",
        "backend/gateways/ may not include");
    row("module on realtime", "backend/modules/user/user.cpp", "#include \"backend/realtime/room.h\"",
        "backend/modules/ may not include");
    row("module on a later one", "backend/modules/property/p.cpp", "#include \"backend/modules/booking/booking.h\"",
        "property may not include");
    row("module on its neighbour", "backend/modules/property/p.cpp", "#include \"backend/modules/guest/guest.h\"",
        "property may not include");
    row("module not declared", "backend/modules/cellar/c.cpp", "#include \"backend/modules/user/user.h\"",
        "no module cellar");
    row("backend on the console", "backend/backend.cpp", "#include \"ui/api/client.h\"", "backend/ may not include");
    row("backend on widgets", "backend/modules/user/user.cpp", "#include <QWidget>", "may include <QWidget>");
    row("console on the backend", "ui/pages/page.cpp", "#include \"backend/core/money.h\"",
        "ui/pages/ may not include");
    row("api on models", "ui/api/client.cpp", "#include \"ui/models/booking_model.h\"", "ui/api/ may not include");
    row("models on widgets", "ui/models/booking_model.cpp", "#include \"ui/widgets/tile.h\"",
        "ui/models/ may not include");
    row("widgets on a client", "ui/widgets/tile.cpp", "#include \"ui/api/api_client.h\"",
        "ui/widgets/ may not include");
    row("widgets on pages", "ui/widgets/tile.cpp", "#include \"ui/pages/page.h\"", "ui/widgets/ may not include");
    row("charts outside of charts", "ui/pages/page.cpp", "#include <QtCharts/QChartView>", "ui/charts/ may include");
    row("app on a part of the backend", "app/main.cpp", "#include \"backend/http/server.h\"", "app/ may not include");
    row("include not from the top", "backend/core/money.cpp", "#include \"money.h\"", "not named from the top");
    row("folder that is no layer", "backend/cellar/a.h", "int a;", "belongs to no layer");
    row("beast outside of http", "backend/realtime/room.cpp", "#include <boost/beast/http.hpp>",
        "may include <boost/beast");
    row("libpq outside of database", "backend/modules/user/user.cpp", "#include <libpq-fe.h>", "may include <libpq");
    row("redis in a module", "backend/modules/booking/booking.cpp", "#include <hiredis/hiredis.h>",
        "may include <hiredis");
    row("requests from a page", "ui/pages/page.cpp", "#include <QNetworkAccessManager>",
        "may include <QNetworkAccessManager>");

    row("SQL in a service", "backend/modules/user/user_service.cpp", "auto a = R\"sql(\n select 1)sql\";",
        "SQL belongs");
    row("SQL as a plain string", "backend/modules/user/user_service.cpp", "f(\"SELECT 1\");", "SQL belongs");
    row("SQL as a raw string", "backend/jobs/outbox.cpp", "f(R\"(\n  UPDATE outbox SET a = 1)\");", "SQL belongs");
    row("SQL with WITH", "backend/backend.cpp", "f(\"WITH a AS (SELECT 1)\");", "SQL belongs");
    row("QSqlQuery in a repository", "backend/modules/user/user_repository.cpp", "QSqlQuery query;", "Qt SQL");
    row("WebSocket in a service", "backend/modules/user/user_service.cpp", "QWebSocket *socket;", "WebSockets belong");
    row("address in a model", "ui/models/a.cpp", "f(\"http://127.0.0.1\");", "addresses belong");
    row("route in a page", "ui/pages/a.cpp", "f(\"/api/v1/bookings\");", "addresses belong");
    row("colour as a string", "ui/widgets/a.cpp", "f(\"#1f6feb\");", "colours belong");
    row("colour by numbers", "ui/charts/a.cpp", "QColor(31, 111, 235);", "colours belong");
    row("colour by name", "ui/charts/a.cpp", "QColor c{\"red\"};", "colours belong");
    row("colour of Qt", "ui/pages/a.cpp", "painter.setPen(Qt::darkGray);", "colours belong");
    row("font by name", "ui/pages/a.cpp", "QFont font(\"Inter\");", "fonts belong");
    row("a global", "backend/core/clock.cpp", "Q_GLOBAL_STATIC(int, a)", "no globals");
    row("a singleton", "backend/core/clock.h", "struct A { static A &instance(); };", "no globals");
    row("set of pointers to an unknown class", "backend/core/a.h", "#pragma once\nclass A;\nQSet<A *> all;",
        "needs the whole class");
    row("no pragma", "backend/core/money.h", "#ifndef A\n#define A\n#pragma once\n#endif", "begins with #pragma once");
    row("too long", "tests/unit/tst_a.cpp", QStringLiteral("\n").repeated(451), "451 lines");
}

void TestArchitecture::refusesBadExamples()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, complaint);
    const QString found = report(checkExample(path, text));
    QVERIFY2(found.contains(complaint), qPrintable(found));
}

void TestArchitecture::acceptsGoodExamples_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *path, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text);
    };

    row("module on what it stands on", "backend/modules/booking/b.cpp", "#include \"backend/modules/user/user.h\"");
    row("module on the layers below", "backend/modules/user/u.h", "#include \"backend/http/route.h\"");
    row("composition root on all", "backend/backend.cpp", "#include \"backend/realtime/room.h\"");
    row("app on the backend's door", "app/main.cpp", "#include \"backend/backend.h\"");
    row("page on api", "ui/pages/page.cpp", "#include \"ui/api/client.h\"");
    row("its own moc", "backend/http/server.cpp", "#include \"server.moc\"");
    row("commented include", "backend/core/money.h", "// #include \"backend/http/route.h\"");
    row("SQL in a repository", "backend/modules/user/user_repository.cpp", "R\"sql(select 1)sql\"");
    row("SQL in a comment", "backend/modules/user/user_service.cpp", "/* \"SELECT 1\" */ int a; // \"DELETE \"");
    row("comment in a string", "backend/core/a.cpp", "f(\"//\"); g(\"/*\"); h('\"'); i(\"*/\");");
    row("address in api", "ui/api/client.cpp", "f(\"/api/v1/bookings\");");
    row("colour in the theme", "ui/widgets/theme.cpp", "QColor(\"#1f6feb\");");
    row("colour that is passed", "ui/widgets/a.cpp", "QColor colour(theme.accent); Qt::transparent;");
    row("set of pointers to a known class", "backend/core/a.h", "#pragma once\nclass B;\nQSet<A *> all; B *b;");
    row("button that says update", "ui/pages/a.cpp", "tr(\"Update prices\"); tr(\"Delete all\");");
}

void TestArchitecture::acceptsGoodExamples()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(report(checkExample(path, text)), QString());
}

void TestArchitecture::refusesModuleDeclaredTooEarly()
{
    const auto order = ModuleOrder::parse("roost_module(booking DEPENDS property)\nroost_module(property)\n");
    QCOMPARE(order.faults(), QStringList("booking depends on property, which is not declared above it"));
}

QTEST_APPLESS_MAIN(TestArchitecture)

#include "tst_architecture.moc"
