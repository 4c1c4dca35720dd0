package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A workbook of one sheet (ECMA-376, SpreadsheetML). Words stand in their cells as text, so that no cell can be a formula;
 * those that would be one when they are saved as CSV are made harmless all the same.
 */
final class XlsxFormat extends TableFormat {
    /** Excel's own limit for a cell, in UTF-16 units. */
    private static final int LONGEST_CELL = 32_767;

    private final Archive archive;
    private Xml sheet;

    XlsxFormat(OutputStream out) {
        archive = new Archive(out);
    }

    @Override
    protected void open(Front front) throws IOException {
        archive.entry("[Content_Types].xml", Archive.resource("xlsx/content-types.xml"));
        archive.entry("_rels/.rels", Archive.resource("xlsx/package-rels.xml"));
        archive.entry("xl/workbook.xml", Archive.resource("xlsx/workbook.xml"));
        archive.entry("xl/_rels/workbook.xml.rels", Archive.resource("xlsx/workbook-rels.xml"));
        archive.entry("xl/styles.xml", Archive.resource("xlsx/styles.xml"));
        sheet = new Xml(archive.entry("xl/worksheets/sheet1.xml"));
        sheet.open("worksheet", "xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        sheet.open("sheetViews").open("sheetView", "workbookViewId", "0");
        sheet.empty("pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
        sheet.close().close().open("sheetData");
        cells(COLUMNS, "1");
    }

    @Override
    protected void row(List<String> cells) throws IOException {
        cells(cells.stream().map(TableFormat::harmless).toList(), null);
    }

    private void cells(List<String> cells, String style) throws IOException {
        sheet.open("row");
        for (String cell : cells) {
            if (cell.isEmpty()) {
                sheet.empty("c");
            } else {
                sheet.open("c", "t", "inlineStr", "s", style).open("is").open("t", "xml:space", "preserve");
                sheet.text(cut(cell)).close().close().close();
            }
        }
        sheet.close();
    }

    private static String cut(String cell) {
        if (cell.length() <= LONGEST_CELL) {
            return cell;
        }
        int end = LONGEST_CELL - 1;
        return cell.substring(0, Character.isHighSurrogate(cell.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        sheet.end();
        archive.end();
    }
}
