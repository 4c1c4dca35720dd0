package org.postil.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.postil.shared.Problem;

/**
 * Concepts as a SKOS file tells of them, in Turtle or RDF/XML. A document type, in which an entity could grow or name a file
 * of this machine, is refused; nothing is fetched.
 */
final class Skos {
    static final int MOST_CONCEPTS = 5_000;
    private static final int MOST_STATEMENTS = 200_000;
    private static final String NOWHERE = "urn:postil:imported";

    /**
     * @param broader the addresses of those above it
     * @param labels all its preferred labels, by language; empty for none
     */
    record Concept(
            String address,
            Map<String, String> labels,
            Set<String> alternatives,
            List<Literal> definitions,
            List<Literal> scopeNotes,
            Set<String> broader) {
        Concept(String address) {
            this(
                    address,
                    new LinkedHashMap<>(),
                    new LinkedHashSet<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new LinkedHashSet<>());
        }

        /** Its label in a language, in English, in none, or in any. */
        String name(Locale language) {
            return best(labels, language);
        }

        String definition(Locale language) {
            return best(byLanguage(definitions), language);
        }

        String scopeNote(Locale language) {
            return best(byLanguage(scopeNotes), language);
        }

        private static Map<String, String> byLanguage(List<Literal> literals) {
            Map<String, String> words = new LinkedHashMap<>();
            literals.forEach(literal -> words.putIfAbsent(literal.getLanguage().orElse(""), literal.getLabel()));
            return words;
        }

        private static String best(Map<String, String> words, Locale language) {
            List<String> wanted = List.of(language.getLanguage(), "en", "");
            return words.entrySet().stream()
                    .min(Comparator.comparingInt(entry -> {
                        int at = wanted.indexOf(entry.getKey().split("-")[0]);
                        return at < 0 ? wanted.size() : at;
                    }))
                    .map(Map.Entry::getValue)
                    .orElse("");
        }
    }

    private Skos() {}

    /** @throws Problem 400 for what is neither Turtle nor RDF/XML, has a document type, or is too much */
    static List<Concept> read(String written) {
        String begun = written.stripLeading();
        boolean xml = begun.startsWith("<?xml") || begun.startsWith("<rdf:RDF") || begun.startsWith("<!");
        RDFParser parser = xml ? new RDFXMLParser() : new TurtleParser();
        parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
        parser.set(XMLParserSettings.SECURE_PROCESSING, true);
        parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
        parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
        parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
        Reading reading = new Reading();
        parser.setRDFHandler(reading);
        try {
            parser.parse(new StringReader(begun), NOWHERE);
        } catch (RDFParseException | IllegalArgumentException e) {
            throw refused(xml ? "RDF/XML, or has a document type" : "Turtle");
        } catch (RDFHandlerException e) {
            throw Problem.invalid("file", "The file has more than " + MOST_STATEMENTS + " statements. Divide it.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return reading.concepts();
    }

    private static Problem refused(String what) {
        return Problem.invalid("file", "The file cannot be read as " + what + ". Send SKOS as Turtle or RDF/XML.");
    }

    private static final class Reading extends AbstractRDFHandler {
        private final Map<String, Concept> concepts = new LinkedHashMap<>();
        private final Set<String> typed = new LinkedHashSet<>();
        private int statements;

        @Override
        public void handleStatement(Statement statement) {
            if (++statements > MOST_STATEMENTS) {
                throw new RDFHandlerException("too many");
            }
            String subject = statement.getSubject().stringValue();
            String object = statement.getObject().stringValue();
            var predicate = statement.getPredicate();
            if (predicate.equals(RDF.TYPE)) {
                if (statement.getObject().equals(SKOS.CONCEPT)) {
                    typed.add(subject);
                }
            } else if (predicate.equals(SKOS.BROADER)) {
                concept(subject).broader().add(object);
            } else if (predicate.equals(SKOS.NARROWER)) {
                concept(object).broader().add(subject);
            } else if (statement.getObject() instanceof Literal literal) {
                handle(concept(subject), predicate.stringValue(), literal);
            }
        }

        private static void handle(Concept concept, String predicate, Literal literal) {
            if (predicate.equals(SKOS.PREF_LABEL.stringValue())) {
                concept.labels().putIfAbsent(literal.getLanguage().orElse(""), literal.getLabel());
            } else if (predicate.equals(SKOS.ALT_LABEL.stringValue())
                    || predicate.equals(SKOS.HIDDEN_LABEL.stringValue())) {
                concept.alternatives().add(literal.getLabel());
            } else if (predicate.equals(SKOS.DEFINITION.stringValue())) {
                concept.definitions().add(literal);
            } else if (predicate.equals(SKOS.SCOPE_NOTE.stringValue())) {
                concept.scopeNotes().add(literal);
            }
        }

        private Concept concept(String address) {
            return concepts.computeIfAbsent(address, Concept::new);
        }

        List<Concept> concepts() {
            List<Concept> all = concepts.values().stream()
                    .filter(concept -> typed.contains(concept.address()))
                    .filter(concept -> !concept.labels().isEmpty())
                    .toList();
            if (all.isEmpty()) {
                throw Problem.invalid("file", "The file names no skos:Concept with a skos:prefLabel.");
            }
            if (all.size() > MOST_CONCEPTS) {
                throw Problem.invalid("file", "The file has more than " + MOST_CONCEPTS + " concepts. Divide it.");
            }
            return all;
        }
    }
}
