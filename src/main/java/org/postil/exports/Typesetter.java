package org.postil.exports;

import java.io.FileNotFoundException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.fonts.CMapSegment;
import org.apache.fop.fonts.CustomFont;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.PDFRendererConfig;
import org.apache.fop.render.pdf.PDFRendererConfigurator;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jboss.logging.Logger;
import org.xml.sax.SAXException;

/**
 * Sets XSL-FO on pages, by Apache FOP. All that it may open are the fonts beside the classes: whatever else it were asked for,
 * from the network or from the disk of this server, is not found.
 */
final class Typesetter {
    private static final Logger LOG = Logger.getLogger(Typesetter.class);

    private final FopFactory factory;

    Typesetter() throws IOException {
        try (InputStream settings = Typesetter.class.getResourceAsStream("pdf/fonts.xml")) {
            var parser = new FopConfParser(settings, URI.create("fonts:/"), new Fonts());
            factory = parser.getFopFactoryBuilder().build();
            factory.getFontManager().disableFontCache();
        } catch (SAXException malformed) {
            throw new IOException(malformed);
        }
    }

    private static final class Fonts implements ResourceResolver {
        @Override
        public Resource getResource(URI uri) throws IOException {
            if (!"fonts".equals(uri.getScheme())) {
                throw new FileNotFoundException(uri.toString());
            }
            return new Resource(Typeface.open(uri.getPath().substring(1)));
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new FileNotFoundException(uri.toString());
        }
    }

    /**
     * Fonts draw some characters alike, such as an apostrophe and a modifier letter; whoever searches or copies is given the
     * first that a font names for what was drawn. So what people write comes before what only looks like it.
     */
    private static final class Readable extends PDFDocumentHandler {
        Readable(IFContext context) {
            super(context);
        }

        @Override
        public void setFontInfo(FontInfo fonts) {
            fonts.getFontTriplets().forEach((triplet, key) -> {
                if (triplet.getName().equals(org.postil.exports.Typeface.SERIF.family())
                        && fonts.getFonts().get(key) instanceof LazyFont font) {
                    fonts.addMetrics(key, new ShapedFont(font, getUserAgent().getFontManager()));
                }
            });
            super.setFontInfo(fonts);
            for (org.apache.fop.fonts.Typeface font : fonts.getFonts().values()) {
                if (font instanceof LazyFont lazy && lazy.getRealFont() instanceof CustomFont real) {
                    var characters = real.getCMap();
                    Arrays.sort(
                            characters,
                            Comparator.comparing(Readable::isRare).thenComparing(CMapSegment::getUnicodeStart));
                    real.setCMap(characters);
                }
            }
        }

        private static boolean isRare(CMapSegment characters) {
            int first = characters.getUnicodeStart();
            return first >= 0x2B0 && first < 0x370 || first >= 0xFB50 && first < 0xFC00;
        }
    }

    /** What cannot be written ends the work; the typesetter itself would go on to the next page. */
    private static final class Strict extends FilterOutputStream {
        Strict(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) {
            doing(() -> out.write(b));
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            doing(() -> out.write(bytes, from, length));
        }

        private interface Writing {
            void now() throws IOException;
        }

        private static void doing(Writing writing) {
            try {
                writing.now();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** @param pages XSL-FO, of which a sequence of pages is held at a time */
    void set(InputStream pages, Instant made, OutputStream out) throws IOException {
        try {
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setProducer("Postil");
            agent.setCreator("Postil");
            agent.setCreationDate(Date.from(made));
            agent.getEventBroadcaster()
                    .addEventListener(event -> LOG.debugf("%s %s", event.getEventID(), event.getParams()));
            var pdf = new Readable(new IFContext(agent));
            new PDFRendererConfigurator(agent, new PDFRendererConfig.PDFRendererConfigParser()).configure(pdf);
            agent.setDocumentHandlerOverride(pdf);
            var fop = factory.newFop(MimeConstants.MIME_PDF, agent, new Strict(out));
            var parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(pages, fop.getDefaultHandler());
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new IOException(malformed);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
