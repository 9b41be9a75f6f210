#include "ui/pages/rule_input.h"

#include "ui/models/amount_text.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace roost::ui {

namespace {

using Kind = RuleField::Kind;

constexpr int daysOfWeek = 7;
constexpr double largestPercent = 1000;

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

bool isLastDay(Kind kind)
{
    return kind == Kind::LastDay || kind == Kind::PerhapsLastDay;
}

/// By the locale with all four digits of the year, or as ISO 8601 has it.
QDate dayFrom(const QString &text, const QLocale &locale)
{
    const auto day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? day : locale.toDate(text, QLocale::ShortFormat);
}

} // namespace

RuleInput::RuleInput(const Theme &theme, const RuleField &field, const QString &currency, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_currency(currency)
    , m_error(makeParagraph({}, "bad"))
{
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(1));
    auto *control = buildControl(theme);
    control->setAccessibleName(field.label);
    setFocusProxy(m_weekdays.isEmpty() ? control : m_weekdays.constFirst());
    if (field.kind != Kind::Switch && field.kind != Kind::Unit && field.kind != Kind::ShareOf)
        layout->addWidget(makeLabel(field.label, "label", "text2"));
    layout->addWidget(control);
    layout->addWidget(m_error);
}

bool RuleInput::isLine() const
{
    return m_line != nullptr;
}

QWidget *RuleInput::buildControl(const Theme &theme)
{
    switch (m_field.kind) {
    case Kind::Day:
    case Kind::LastDay:
        m_day = makeDateEdit(QDate::currentDate(), m_field.label);
        connect(m_day, &QDateEdit::dateChanged, this, &RuleInput::edited);
        return m_day;
    case Kind::Weekdays:
        return buildWeekdays(theme);
    case Kind::Unit:
    case Kind::ShareOf:
        return buildChoice(theme);
    case Kind::Switch:
        m_switch = new QPushButton(m_field.label);
        m_switch->setProperty("kind", QStringLiteral("segment"));
        m_switch->setCheckable(true);
        connect(m_switch, &QPushButton::clicked, this, &RuleInput::edited);
        return m_switch;
    default:
        return buildLine();
    }
}

QWidget *RuleInput::buildLine()
{
    m_line = new QLineEdit;
    m_line->setPlaceholderText(m_field.placeholder);
    auto unit = m_field.kind == Kind::Amount ? m_currency : QString();
    if (m_field.kind == Kind::Percent)
        unit = QStringLiteral("%");
    if (!unit.isEmpty()) {
        auto *inside = new QHBoxLayout(m_line);
        inside->setContentsMargins(0, 0, 10, 0);
        inside->addStretch(1);
        inside->addWidget(makeLabel(unit, "label", "text3"));
    }
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        setError({});
        Q_EMIT edited();
    });
    return m_line;
}

QWidget *RuleInput::buildWeekdays(const Theme &theme)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space());
    for (int day = 1; day <= daysOfWeek; ++day) {
        auto *button = new QPushButton(m_locale.standaloneDayName(day, QLocale::NarrowFormat));
        button->setAccessibleName(m_locale.dayName(day));
        button->setProperty("kind", QStringLiteral("segment"));
        button->setProperty("size", QStringLiteral("narrow"));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this] {
            setError({});
            Q_EMIT edited();
        });
        m_weekdays.append(button);
        layout->addWidget(button, 1);
    }
    return row;
}

QWidget *RuleInput::buildChoice(const Theme &theme)
{
    m_choice = new DropdownButton(theme, m_field.label);
    if (m_field.kind == Kind::Unit) {
        m_choice->addChoice(tr("stay"), QStringLiteral("STAY"));
        m_choice->addChoice(tr("night"), QStringLiteral("NIGHT"));
        m_choice->addChoice(tr("guest"), QStringLiteral("GUEST"));
        m_choice->addChoice(tr("guest and night"), QStringLiteral("GUEST_NIGHT"));
    } else {
        m_choice->addChoice(tr("the nights"), QStringLiteral("NIGHTS"));
        m_choice->addChoice(tr("nights and fees"), QStringLiteral("ALL"));
        m_choice->addChoice(tr("cleaning"), QStringLiteral("CLEANING"));
    }
    connect(m_choice, &DropdownButton::chosen, this, &RuleInput::edited);
    return m_choice;
}

