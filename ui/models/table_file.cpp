#include "ui/models/table_file.h"

#include "ui/models/csv_table_file.h"
#include "ui/models/workbook_table_file.h"

namespace roost::ui {

std::unique_ptr<TableFile> TableFile::of(ExportFormat format)
{
    if (format == ExportFormat::Csv)
        return std::make_unique<CsvTableFile>();
    return std::make_unique<WorkbookTableFile>();
}

} // namespace roost::ui
