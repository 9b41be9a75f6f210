#pragma once

#include <QList>
#include <QPushButton>
#include <QVariant>

class QMenu;

namespace roost::ui {

class Theme;

/// A button that shows one choice of a few and offers the others in a menu. GUI thread.
class DropdownButton : public QPushButton
{
    Q_OBJECT

public:
    /// caption stands in front of the choice, paler: "Status". It is also the accessible name.
    DropdownButton(const Theme &theme, const QString &caption, QWidget *parent = nullptr);

    void addChoice(const QString &text, const QVariant &value);
    void addSeparator();
    void clearChoices();

    /// Chooses without chosen(). A value that is not among the choices changes nothing.
    void setCurrent(const QVariant &value);

    /// Shows another text for the current choice, as a span of dates that was picked.
    void setCurrentText(const QString &text);
    QVariant current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The person chose.
    void chosen(const QVariant &value);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void select(const QString &text, const QVariant &value);

    const Theme &m_theme;
    QString m_caption;
    QMenu *m_menu = nullptr;
    QString m_text;
    QVariant m_current;
};

} // namespace roost::ui
