package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A table as RFC 4180 has it, in UTF-8 with the mark that tells spreadsheets so. */
final class CsvFormat extends TableFormat {
    private final CSVPrinter out;

    CsvFormat(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        this.out = new CSVPrinter(
                writer,
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get());
    }

    @Override
    protected void open(Front front) throws IOException {
        out.printRecord(COLUMNS);
    }

    @Override
    protected void row(List<String> cells) throws IOException {
        out.printRecord(cells.stream().map(TableFormat::harmless).toList());
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        out.flush();
    }
}
