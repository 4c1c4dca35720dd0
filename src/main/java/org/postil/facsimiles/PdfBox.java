package org.postil.facsimiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.postil.shared.BoundedOutput;

/**
 * PDFBox, made safe for files from anybody. It unpacks a stream into memory whole, and a few kilobytes may unpack into
 * gigabytes; so the filters that can grow a stream are put behind a bound. There is no door for that but the map in which
 * PDFBox keeps them.
 */
public final class PdfBox {
    /** How much a stream may have when it is unpacked, in bytes. No page of text comes near it. */
    public static final int LARGEST_STREAM = 64 * 1024 * 1024;

    static {
        // Where it remembers the fonts of this machine; the home of whoever runs the server is not ours to write to.
        System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        bound();
    }

    private PdfBox() {}

    /** A file asks for more memory or work than any real one needs. PDFBox passes over exceptions that are checked. */
    public static final class TooMuch extends RuntimeException {
        public TooMuch() {
            super("A PDF asks for too much", null, false, false);
        }
    }

    /** To be called before a file is opened. */
    public static void makeSafe() {
        // The static part has done it.
    }

    private static void bound() {
        try {
            var field = FilterFactory.class.getDeclaredField("filters");
            field.setAccessible(true);
            @SuppressWarnings("unchecked")
            var filters = (Map<COSName, Filter>) field.get(FilterFactory.INSTANCE);
            var flate = new Bounded(filters.get(COSName.FLATE_DECODE));
            var lzw = new Bounded(filters.get(COSName.LZW_DECODE));
            filters.put(COSName.FLATE_DECODE, flate);
            filters.put(COSName.FLATE_DECODE_ABBREVIATION, flate);
            filters.put(COSName.LZW_DECODE, lzw);
            filters.put(COSName.LZW_DECODE_ABBREVIATION, lzw);
            filters.put(COSName.RUN_LENGTH_DECODE, new Bounded(filters.get(COSName.RUN_LENGTH_DECODE)));
        } catch (ReflectiveOperationException anotherPdfBox) {
            throw new IllegalStateException("This version of PDFBox keeps its filters elsewhere", anotherPdfBox);
        }
    }

    private static final class Bounded extends Filter {
        private final Filter inner;

        private Bounded(Filter inner) {
            this.inner = inner;
        }

        @Override
        public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
                throws IOException {
            return inner.decode(encoded, new BoundedOutput(decoded, LARGEST_STREAM, TooMuch::new), parameters, index);
        }

        @Override
        protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
            inner.encode(input, encoded, parameters, 0);
        }
    }
}
