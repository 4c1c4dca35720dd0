package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.util.UUID;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.postil.tags.Term;
import org.postil.tags.Vocabulary;
import org.postil.web.PublicUrl;

/** A vocabulary as SKOS (W3C Recommendation, 2009): a concept scheme with a concept for each tag. */
@ApplicationScoped
class SkosWriter {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private final PublicUrl publicUrl;

    SkosWriter(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    String turtle(Vocabulary vocabulary, UUID group, String name) {
        StringWriter written = new StringWriter();
        write(new TurtleWriter(written), vocabulary, group, name);
        return written.toString();
    }

    String xml(Vocabulary vocabulary, UUID group, String name) {
        StringWriter written = new StringWriter();
        write(new RDFXMLWriter(written), vocabulary, group, name);
        return written.toString();
    }

    private void write(RDFWriter writer, Vocabulary vocabulary, UUID group, String name) {
        IRI scheme = VALUES.createIRI(publicUrl.of("/tags?group=" + group));
        writer.startRDF();
        writer.handleNamespace(SKOS.PREFIX, SKOS.NAMESPACE);
        say(writer, scheme, RDF.TYPE, SKOS.CONCEPT_SCHEME);
        say(writer, scheme, SKOS.PREF_LABEL, VALUES.createLiteral(name));
        vocabulary.inForce().forEach(tag -> write(writer, vocabulary, scheme, tag));
        writer.endRDF();
    }

    private void write(RDFWriter writer, Vocabulary vocabulary, IRI scheme, Term tag) {
        IRI concept = concept(tag.id());
        say(writer, concept, RDF.TYPE, SKOS.CONCEPT);
        say(writer, concept, SKOS.IN_SCHEME, scheme);
        say(writer, concept, SKOS.PREF_LABEL, VALUES.createLiteral(tag.name()));
        vocabulary
                .aliases(tag.id())
                .forEach(alias -> say(writer, concept, SKOS.ALT_LABEL, VALUES.createLiteral(alias)));
        if (!tag.definition().isEmpty()) {
            say(writer, concept, SKOS.DEFINITION, VALUES.createLiteral(tag.definition()));
        }
        if (!tag.scopeNote().isEmpty()) {
            say(writer, concept, SKOS.SCOPE_NOTE, VALUES.createLiteral(tag.scopeNote()));
        }
        if (tag.parent() == null) {
            say(writer, concept, SKOS.TOP_CONCEPT_OF, scheme);
        } else {
            say(writer, concept, SKOS.BROADER, concept(tag.parent()));
        }
    }

    private IRI concept(UUID tag) {
        return VALUES.createIRI(publicUrl.of("/tags/" + tag));
    }

    private static void say(RDFWriter writer, IRI subject, IRI predicate, Value object) {
        writer.handleStatement(VALUES.createStatement(subject, predicate, object));
    }
}
