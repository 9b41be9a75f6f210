#include "tests/ui/console_fixture.h"
#include "tests/ui/watched_main.h"
#include "ui/api/problem.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/navigation_button.h"

#include <QAction>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace roost::ui;

namespace {

/// A text of the console with its translation, as lupdate writes them.
struct Message
{
    QString context{};
    QString source{};
    QStringList translations{}; ///< one a plural form
    bool isFinished = true;

    QString place() const { return QStringLiteral("%1: \"%2\"").arg(context, source); }
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    [&file] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
    QList<Message> messages;
    QString context;
    Message message;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        const auto name = xml.name();
        if (xml.isStartElement() && name == u"name") {
            context = xml.readElementText();
        } else if (xml.isStartElement() && name == u"source") {
            message = {context, xml.readElementText()};
        } else if (xml.isStartElement() && name == u"translation") {
            message.isFinished = !xml.attributes().hasAttribute("type");
            const auto text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            message.translations = text.split('\n', Qt::SkipEmptyParts);
            messages.append(message);
        }
    }
    return messages;
}

QSet<QString> placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder("%(L?\\d|n)");
    QSet<QString> found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

} // namespace

/// The Chinese of every text, found by lupdate as the sources are now; and the console that speaks it.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { Language().use(Language::Choice::English); }

    void everyTextHasItsChinese();
    void everyPluralHasItsEnglish();
    void placeholdersAreKept();
    void writesDatesAndAmountsByLocale();
    void choosesPluralForms();
    void translatesWhatTheServerSays();
    void keepsTheFiguresOfASentence();
    void fallsBackToEnglish();
    void switchesLanguageFromTheMenu();

private:
    QString updated(const QString &language, const QStringList &options) const;

    QTemporaryDir m_folder;
    QList<Message> m_chinese;
    QList<Message> m_english;
};

void TestTranslations::initTestCase()
{
    m_chinese = readMessages(updated("zh_CN", {}));
    m_english = readMessages(updated("en", {"-pluralonly"}));
    QVERIFY(m_chinese.size() > 500);
    QVERIFY(m_english.size() > 5);
}

/// A copy of the language's file, brought up to the sources.
QString TestTranslations::updated(const QString &language, const QStringList &options) const
{
    const QString name = QStringLiteral("roost_%1.ts").arg(language);
    const auto copy = m_folder.filePath(name);
    QFile::copy(QStringLiteral(ROOST_SOURCE_DIR "/resources/translations/") + name, copy);
    QProcess lupdate;
    lupdate.setWorkingDirectory(ROOST_SOURCE_DIR);
    lupdate.start(ROOST_LUPDATE_PROGRAM,
                  QStringList{"-silent", "-I", ".", "ui", "app", "-source-language", "en", "-target-language", language,
                              "-no-obsolete", "-locations", "none"} +
                      options + QStringList{"-ts", copy});
    lupdate.waitForFinished();
    [&lupdate] { QCOMPARE(lupdate.exitCode(), 0); }();
    return copy;
}

void TestTranslations::everyTextHasItsChinese()
{
    QStringList lacking;
    for (const auto &message : std::as_const(m_chinese)) {
        if (!message.isFinished || message.translations.isEmpty())
            lacking << message.place();
    }
    QVERIFY2(lacking.isEmpty(), qPrintable("without Chinese:\n" + lacking.join('\n')));
}

void TestTranslations::everyPluralHasItsEnglish()
{
    QStringList lacking;
    for (const auto &message : std::as_const(m_english)) {
        if (!message.isFinished || message.translations.size() != 2 || message.translations.first() == message.source)
            lacking << message.place();
    }
    QVERIFY2(lacking.isEmpty(), qPrintable("without singular:\n" + lacking.join('\n')));
}

void TestTranslations::placeholdersAreKept()
{
    for (const auto &message : std::as_const(m_chinese)) {
        for (const auto &translation : message.translations)
            QVERIFY2(placeholdersOf(translation) == placeholdersOf(message.source), qPrintable(message.place()));
    }
}

