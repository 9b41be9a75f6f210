#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace roost::ui {

class PropertyDraft;
class Theme;

/// What a property still needs before guests see it, what would help it, and the step itself. A click on a line goes
/// there. Over a draft that outlives it. GUI thread.
class PublishChecklist : public QWidget
{
    Q_OBJECT

public:
    PublishChecklist(const Theme &theme, PropertyDraft &draft, QWidget *parent = nullptr);

    /// Photos are no field: how many there are, and how many of them nobody has described; -1: not known yet.
    void setPhotos(int count, int withoutText);

    /// The step is under way.
    void setBusy(bool isBusy);

    /// What the server said against it; none when empty.
    void showProblem(const QString &sentence);
    int openPoints() const { return m_openPoints; }

Q_SIGNALS:
    void fieldWanted(const QString &field);
    void sectionWanted(const QString &section);
    void publishRequested();
    void unlistRequested();

private:
    /// A line of the list.
    struct Point
    {
        QString text{};
        QString hint{}; ///< shown while it is open
        bool isDone = false;
        bool isNeeded = true;
        std::function<void()> go{};
    };

    QList<Point> points();
    QWidget *buildPoint(const Point &point);
    void showPoints();

    const Theme &m_theme;
    PropertyDraft &m_draft;
    QLabel *m_state = nullptr;
    QLabel *m_problem = nullptr;
    QVBoxLayout *m_points = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_unlist = nullptr;
    QString m_shown; ///< what the list shows now
    int m_photos = -1;
    int m_photosWithoutText = 0;
    int m_openPoints = 0;
    bool m_isBusy = false;
};

} // namespace roost::ui
