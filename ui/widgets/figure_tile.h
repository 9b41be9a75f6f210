#pragma once

#include <QFrame>

class QLabel;

namespace roost::ui {

class Theme;

/// A card with one figure: what it is, its value, and a word about it. GUI thread.
class FigureTile : public QFrame
{
    Q_OBJECT

public:
    FigureTile(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// tone: of a label, for the note.
    void setFigure(const QString &value, const QString &note = {}, const char *tone = "text2");
    QString value() const;

private:
    QString m_name;
    QLabel *m_value = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace roost::ui