void TestTranslations::writesDatesAndAmountsByLocale()
{
    Language language;
    language.use(Language::Choice::Chinese);
    QCOMPARE(QLocale().toString(QDate(2026, 5, 1), QLocale::LongFormat), QString::fromUtf8("2026年5月1日星期五"));
    QCOMPARE(QLocale().toString(1234567), "1,234,567");
    language.use(Language::Choice::English);
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestTranslations::choosesPluralForms()
{
    Language language;
    const auto nights = [](int count) { return QCoreApplication::translate("StayText", "%n nights", nullptr, count); };
    language.use(Language::Choice::English);
    QCOMPARE(nights(1), "1 night");
    QCOMPARE(nights(3), "3 nights");
    language.use(Language::Choice::Chinese);
    QCOMPARE(nights(1), QString::fromUtf8("1 晚"));
    QCOMPARE(nights(3), QString::fromUtf8("3 晚"));
}

void TestTranslations::translatesWhatTheServerSays()
{
    const QJsonObject error{{"pointer", "/title"}, {"code", "REQUIRED"}, {"detail", "Must not be blank."}};
    const QJsonObject body{
        {"code", "TAKEN"}, {"detail", "At least one of the nights is taken."}, {"errors", QJsonArray{error}}};
    const QJsonObject unknown{{"code", "NEW_IN_THIS_SERVER"}, {"detail", "Something new."}};
    Language language;
    language.use(Language::Choice::Chinese);
    QCOMPARE(Problem::fromJson(409, body).detail, QStringLiteral("所选日期中至少有一晚已被占用。"));
    QCOMPARE(Problem::fromJson(409, body).fieldDetails.value("/title"), QStringLiteral("此项必填。"));
    QCOMPARE(Problem::fromJson(409, unknown).detail, QStringLiteral("Something new."));
    language.use(Language::Choice::English);
    QCOMPARE(Problem::fromJson(409, body).fieldDetails.value("/title"), QStringLiteral("Must not be blank."));
}

void TestTranslations::keepsTheFiguresOfASentence()
{
    const auto detailOf = [](const char *code, const char *detail) {
        return Problem::fromJson(409, {{"code", QLatin1String(code)}, {"detail", QLatin1String(detail)}}).detail;
    };
    Language language;
    language.use(Language::Choice::Chinese);
    QCOMPARE(detailOf("MIN_NIGHTS", "A stay that begins on 2030-05-01 has 3 nights or more."),
             QString::fromUtf8("2030/5/1 入住须至少住 3 晚。"));
    QCOMPARE(detailOf("CAPACITY", "There is room for 4 guests."), QString::fromUtf8("最多可容纳 4 位房客。"));
    QCOMPARE(detailOf("TAKEN", "These nights are booked or held: 2030-05-01, 2030-05-02."),
             QString::fromUtf8("以下夜晚已被预订或保留：2030/5/1, 2030/5/2。"));
    QCOMPARE(detailOf("WRONG_STATE", "The booking is CANCELLED; there is nothing to refund."),
             QString::fromUtf8("该预订的状态为“已取消”，没有可退的款项。"));
    language.use(Language::Choice::English);
    QCOMPARE(detailOf("MIN_NIGHTS", "A stay that begins on 2030-05-01 has 3 nights or more."),
             QStringLiteral("A stay that begins on %1 has 3 nights or more.")
                 .arg(QLocale().toString(QDate(2030, 5, 1), QLocale::ShortFormat)));
}

/// The tests run under the C locale, which nobody has translated.
void TestTranslations::fallsBackToEnglish()
{
    Language language;
    language.use(Language::Choice::System);
    QCOMPARE(QCoreApplication::translate("roost::ui::SignInPage", "Sign in"), "Sign in");
    QCOMPARE(QCoreApplication::translate("StayText", "%n nights", nullptr, 1), "1 night");
}

void TestTranslations::switchesLanguageFromTheMenu()
{
    ConsoleFixture fixture;
    fixture.signIn().openPage("bookings");
    const auto titles = [&fixture] {
        QStringList texts;
        for (const auto *button : fixture.window().findChildren<NavigationButton *>())
            texts << button->text();
        return texts;
    };
    QVERIFY(titles().contains("Bookings"));
    fixture.window().workspace()->actions().action("language.zh_CN")->trigger();
    QTRY_VERIFY(titles().contains(QString::fromUtf8("预订")));
    QVERIFY(!titles().contains("Bookings"));
    QTRY_COMPARE(fixture.window().workspace()->currentPageId(), "bookings"); // one stays where one was
    QVERIFY(fixture.window().workspace()->actions().action("language.zh_CN")->isChecked());
    QCOMPARE(fixture.server().countOf("POST /auth/login"), 1);

    fixture.end();
    fixture.signIn();
    QVERIFY(titles().contains(QString::fromUtf8("预订"))); // the next start remembers
    fixture.window().workspace()->actions().action("language.en")->trigger();
    QTRY_VERIFY(titles().contains("Bookings"));
}

WATCHED_TEST_MAIN(TestTranslations)
#include "tst_translations.moc"
