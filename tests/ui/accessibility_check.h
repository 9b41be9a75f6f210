#pragma once

#include <QAccessible>
#include <QAccessibleInterface>
#include <QApplication>
#include <QTest>
#include <QWidget>

namespace roost::ui {

/// What somebody who does not see a window, or has no mouse, meets in it.
class AccessibilityCheck
{
public:
    explicit AccessibilityCheck(QWidget &root)
        : m_root(root)
    {
    }

    /// What takes the focus by the Tab key, and is in sight.
    QList<QWidget *> controls() const
    {
        auto widgets = m_root.findChildren<QWidget *>();
        widgets.removeIf(
            [this](const QWidget *widget) { return widget->window() != m_root.window() || !isReachable(*widget); });
        return widgets;
    }

    /// Controls without a name.
    QStringList nameless() const
    {
        QStringList found;
        for (auto *widget : controls()) {
            auto *accessible = QAccessible::queryAccessibleInterface(widget);
            if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
                found << describe(*widget);
        }
        return found;
    }

    /// Neighbours that come in another order than one reads, from where one begins.
    QStringList backwards() const
    {
        QList<QWidget *> order;
        for (auto *next = m_root.nextInFocusChain(); next != &m_root; next = next->nextInFocusChain()) {
            if (isReachable(*next) && m_root.isAncestorOf(next))
                order << next;
        }
        if (const auto begin = order.indexOf(m_root.focusWidget()); m_root.isWindow() && begin > 0)
            std::rotate(order.begin(), order.begin() + begin, order.end());
        QStringList found;
        for (qsizetype i = 1; i < order.size(); ++i) {
            if (order[i - 1]->parentWidget() == order[i]->parentWidget() && !isInOrder(*order[i - 1], *order[i]))
                found << QStringLiteral("%1, then %2").arg(describe(*order[i - 1]), describe(*order[i]));
        }
        return found;
    }

    /// Controls that one does not come to by the Tab key, wherever one begins; among them those after one that holds
    /// the key for itself.
    QStringList unreached() const
    {
        const auto wanted = controls();
        QSet<const QWidget *> visited;
        int stays = 0; ///< at the same control: a date has parts
        for (int press = 0; press < mostPresses; ++press) {
            auto *focused = QApplication::focusWidget();
            if (!focused || focused->window() != m_root.window()) {
                m_root.window()->activateWindow();
                m_root.window()->setFocus();
                focused = m_root.window();
            }
            QTest::keyClick(focused, Qt::Key_Tab);
            const auto *now = QApplication::focusWidget();
            stays = now == focused ? stays + 1 : 0;
            if (!now || stays > mostParts || (visited.contains(now) && press > mostParts * wanted.size()))
                break;
            visited.insert(now);
        }
        QStringList found;
        for (const auto *widget : wanted) {
            if (isReachable(*widget) && !visited.contains(widget) && !isOfAGroup(*widget))
                found << describe(*widget);
        }
        return found;
    }

    static QString describe(const QWidget &widget)
    {
        const auto place = widget.mapTo(widget.window(), QPoint());
        return QStringLiteral("%1 \"%2\" in %3 at %4, %5")
            .arg(QString::fromLatin1(widget.metaObject()->className()), widget.accessibleName(),
                 QString::fromLatin1(widget.parentWidget()->metaObject()->className()))
            .arg(place.x())
            .arg(place.y());
    }

private:
    static constexpr int mostPresses = 400;
    static constexpr int mostParts = 3;

    static bool isReachable(const QWidget &widget)
    {
        return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr && widget.isEnabled() &&
               widget.isVisible() && !widget.visibleRegion().isEmpty();
    }

    static bool isInOrder(const QWidget &before, const QWidget &after)
    {
        const auto one = before.geometry();
        const auto other = after.geometry();
        const bool isOnLine = one.top() < other.bottom() && other.top() < one.bottom();
        return isOnLine ? one.left() < other.left() : one.top() < other.top();
    }

    /// Of radio buttons the Tab key comes to the one that is chosen; the arrow keys go to the others.
    static bool isOfAGroup(const QWidget &widget) { return widget.inherits("QRadioButton"); }

    QWidget &m_root;
};

} // namespace roost::ui
