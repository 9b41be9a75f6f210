#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPalette>

class QApplication;

namespace roost::ui {

/// Colours, type and measures from resources/themes/tokens.json: the only place they come from. GUI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    /// Names of the tokens file: "page", "tile", "body", "label", "axis".
    enum class TextStyle { Page, Tile, Body, Label, Axis };

    explicit Theme(QObject *parent = nullptr);

    /// Gives the application this theme's style, font, palette and style sheet, now and with every change.
    void install(QApplication &application);

    void setMode(Mode mode);

    /// What the system wants, as far as its palette does not tell; Mode::System follows it.
    void setSystemDark(bool isDark);
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }

    /// Everything written grows by this factor, to be read from afar; 1: as the tokens have it.
    void setTextScale(double factor);
    double textScale() const { return m_textScale; }

    /// A colour token by its name in the file: "accent", "text2", "confBg". An unknown name is a bug (asserts).
    QColor color(const char *token) const;

    QFont font(TextStyle style) const;   ///< with tabular figures
    int radius(const char *token) const; ///< "card", "button", "chip", "bar"
    int space(int steps = 1) const;      ///< steps of the 4-pixel grid

    /// A line icon of resources/icons, drawn in a colour token, sharp at any scale; it follows the theme by itself.
    QIcon icon(const QString &name, const char *token = "text2") const;

    /// For the whole application.
    QPalette palette() const;
    QString styleSheet() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readTokens();
    void update();
    void apply();

    QApplication *m_application = nullptr;
    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_systemDark = false;
    int m_grid = 4;
    double m_textScale = 1;
    QHash<QByteArray, QColor> m_lightColors;
    QHash<QByteArray, QColor> m_darkColors;
    QHash<QByteArray, int> m_radii;
    QHash<int, QFont> m_fonts;
};

} // namespace roost::ui
