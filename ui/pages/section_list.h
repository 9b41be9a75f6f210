#pragma once

#include <QListWidget>

namespace roost::ui {

class Theme;

/// The sections of an editor to jump to, each with a mark: something is wrong there, missing, or all is well. GUI
/// thread.
class SectionList : public QListWidget
{
    Q_OBJECT

public:
    enum class Mark { None, Fine, Missing, Wrong };

    explicit SectionList(const Theme &theme, QWidget *parent = nullptr);

    void addSection(const QString &id, const QString &title);

    /// note: what the mark is about, for a tooltip and screen readers.
    void setMark(const QString &id, Mark mark, const QString &note);
    Mark markOf(const QString &id) const;

    /// Without chosen().
    void setCurrent(const QString &id);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QListWidgetItem *itemOf(const QString &id) const;

    const Theme &m_theme;
};

} // namespace roost::ui
