#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPalette>

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

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }

    /// A colour token by its name in the file: "accent", "text2", "confBg". An unknown name is a bug (asserts).
    QColor color(const char *token) const;

    QFont font(TextStyle style) const;      ///< with tabular figures
    int radius(const char *token) const;    ///< "card", "button", "chip", "bar"
    int space(int steps = 1) const;         ///< steps of the 4-pixel grid

    /// A line icon of resources/icons, drawn in a colour token, sharp at any scale.
    QIcon icon(const QString &name, const char *token = "text2") const;

    /// For the whole application.
    QPalette palette() const;
    QString styleSheet() const;

Q_SIGNALS:
    void changed();

private:
    void load();

    Mode m_mode = Mode::System;
    bool m_dark = false;
    QHash<QByteArray, QColor> m_colors;
    QHash<QByteArray, int> m_radii;
    QHash<int, QFont> m_fonts;
};

} // namespace roost::ui
