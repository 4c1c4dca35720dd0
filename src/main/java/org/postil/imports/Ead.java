package org.postil.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A finding aid in EAD (2002 or 3). What has nothing beneath it becomes a record; what stands above says where it lies. Read
 * as a stream that holds no more than the way from the fonds to the component at hand.
 */
final class Ead {
    private static final Set<String> SAID =
            Set.of("scopecontent", "abstract", "accessrestrict", "userestrict", "controlaccess", "dao", "daogrp");

    private static final Set<String> LEVELS = Set.of("fonds", "subfonds", "series", "subseries", "file", "item");
    private static final List<String> PATH = List.of("fonds", "subfonds", "series", "subseries", "file");

    private final Consumer<Parsed> records;
    private final SeenKeys keys;
    private final Deque<EadLevel> path = new ArrayDeque<>();
    private String aid = "";
    private String publisher = "";

    Ead(Consumer<Parsed> records, SeenKeys keys) {
        this.records = records;
        this.keys = keys;
    }

    /** From the beginning of its element to the end. */
    void read(XMLStreamReader at) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = at.next();
            SafeXml.check(at, event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth += start(at) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (isComponent(at.getLocalName())) {
                    end();
                }
            }
            if (depth > SafeXml.DEEPEST) {
                throw Refused.whole(Reason.Kind.TOO_DEEP, SafeXml.DEEPEST);
            }
        }
    }

    /** @return whether the element is still open */
    private boolean start(XMLStreamReader at) throws XMLStreamException {
        var name = at.getLocalName();
        if (isComponent(name)) {
            if (!path.isEmpty()) {
                path.peek().divide();
            }
            path.push(new EadLevel(at));
            return true;
        }
        if (path.isEmpty() && Set.of("eadid", "recordid", "publisher").contains(name)) {
            var words = XmlElement.read(at).words();
            aid = name.equals("publisher") ? aid : words;
            publisher = name.equals("publisher") ? words : publisher;
            return false;
        }
        if (!path.isEmpty() && (name.equals("did") || SAID.contains(name))) {
            path.peek().hear(at);
            return false;
        }
        return true;
    }

    private static boolean isComponent(String name) {
        return name.equals("archdesc") || name.matches("c(?:0[1-9]|1[0-2])?");
    }

    private void end() {
        var level = path.peek();
        if (level.isWhole()) {
            records.accept(XmlRecordsFormat.described(level.line(), draft(level), keys));
        }
        path.pop();
    }

    private RecordDraft draft(EadLevel level) {
        var draft = new RecordDraft().title(title(level)).date(level.date());
        level.said().forEach(said -> said(said, draft));
        people(level.did(), draft);
        place(draft);
        var id = level.words("unitid");
        draft.identifier("shelfmark", id).provenance("level", LEVELS.contains(level.name()) ? level.name() : "");
        if (!aid.isEmpty() && !(level.id() + id).isEmpty()) {
            draft.key("ead:" + aid + "#" + (level.id().isEmpty() ? id : level.id()));
        }
        return draft;
    }

    /** Components of a series may have dates alone; their series then says what they are. */
    private String title(EadLevel level) {
        var title = level.title();
        if (!title.isEmpty()) {
            return title;
        }
        var above = path.stream()
                .skip(1)
                .map(EadLevel::title)
                .filter(words -> !words.isEmpty())
                .findFirst();
        return above.map(words -> words + (level.words("unitdate").isEmpty() ? "" : ", " + level.words("unitdate")))
                .orElse("");
    }

    private static void said(XmlElement said, RecordDraft draft) {
        switch (said.name()) {
            case "scopecontent", "abstract" -> {
                if (!draft.hasSummary()) {
                    draft.summary(paragraphs(said));
                }
            }
            case "accessrestrict", "userestrict" -> draft.provenance("rights", paragraphs(said));
            case "dao", "daogrp" -> dao(said, draft);
            case "controlaccess" -> access(said, draft);
            default -> {
                // The description itself is read by those who want a part of it.
            }
        }
    }

    private static String paragraphs(XmlElement said) {
        var paragraphs = said.within("p").map(XmlElement::words).collect(Collectors.joining("\n\n"));
        return paragraphs.isEmpty() ? said.words(within -> !within.name().equals("head")) : paragraphs;
    }

    private static void dao(XmlElement dao, RecordDraft draft) {
        var href = dao.attribute("href").isEmpty()
                ? dao.within("daoloc")
                        .map(place -> place.attribute("href"))
                        .findFirst()
                        .orElse("")
                : dao.attribute("href");
        draft.provenance("originalAddress", href.matches("(?i)https?://.*") ? href : "");
    }

    private static void access(XmlElement points, RecordDraft draft) {
        points.within("persname").forEach(name -> draft.person(SpokenName.of(name.words())));
        points.within("corpname").forEach(name -> draft.person(name.words()));
        points.within("geogname").forEach(name -> draft.place(name.words()));
        points.within("subject").forEach(name -> draft.subject(name.words()));
        points.within("genreform").findFirst().ifPresent(form -> draft.kind(form.words()));
    }

    private static void people(XmlElement did, RecordDraft draft) {
        did.children("origination").forEach(origin -> {
            var names = origin.children().toList();
            if (names.isEmpty()) {
                draft.creator(SpokenName.of(origin.words()));
            }
            names.forEach(name -> draft.creator(SpokenName.of(name.words())));
        });
        did.within("language")
                .forEach(language -> draft.language(Languages.tag(
                        language.attribute("langcode").isEmpty() ? language.words() : language.attribute("langcode"))));
        did.within("dao").forEach(dao -> dao(dao, draft));
    }

    /** What is said nearest to the component holds. */
    private void place(RecordDraft draft) {
        for (var level : path) {
            if (level.did() != null) {
                draft.provenance("repository", level.words("repository"));
                level.did().within("container").forEach(container -> container(container, draft));
            }
        }
        draft.provenance("repository", publisher);
        path.stream().skip(1).forEach(level -> {
            var name = level.name().equals("collection") || level.name().equals("recordgrp") ? "fonds" : level.name();
            if (PATH.contains(name)) {
                var number = level.words("unitid");
                draft.provenance(
                        name.startsWith("sub") ? "series" : name,
                        (number.isEmpty() ? "" : number + ", ") + level.title());
            }
        });
        path.stream()
                .flatMap(level -> level.said().stream())
                .filter(said -> said.name().endsWith("restrict"))
                .forEach(said -> draft.provenance("rights", paragraphs(said)));
    }

    private static void container(XmlElement container, RecordDraft draft) {
        var type = (container.attribute("type") + container.attribute("localtype")).toLowerCase(Locale.ROOT);
        if (type.matches("box|carton|karton|kiste")) {
            draft.provenance("box", container.words());
        } else if (type.matches("folder|mappe")) {
            draft.provenance("folder", container.words());
        } else if (type.matches("file|akte|volume|band")) {
            draft.provenance("file", container.words());
        }
    }
}
