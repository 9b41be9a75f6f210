#pragma once

#include "ui/models/photo_model.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;

namespace roost::ui {

class PhotoGrid;

/// The photos of the property that is edited: to be added by drop or from files, put in order, described and removed.
/// What is done here goes to the server at once. GUI thread.
class PhotoSection : public QWidget
{
    Q_OBJECT

public:
    explicit PhotoSection(PageContext &context, QWidget *parent = nullptr);

    /// Without an id the property is not saved yet, and takes none.
    void setPropertyId(const QString &propertyId);
    int count() const { return m_model.photoCount(); }
    int countWithoutText() const { return m_model.countWithoutText(); }
    bool isSending() const { return m_model.isSending(); }
    void breakOff() { m_model.breakOff(); }
    PhotoModel &model() { return m_model; }

    /// As by drop.
    void add(const QStringList &paths);

Q_SIGNALS:
    void photosChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QLayout *buildButtons();
    QWidget *buildEmptyPlace();
    QPushButton *addButton(QLayout &layout, const QString &icon, const QString &text, std::function<void()> run);
    void chooseFiles();
    void remove(int row);
    void showWhatCanBeDone();
    void addToHistory(const QList<Photo> &before, const QList<Photo> &after);

    PageContext &m_context;
    PictureCache m_pictures;
    PhotoModel m_model;
    QString m_propertyId;
    PhotoGrid *m_grid = nullptr;
    QWidget *m_empty = nullptr;
    QLabel *m_emptyText = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_cover = nullptr;
    QPushButton *m_earlier = nullptr;
    QPushButton *m_later = nullptr;
    QPushButton *m_describe = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace roost::ui
