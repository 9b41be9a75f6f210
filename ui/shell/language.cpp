#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <tuple>

namespace roost::ui {

Language::Choice Language::fromSetting(const QString &text)
{
    if (text == QLatin1String("en"))
        return Choice::English;
    return text == QLatin1String("zh_CN") ? Choice::Chinese : Choice::System;
}

QString Language::toSetting(Choice choice)
{
    switch (choice) {
    case Choice::English:
        return QStringLiteral("en");
    case Choice::Chinese:
        return QStringLiteral("zh_CN");
    case Choice::System:
        break;
    }
    return QStringLiteral("system");
}

QString Language::nameOf(Choice choice)
{
    return choice == Choice::System ? QString() : localeOf(choice).nativeLanguageName();
}

void Language::use(Choice choice)
{
    m_choice = choice;
    const auto locale = localeOf(choice);
    QLocale::setDefault(locale);

    const auto folder = QStringLiteral(":/translations");
    if (!m_texts.load(locale, QStringLiteral("roost"), QStringLiteral("_"), folder))
        std::ignore = m_texts.load(QStringLiteral("roost_en"), folder);
    QCoreApplication::installTranslator(&m_texts);

    QCoreApplication::removeTranslator(&m_qtTexts);
    if (m_qtTexts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
}

QLocale Language::localeOf(Choice choice)
{
    switch (choice) {
    case Choice::English: {
        // The system's own English, if that is what it speaks.
        const auto system = QLocale::system();
        return system.language() == QLocale::English ? system : QLocale(QLocale::English, QLocale::UnitedKingdom);
    }
    case Choice::Chinese:
        return QLocale(QLocale::Chinese, QLocale::China);
    case Choice::System:
        break;
    }
    // The C locale writes amounts and dates for programs, not for people.
    const auto system = QLocale::system();
    return system.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : system;
}

} // namespace roost::ui
