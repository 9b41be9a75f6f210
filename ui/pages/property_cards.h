#pragma once

#include <QListView>

namespace roost::ui {

class PictureCache;
class PropertyCardDelegate;
class PropertyModel;
class Theme;

/// Properties as cards that fill the width in even columns. GUI thread.
class PropertyCards : public QListView
{
    Q_OBJECT

public:
    /// Pixels at the right that are left to the scroll bar, so that cards end where other things of the page do.
    static constexpr int scrollBarRoom = 10;

    /// The pictures are those of the covers.
    PropertyCards(const Theme &theme, PropertyModel &model, PictureCache &pictures, QWidget *parent = nullptr);

    /// Cards are chosen, several at a time, instead of opened.
    void setChoosing(bool isChoosing);

    void selectId(const QString &id);

Q_SIGNALS:
    void opened(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCard(const QModelIndex &index);

    PropertyCardDelegate *m_delegate = nullptr;
};

} // namespace roost::ui
