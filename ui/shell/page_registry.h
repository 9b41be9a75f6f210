#pragma once

#include "ui/pages/page.h"

#include <QKeySequence>
#include <QList>

namespace roost::ui {

/// A page as the navigation, the palette and the shortcuts know it.
struct PageEntry
{
    enum class Section {
        Main,
        Administration,
        Hidden, ///< not in the navigation: other pages lead there
    };

    QString id{};
    QString title{};
    QString icon{};
    Section section = Section::Main;
    QStringList roles{};                                      ///< any of them opens it; none: everyone
    std::function<Page *(PageContext &, QWidget *)> create{}; ///< the context outlives the page
};

/// The pages that these roles open, in the navigation's order.
QList<PageEntry> pagesFor(const QStringList &roles);

} // namespace roost::ui
