package org.postil.facsimiles;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;

/** Draws pages of a PDF. */
public final class PdfPages {
    private static final float POINTS_TO_AN_INCH = 72;
    private static final float DOTS_TO_AN_INCH = 300;
    private static final int LONGEST = 4096;

    private PdfPages() {}

    /** How large a page is shown at most: 300 dots to an inch, unless it is a poster. */
    public static PageSize size(PDPage page) {
        var box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        float scale = Math.min(DOTS_TO_AN_INCH / POINTS_TO_AN_INCH, LONGEST / Math.max(1, Math.max(width, height)));
        return new PageSize(
                Math.max(1, Math.min(LONGEST, Math.round(width * scale))),
                Math.max(1, Math.min(LONGEST, Math.round(height * scale))));
    }

    /**
     * @param size of the image, in pixels
     * @throws Unreadable when there is no such page, or it asks for more time or memory than a page may
     */
    static BufferedImage draw(RandomAccessRead file, int number, PageSize size, Duration patience) throws IOException {
        PdfBox.makeSafe();
        try (var document = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            if (number >= document.getNumberOfPages()) {
                throw new Unreadable("The PDF has no page " + (number + 1));
            }
            return draw(document, number, size, patience);
        } catch (PdfBox.TooMuch | StackOverflowError tooMuch) {
            throw new Unreadable("The page asks for too much");
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException malformed) {
            throw new Unreadable("The page is malformed: " + malformed);
        }
    }

    private static BufferedImage draw(PDDocument document, int number, PageSize size, Duration patience)
            throws IOException {
        var box = document.getPage(number).getCropBox();
        boolean turned = document.getPage(number).getRotation() % 180 != 0;
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setBackground(Color.WHITE);
            canvas.clearRect(0, 0, size.width(), size.height());
            var renderer = new Bounded(document, System.nanoTime() + patience.toNanos());
            renderer.setSubsamplingAllowed(true);
            renderer.renderPageToGraphics(
                    number,
                    canvas,
                    size.width() / (turned ? box.getHeight() : box.getWidth()),
                    size.height() / (turned ? box.getWidth() : box.getHeight()),
                    RenderDestination.VIEW);
        } finally {
            canvas.dispose();
        }
        return image;
    }

    /** Gives up on pages that take for ever, and on pictures in them for which no memory would be enough. */
    private static final class Bounded extends PDFRenderer {
        private final long deadline;

        private Bounded(PDDocument document, long deadline) {
            super(document);
            this.deadline = deadline;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Drawer(parameters, deadline);
        }
    }

    private static final class Drawer extends PageDrawer {
        private static final long MOST_BITS = 8L * 160 * 1024 * 1024;

        private final long deadline;

        private Drawer(PageDrawerParameters parameters, long deadline) throws IOException {
            super(parameters);
            this.deadline = deadline;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() > deadline) {
                throw new PdfBox.TooMuch();
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            long pixels = (long) image.getWidth() * image.getHeight();
            int components = image.isStencil() ? 1 : image.getColorSpace().getNumberOfComponents();
            if (pixels * components * image.getBitsPerComponent() > MOST_BITS) {
                throw new PdfBox.TooMuch();
            }
            super.drawImage(image);
        }
    }
}
