#pragma once

#include <QJsonValue>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace roost::ui {

class Theme;

/// A control for one JSON value with its name above, a note below, and what is wrong with it in the note's place. A
/// value that cannot be read as what it should be (letters for a number) is given as its text, so that nothing typed is
/// lost. GUI thread.
class ValueField : public QWidget
{
    Q_OBJECT

public:
    QString name() const { return m_name; }

    virtual QJsonValue value() const = 0;

    /// Without edited().
    virtual void setValue(const QJsonValue &value) = 0;

    void setNote(const QString &note);

    /// For a control that shows the name itself, or stands below it already.
    void hideName();

    /// An empty sentence takes it away.
    void setFault(const QString &sentence);
    bool hasFault() const { return m_hasFault; }

Q_SIGNALS:
    /// The person changed the value.
    void edited();

protected:
    ValueField(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// The control; takes ownership. marked: the widget whose frame shows a fault, the control itself without one.
    void setControl(QWidget *control, QWidget *marked = nullptr);

    const Theme &theme() const { return m_theme; }

private:
    void showNote();

    const Theme &m_theme;
    QString m_name;
    QString m_note;
    QLabel *m_label = nullptr;
    QLabel *m_below = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_marked = nullptr;
    bool m_hasFault = false;
};

} // namespace roost::ui
