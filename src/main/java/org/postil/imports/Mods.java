package org.postil.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.shared.ApproximateDate;

/** A record in MODS (Library of Congress, version 3). */
final class Mods {
    private static final Set<String> CREATORS = Set.of("", "cre", "creator", "aut", "author", "art", "artist");
    private static final Set<String> RECIPIENTS = Set.of("rcp", "addressee", "recipient");
    private static final Set<String> SENDERS = Set.of("crp", "correspondent", "sender");
    private static final Set<String> TRANSLATORS = Set.of("trl", "translator");
    private static final Set<String> GIVERS = Set.of("ctb", "contributor", "dnr", "donor");
    private static final List<String> DATES = List.of("dateCreated", "dateIssued", "copyrightDate", "dateOther");

    private Mods() {}

    static RecordDraft draft(XmlElement mods) {
        var draft = new RecordDraft().title(title(mods)).summary(paragraphs(mods, "abstract"));
        mods.children("name").forEach(name -> name(name, draft));
        mods.children("originInfo").forEach(origin -> origin(origin, draft));
        mods.child("genre").ifPresent(genre -> draft.kind(genre.words()));
        mods.within("languageTerm").forEach(term -> draft.language(Languages.tag(term.words())));
        mods.children("subject").forEach(subject -> subject(subject, draft));
        mods.children("location").forEach(location -> location(location, draft));
        mods.children("identifier").forEach(identifier -> identifier(identifier, draft));
        mods.children("relatedItem")
                .filter(related -> related.attribute("type").equals("host"))
                .forEach(host -> draft.provenance("fonds", title(host)));
        draft.provenance("rights", mods.words("accessCondition"));
        mods.child("recordInfo").ifPresent(about -> key(about, draft));
        return draft;
    }

    private static String title(XmlElement of) {
        return of.children("titleInfo")
                .filter(info -> info.attribute("type").isEmpty())
                .findFirst()
                .or(() -> of.child("titleInfo"))
                .map(info -> Stream.of(info.words("nonSort") + " " + info.words("title"), info.words("subTitle"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(": ")))
                .orElse("");
    }

    private static String paragraphs(XmlElement of, String called) {
        return of.children(called).map(XmlElement::words).collect(Collectors.joining("\n\n"));
    }

    private static void name(XmlElement name, RecordDraft draft) {
        var role = name.within("roleTerm")
                .map(term -> term.words().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        var words = words(name);
        if (CREATORS.contains(role)) {
            draft.creator(words);
        } else if (RECIPIENTS.contains(role)) {
            draft.recipient(words);
        } else if (SENDERS.contains(role)) {
            draft.sender(words);
        } else if (TRANSLATORS.contains(role)) {
            draft.provenance("translatedBy", words);
        } else if (GIVERS.contains(role)) {
            draft.provenance("contributedBy", words);
        } else {
            draft.person(words);
        }
    }

    private static String words(XmlElement name) {
        var given = part(name, "given");
        var family = part(name, "family");
        return family.isEmpty() ? SpokenName.of(part(name, "")) : (given + " " + family).strip();
    }

    private static String part(XmlElement name, String type) {
        return name.children("namePart")
                .filter(part -> part.attribute("type").equals(type))
                .map(XmlElement::words)
                .collect(Collectors.joining(" "));
    }

    private static void origin(XmlElement origin, RecordDraft draft) {
        origin.within("placeTerm")
                .filter(term -> !term.attribute("type").equals("code"))
                .forEach(term -> draft.place(term.words()));
        for (var kind : DATES) {
            var dates = origin.children(kind).toList();
            if (!draft.date().isDated() && !dates.isEmpty()) {
                draft.date(date(dates));
            }
        }
    }

    private static ApproximateDate date(List<XmlElement> dates) {
        var start = point(dates, "start");
        var end = point(dates, "end");
        var said = !start.isEmpty() || !end.isEmpty()
                ? start + "/" + end
                : dates.get(0).words();
        var doubt =
                switch (dates.get(0).attribute("qualifier")) {
                    case "approximate" -> "~";
                    case "questionable" -> "?";
                    default -> "";
                };
        var plain = ApproximateDate.inWords(said);
        return plain.filter(date -> !doubt.isEmpty() && !said.contains("/"))
                .flatMap(date -> ApproximateDate.inWords(date.edtf() + doubt))
                .or(() -> plain)
                .orElse(ApproximateDate.UNDATED);
    }

    private static String point(List<XmlElement> dates, String point) {
        return dates.stream()
                .filter(date -> date.attribute("point").equals(point))
                .map(XmlElement::words)
                .findFirst()
                .orElse("");
    }

    private static void subject(XmlElement subject, RecordDraft draft) {
        subject.children().forEach(part -> {
            switch (part.name()) {
                case "topic", "titleInfo", "occupation" -> draft.subject(part.words());
                case "geographic", "city", "country" -> draft.place(part.words());
                case "hierarchicalGeographic" ->
                    part.children().reduce((outer, inner) -> inner).ifPresent(inner -> draft.place(inner.words()));
                case "name" -> draft.person(words(part));
                default -> {
                    // Times and coordinates are said better elsewhere.
                }
            }
        });
    }

    private static void location(XmlElement location, RecordDraft draft) {
        draft.provenance("repository", location.words("physicalLocation"))
                .identifier(
                        "shelfmark",
                        location.within("shelfLocator")
                                .findFirst()
                                .map(XmlElement::words)
                                .orElse(""))
                .provenance("originalAddress", location.words("url"));
    }

    private static void identifier(XmlElement identifier, RecordDraft draft) {
        var type = identifier.attribute("type").toLowerCase(Locale.ROOT);
        if (type.equals("uri") && !identifier.words().contains("doi.org/")) {
            draft.provenance("originalAddress", identifier.words());
        } else {
            draft.identifier(type.isEmpty() ? "identifier" : type, identifier.words());
        }
    }

    private static void key(XmlElement about, RecordDraft draft) {
        about.child("recordIdentifier").ifPresent(id -> {
            var source = id.attribute("source").isEmpty() ? about.words("recordContentSource") : id.attribute("source");
            if (!id.words().isEmpty()) {
                draft.key("mods:" + source + "/" + id.words()).identifier("record", id.words());
            }
        });
    }
}
