#pragma once

#include <QLocale>
#include <QTranslator>

namespace roost::ui {

/// The language of all texts, dates and amounts. GUI thread.
///
/// What is on the screen already keeps its language: build it again after a change.
class Language
{
public:
    enum class Choice { System, English, Chinese };

    /// What the settings hold; System for anything else.
    static Choice fromSetting(const QString &text);
    static QString toSetting(Choice choice);

    /// Its own name for itself, whatever the language is now; empty for System.
    static QString nameOf(Choice choice);

    /// Installs the translations, Qt's own too, and makes its locale the default. A locale without a translation gets
    /// English texts with its own dates and amounts.
    void use(Choice choice);
    Choice choice() const { return m_choice; }

private:
    static QLocale localeOf(Choice choice);

    Choice m_choice = Choice::System;
    QTranslator m_texts;
    QTranslator m_qtTexts;
};

} // namespace roost::ui