void RuleInput::setValue(const QJsonValue &value)
{
    setError({});
    if (m_line) {
        m_line->setText(lineOf(value));
    } else if (m_day) {
        const QSignalBlocker quiet(m_day);
        const auto day = QDate::fromString(value.toString(), Qt::ISODate);
        if (day.isValid())
            m_day->setDate(isLastDay(m_field.kind) ? day.addDays(-1) : day);
    } else if (m_choice) {
        m_choice->setCurrent(value.isArray() ? value.toArray().at(0).toVariant() : value.toVariant());
    } else if (m_switch) {
        m_switch->setChecked(value.toBool());
    }
    for (int day = 1; day <= m_weekdays.size(); ++day)
        m_weekdays.at(day - 1)->setChecked(value.toArray().contains(day));
}

QString RuleInput::lineOf(const QJsonValue &value) const
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (m_field.kind) {
    case Kind::Amount:
        return amountFieldText(Money::fromJson(value.toObject()), m_locale);
    case Kind::Percent:
        return m_locale.toString(value.toInt() / 100.0, 'g', 8);
    case Kind::Number:
        return QString::number(value.toInt());
    case Kind::PerhapsDay:
    case Kind::PerhapsLastDay: {
        const auto day = QDate::fromString(value.toString(), Qt::ISODate);
        return iso(isLastDay(m_field.kind) ? day.addDays(-1) : day);
    }
    default:
        return value.toString();
    }
}

std::optional<QJsonValue> RuleInput::value() const
{
    if (m_line)
        return valueOfLine();
    if (m_day)
        return QJsonValue(iso(isLastDay(m_field.kind) ? m_day->date().addDays(1) : m_day->date()));
    if (m_field.kind == Kind::Unit)
        return QJsonValue(m_choice->current().toString());
    if (m_field.kind == Kind::ShareOf)
        return QJsonValue(QJsonArray{m_choice->current().toString()});
    if (m_switch)
        return m_switch->isChecked() ? QJsonValue(true) : QJsonValue();
    return valueOfWeekdays();
}

QJsonValue RuleInput::valueOfWeekdays() const
{
    QJsonArray days;
    for (int day = 1; day <= m_weekdays.size(); ++day) {
        if (m_weekdays.at(day - 1)->isChecked())
            days.append(day);
    }
    return days.isEmpty() ? QJsonValue() : QJsonValue(days);
}

std::optional<QJsonValue> RuleInput::valueOfLine() const
{
    const auto text = m_line->text().trimmed();
    if (text.isEmpty())
        return m_field.placeholder.isEmpty() ? std::nullopt : std::optional(QJsonValue());
    bool isNumber = true;
    switch (m_field.kind) {
    case Kind::Amount: {
        const auto amount = amountFrom(text, m_currency, m_locale);
        return amount ? std::optional(QJsonValue(amount->toJson())) : std::nullopt;
    }
    case Kind::Percent: {
        auto plain = text;
        plain.replace(QChar(0x2212), QLatin1Char('-')).remove(QLatin1Char('%'));
        plain = plain.startsWith(QLatin1Char('+')) ? plain.mid(1) : plain;
        const double percent = m_locale.toDouble(plain.trimmed(), &isNumber);
        const bool isValid = isNumber && std::abs(percent) <= largestPercent;
        return isValid ? std::optional(QJsonValue(static_cast<int>(std::lround(percent * 100)))) : std::nullopt;
    }
    case Kind::Number: {
        const int number = m_locale.toInt(text, &isNumber);
        return isNumber && number >= 0 ? std::optional(QJsonValue(number)) : std::nullopt;
    }
    case Kind::PerhapsDay:
    case Kind::PerhapsLastDay: {
        const auto day = dayFrom(text, m_locale);
        const auto kept = isLastDay(m_field.kind) ? day.addDays(1) : day;
        return day.isValid() ? std::optional(QJsonValue(iso(kept))) : std::nullopt;
    }
    case Kind::Code:
        return QJsonValue(text.toUpper());
    default:
        return QJsonValue(text);
    }
}

QString RuleInput::sentence() const
{
    if (isLine() && m_line->text().trimmed().isEmpty())
        return tr("Must be filled in.");
    switch (m_field.kind) {
    case Kind::Amount:
        return tr("Write an amount like %1.").arg(m_locale.toString(125.5, 'f', currencyExponent(m_currency)));
    case Kind::Percent:
        return tr("Write a percentage like %1.").arg(m_locale.toString(12.5));
    case Kind::Number:
        return tr("Write a whole number.");
    default:
        return tr("Write a day like %1.").arg(iso(QDate::currentDate()));
    }
}

void RuleInput::selectAll()
{
    setFocus();
    if (m_line)
        m_line->selectAll();
}

bool RuleInput::check()
{
    const bool isValid = value().has_value();
    setError(isValid ? QString() : sentence());
    return isValid;
}

void RuleInput::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    if (!m_line)
        return;
    m_line->setAccessibleDescription(sentence);
    setStyleProperty(m_line, "invalid", !sentence.isEmpty());
}

} // namespace roost::ui
