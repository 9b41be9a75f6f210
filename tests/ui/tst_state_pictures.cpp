#include "tests/ui/console_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/shell/page_registry.h"

#include <QDir>

using namespace roost::ui;

/// Renders every page while it loads, with nothing to show, and when the server refuses, into ROOST_PICTURES_DIR, to be
/// looked at; and checks that a page whose data did not come says so and offers to try again.
///
/// With ROOST_PICTURES=all dark as well.
class TestStatePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_fixture.reset(); }
    void showsPage_data();
    void showsPage();

private:
    void save(const QString &name);

    std::unique_ptr<ConsoleFixture> m_fixture;
};

namespace {

constexpr QSize pictureSize(1440, 900);
constexpr int skeletonMs = 400; ///< after which a skeleton has come

const QStringList host{QStringLiteral("host")};
const QStringList admin{QStringLiteral("admin")};

FakeResponse refusal(const FakeRequest &)
{
    return {503,
            {{QStringLiteral("code"), QStringLiteral("UNAVAILABLE")},
             {QStringLiteral("detail"), QStringLiteral("The database is being restarted. Try again in a minute.")}}};
}

FakeResponse silence(const FakeRequest &)
{
    return {0, {}};
}

} // namespace

void TestStatePictures::showsPage_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("state");
    QTest::addColumn<Theme::Mode>("mode");
    QList<std::pair<Theme::Mode, const char *>> modes{{Theme::Mode::Light, "light"}};
    if (qEnvironmentVariable("ROOST_PICTURES") == QLatin1String("all"))
        modes.append({Theme::Mode::Dark, "dark"});
    QStringList seen;
    for (const auto &roles : {host, admin}) {
        for (const auto &page : pagesFor(roles)) {
            if (seen.contains(page.id) ||
                page.section == PageEntry::Section::Hidden) // which needs to be told what to show
                continue;
            seen << page.id;
            for (const auto *state : {"loading", "empty", "error"}) {
                for (const auto &[mode, look] : modes)
                    QTest::addRow("%s-%s-%s", qPrintable(page.id), state, look)
                        << roles << page.id << QString::fromLatin1(state) << mode;
            }
        }
    }
}

void TestStatePictures::showsPage()
{
    QFETCH(QStringList, roles);
    QFETCH(QString, page);
    QFETCH(QString, state);
    QFETCH(Theme::Mode, mode);
    m_fixture = std::make_unique<ConsoleFixture>();
    m_fixture->setRoles(roles);
    const bool isEmpty = state == QLatin1String("empty");
    const bool isLoading = state == QLatin1String("loading");
    for (const auto *route : {"GET /bookings", "GET /properties", "GET /admin/outbox"})
        m_fixture->server().on(route, isEmpty ? ConsoleFixture::emptyList : isLoading ? silence : refusal);
    m_fixture->server().otherwise(isEmpty ? ConsoleFixture::emptyList : isLoading ? silence : refusal);
    auto &workspace = m_fixture->signIn();
    m_fixture->console().theme().setMode(mode);
    m_fixture->window().resize(pictureSize);
    workspace.openPage(page);
    QCOMPARE(workspace.currentPageId(), page);
    if (state == QLatin1String("error"))
        QTRY_VERIFY2(ConsoleFixture::button(m_fixture->window(), QStringLiteral("Retry")), qPrintable(page));
    QTest::qWait(skeletonMs);
    if (!isEmpty)
        QVERIFY(!workspace.currentPage()->isLoaded());
    save(QLatin1String(QTest::currentDataTag()));
}

void TestStatePictures::save(const QString &name)
{
    const QDir directory(QStringLiteral(ROOST_PICTURES_DIR));
    QVERIFY(directory.mkpath(QStringLiteral(".")));
    QVERIFY(m_fixture->window().grab().save(directory.filePath(name + QStringLiteral(".png"))));
}

WATCHED_TEST_MAIN(TestStatePictures)
#include "tst_state_pictures.moc"
