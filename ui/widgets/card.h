#pragma once

class QWidget;

namespace roost::ui {

/// A card whose whole surface is the content; takes ownership.
QWidget *makeCard(QWidget *content);

} // namespace roost::ui
