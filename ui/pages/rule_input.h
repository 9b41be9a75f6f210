#pragma once

#include <QJsonValue>
#include <QLocale>
#include <QWidget>

#include <optional>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace roost::ui {

class DropdownButton;
class Theme;

/// How one field of a rule is edited.
struct RuleField
{
    enum class Kind {
        Text,
        Code,       ///< capital letters
        Amount,     ///< of the property's currency
        Percent,    ///< in hundredths
        Number,     ///< whole, from 0
        Day,        ///< always set
        LastDay,    ///< always set; the contract has the day after it
        PerhapsDay, ///< may be empty
        PerhapsLastDay,
        Weekdays,
        Unit,    ///< what a fee or a tax is due for
        ShareOf, ///< what a percentage is taken of
        Switch,
    };

    QString name{}; ///< the contract's
    QString label{};
    Kind kind = Kind::Text;
    QString placeholder{}; ///< what it means to leave it empty; without one it must be filled
    bool isWide = true;    ///< a line of its own
};

/// A field with its name above and what is wrong with it below; its value is that of the contract. GUI thread.
class RuleInput : public QWidget
{
    Q_OBJECT

public:
    RuleInput(const Theme &theme, const RuleField &field, const QString &currency, QWidget *parent = nullptr);

    const RuleField &field() const { return m_field; }

    void setValue(const QJsonValue &value);

    /// null: it is empty, and may be. Nothing: what stands there is none; check() says why.
    std::optional<QJsonValue> value() const;

    /// With the focus, so that typing replaces what is there.
    void selectAll();

    /// Shows what is wrong with it by itself; whether nothing is.
    bool check();

    /// An empty sentence takes the error away.
    void setError(const QString &sentence);

Q_SIGNALS:
    void edited();

private:
    QWidget *buildControl(const Theme &theme);
    QWidget *buildLine();
    QWidget *buildWeekdays(const Theme &theme);
    QWidget *buildChoice(const Theme &theme);
    bool isLine() const;
    std::optional<QJsonValue> valueOfLine() const;
    QJsonValue valueOfWeekdays() const;
    QString lineOf(const QJsonValue &value) const;
    QString sentence() const;

    RuleField m_field;
    QString m_currency;
    QLocale m_locale;
    QLineEdit *m_line = nullptr;
    QDateEdit *m_day = nullptr;
    QList<QPushButton *> m_weekdays;
    DropdownButton *m_choice = nullptr;
    QPushButton *m_switch = nullptr;
    QLabel *m_error = nullptr;
};

} // namespace roost::ui
