#include "ui/shell/command_palette.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/palette_delegate.h"
#include "ui/shell/palette_model.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int panelWidth = 560;
constexpr int listHeight = 10 * 36;
constexpr int typingPauseMs = 200;
constexpr int shortestSearch = 2;
} // namespace

CommandPalette::CommandPalette(const Theme &theme, const ActionRegistry &actions, Finder finder, QWidget *window)
    : Overlay(theme, panelWidth, window)
    , m_actions(actions)
    , m_finder(std::move(finder))
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit)
    , m_list(new QListView)
{
    setAccessibleName(tr("Command palette"));
    m_field->setProperty("kind", QStringLiteral("bare"));
    m_field->setPlaceholderText(tr("Go to a page, booking, property or guest, or run a command"));
    m_field->setAccessibleName(tr("Search or run a command"));
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, this));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFixedHeight(listHeight);
    m_list->setAccessibleName(tr("Results"));

    auto *line = new QFrame;
    line->setProperty("surface", QStringLiteral("line"));
    auto *header = new QHBoxLayout;
    header->setContentsMargins(16, 8, 8, 8);
    header->addWidget(new IconView(16, theme.icon(QStringLiteral("search"), "text3")));
    header->addWidget(m_field);
    panelLayout().addLayout(header);
    panelLayout().addWidget(line);
    panelLayout().addSpacing(6);
    panelLayout().addWidget(m_list);
    panelLayout().addSpacing(6);

    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPauseMs);
    connect(&m_typingPause, &QTimer::timeout, this, &CommandPalette::find);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::openEmpty()
{
    QList<PaletteItem> items;
    const auto actions = m_actions.actions();
    for (auto *action : actions) {
        if (action->isEnabled() && action->isVisible() && action->objectName() != QLatin1String("window.palette"))
            items.append({ActionRegistry::categoryOf(*action), action->text(),
                          action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                          [action] { action->trigger(); }});
    }
    m_model->setOwnItems(items);
    m_field->clear();
    search({});
    open();
    m_field->setFocus();
}

void CommandPalette::search(const QString &text)
{
    m_model->setText(text);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_typingPause.stop();
    if (text.trimmed().size() >= shortestSearch)
        m_typingPause.start();
}

void CommandPalette::find()
{
    const auto text = m_field->text();
    m_finder(text.trimmed(), [this, text](const QList<PaletteItem> &items) {
        if (text != m_field->text())
            return; // an answer to what was typed before
        m_model->addFound(items);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
    });
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    dismiss();
    m_model->run(row);
}

void CommandPalette::moveSelection(int rows)
{
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row, 0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        moveSelection(-1);
        return true;
    case Qt::Key_Down:
        moveSelection(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

} // namespace roost::ui
