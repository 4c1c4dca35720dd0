package org.postil.imports;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A library, or a part of one, as Zotero gives it away whole: items with their notes, files and collections, in RDF. What
 * belongs together stands apart in it, so the file is read twice.
 */
final class ZoteroRdfFormat implements Format {
    static final String SPACE = "http://www.zotero.org/namespaces/export#";

    /** A line of the field "Extra" that Zotero's citations read as a variable of CSL. */
    private static final Pattern VARIABLE =
            Pattern.compile("(?i)(number|event-place|archive-place|publisher|doi): *(.+)");

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.RECORDS && upload.beginning().contains(SPACE);
    }

    @Override
    public int count(Upload upload) throws IOException {
        return countByReading(upload);
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var around = ZoteroLibrary.of(upload);
        var keys = new SeenKeys();
        int[] items = {0};
        ZoteroLibrary.each(upload, element -> {
            if (ZoteroLibrary.isItem(element)) {
                Reference.tell("document " + ++items[0], reference(element, around), keys, records);
            }
        });
        var unattached = around.unattached();
        unattached.forEach(records);
        if (items[0] == 0 && unattached.isEmpty()) {
            throw Refused.whole(Reason.Kind.NO_RECORDS);
        }
        if (around.isCut()) {
            records.accept(new Refusal("", Reason.of(Reason.Kind.NOTES_LEFT_OUT, around.notes())));
        }
    }

    private static Reference reference(XmlElement item, ZoteroLibrary around) {
        var reference = new Reference()
                .type(item.words("itemType"))
                .title(item.words("title"))
                .date(item.words("date"))
                .summary(item.words("abstract"))
                .language(item.words("language"))
                .archive(item.words("archive"))
                .location(item.words("coverage"))
                .publisher(item.words("libraryCatalog"))
                .pages(item.words("pages"))
                .rights(item.words("rights"));
        // Beside Zotero's own, and that of Dublin Core, stands the class of the ontology, which has no words.
        item.children("type").map(XmlElement::words).forEach(reference::genre);
        names(item, "authors", reference::creator);
        names(item, "recipients", reference::recipient);
        names(item, "translators", reference::translator);
        item.children("publisher").forEach(publisher -> {
            publisher.within("name").map(XmlElement::words).forEach(reference::publisher);
            publisher.within("locality").map(XmlElement::words).forEach(reference::origin);
        });
        item.children("subject").forEach(subject -> subject(subject, reference));
        item.children("identifier").forEach(identifier -> identifier(identifier, reference));
        around.containers(item).forEach(container -> printed(container, reference));
        item.children("description").flatMap(extra -> extra.lines()).forEach(line -> extra(line, reference));
        return around.belongings(item, reference);
    }

    private static void names(XmlElement item, String role, Consumer<String> each) {
        item.children(role)
                .flatMap(names -> names.within("Person"))
                .map(name -> (name.words("givenName") + name.words("givenname") + " " + name.words("surname")).strip())
                .forEach(each);
    }

    /** A word somebody chose, or a place on a library's shelf. */
    private static void subject(XmlElement subject, Reference reference) {
        if (subject.within("LCC").findAny().isPresent()) {
            reference.identifier("call number", subject.words());
        } else {
            reference.subject(subject.words());
        }
    }

    private static void identifier(XmlElement identifier, Reference reference) {
        var words = identifier.words();
        var kind = words.toLowerCase(Locale.ROOT);
        if (kind.startsWith("isbn ")) {
            reference.identifier("isbn", words.substring(5));
        } else if (kind.startsWith("doi ")) {
            reference.identifier("doi", words.substring(4));
        } else if (identifier.within("URI").findAny().isPresent()) {
            reference.address(words);
        }
    }

    private static void printed(XmlElement container, Reference reference) {
        reference.printedIn(container.words("title")).printedIn(container.words("volume"));
        reference.number(container.words("number"));
        container
                .children("identifier")
                .filter(one -> one.words().startsWith("DOI "))
                .forEach(doi -> identifier(doi, reference));
    }

    private static void extra(String line, Reference reference) {
        var variable = VARIABLE.matcher(line);
        if (!variable.matches()) {
            reference.note(line);
            return;
        }
        var value = variable.group(2);
        switch (variable.group(1).toLowerCase(Locale.ROOT)) {
            case "number" -> reference.number(value);
            case "event-place" -> reference.origin(value);
            case "publisher" -> reference.publisher(value);
            case "doi" -> reference.identifier("doi", value);
            default -> reference.archivePlace(value);
        }
    }
}
