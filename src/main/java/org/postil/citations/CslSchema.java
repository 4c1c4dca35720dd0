package org.postil.citations;

import com.thaiopensource.resolver.Identifier;
import com.thaiopensource.resolver.Input;
import com.thaiopensource.resolver.Resolver;
import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** The official schema of CSL 1.0.2 (RELAX NG, compact), which stands beside this class. Read once, when first asked. */
final class CslSchema {
    private static Schema schema;

    private CslSchema() {}

    /**
     * @param style XML that declares no document type
     * @throws IllegalArgumentException when the style is not valid, with the line and what is wrong in it
     */
    static void check(String style) {
        try {
            Validator validator = schema().createValidator(properties());
            XMLReader reader = reader();
            reader.setContentHandler(validator.getContentHandler());
            reader.setErrorHandler(STRICT);
            reader.parse(new InputSource(new StringReader(style)));
        } catch (SAXParseException e) {
            throw new IllegalArgumentException("Line " + e.getLineNumber() + ": " + e.getMessage(), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("The style could not be read: " + e.getMessage(), e);
        }
    }

    private static synchronized Schema schema() throws IOException, SAXException {
        if (schema == null) {
            InputSource start = new InputSource("csl.rnc");
            start.setByteStream(open("csl.rnc"));
            try {
                schema = CompactSchemaReader.getInstance().createSchema(start, properties());
            } catch (IncorrectSchemaException e) {
                throw new IllegalStateException(e);
            }
        }
        return schema;
    }

    private static PropertyMap properties() {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, STRICT);
        properties.put(ValidateProperty.RESOLVER, BESIDE);
        return properties.toPropertyMap();
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser().getXMLReader();
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = CslSchema.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("There is no part of the schema called " + name + ".");
        }
        return in;
    }

    /** The parts of the schema are found beside it and nowhere else. */
    private static final Resolver BESIDE = new Resolver() {
        @Override
        public void resolve(Identifier id, Input input) {
            String name = id.getUriReference();
            input.setUri(name.substring(name.lastIndexOf('/') + 1));
        }

        @Override
        public void open(Input input) throws IOException {
            input.setByteStream(
                    CslSchema.open(input.getUri().substring(input.getUri().lastIndexOf('/') + 1)));
        }
    };

    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException exception) {
            // Nothing that would keep a style from being used.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    };
}
