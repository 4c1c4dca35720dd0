package org.postil.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.shared.ApproximateDate;

/** What a TEI header says of letters and manuscripts (TEI P5: correspDesc, msDesc, textClass, abstract, availability). */
final class TeiHeader {
    /** The elements that are heard as a whole. */
    static final Set<String> HEARD =
            Set.of("correspDesc", "msDesc", "textClass", "abstract", "availability", "respStmt");

    private static final int MOST = 10_000;

    private final List<XmlElement> said = new ArrayList<>();
    /** By the id of the document that they are about, as a header of many letters says it; empty for the only one. */
    private final Map<String, XmlElement> letters = new HashMap<>();

    void hear(XmlElement element) {
        if (said.size() + letters.size() == MOST) {
            return;
        }
        if (element.name().equals("correspDesc")) {
            var of = element.attribute("ref") + element.attribute("corresp");
            letters.putIfAbsent(of.substring(of.lastIndexOf('#') + 1), element);
        } else {
            said.add(element);
        }
    }

    /** Adds what it says of a document. @param id the document's, or empty for the only one of its file */
    void describe(RecordDraft draft, String id) {
        correspondence(id).ifPresent(letter -> letter(letter, draft));
        of("msDesc").findFirst().ifPresent(manuscript -> manuscript(manuscript, draft));
        of("availability").findFirst().ifPresent(terms -> draft.provenance("rights", terms.words()));
        of("respStmt").filter(TeiHeader::isTranslation).forEach(by -> by.children()
                .filter(name -> !name.name().equals("resp"))
                .forEach(name -> draft.provenance("translatedBy", name.words())));
        if (id.isEmpty()) {
            of("abstract").findFirst().ifPresent(words -> draft.summary(words.words()));
            of("textClass").flatMap(classes -> classes.within("term")).forEach(term -> draft.subject(term.words()));
        }
    }

    /** When the letter was sent. */
    Optional<ApproximateDate> sent(String id) {
        return correspondence(id)
                .flatMap(letter -> action(letter, "sent"))
                .flatMap(sent -> sent.within("date").findFirst())
                .flatMap(date -> TeiDates.of(date).or(() -> ApproximateDate.inWords(date.words())));
    }

    /** "A to B", for a letter that has no heading; empty when it is not said. */
    String fromTo(String id) {
        return correspondence(id)
                .map(letter -> Stream.of("sent", "received")
                        .map(type -> action(letter, type).stream()
                                .flatMap(TeiHeader::people)
                                .collect(Collectors.joining(", ")))
                        .filter(names -> !names.isEmpty())
                        .collect(Collectors.joining(" to ")))
                .orElse("");
    }

    private Stream<XmlElement> of(String name) {
        return said.stream().filter(element -> element.name().equals(name));
    }

    private static boolean isTranslation(XmlElement statement) {
        return statement.words("resp").toLowerCase(Locale.ROOT).matches(".*(?:translat|übersetz|traduc).*");
    }

    private Optional<XmlElement> correspondence(String id) {
        return Optional.ofNullable(letters.get(id));
    }

    private static Optional<XmlElement> action(XmlElement letter, String type) {
        return letter.children("correspAction")
                .filter(action -> action.attribute("type").equals(type))
                .findFirst();
    }

    private static Stream<String> people(XmlElement action) {
        return action.children()
                .filter(one -> Set.of("persName", "orgName", "name", "rs").contains(one.name()))
                .map(one -> SpokenName.of(one.words()));
    }

    private static void letter(XmlElement letter, RecordDraft draft) {
        action(letter, "sent").ifPresent(sent -> {
            people(sent).forEach(draft::creator);
            sent.within("placeName").forEach(place -> draft.place(place.words()));
            sent.within("settlement").forEach(place -> draft.place(place.words()));
        });
        action(letter, "received").ifPresent(received -> people(received).forEach(draft::recipient));
    }

    private static void manuscript(XmlElement manuscript, RecordDraft draft) {
        var place = manuscript.within("msIdentifier").findFirst().orElse(manuscript);
        var house = place.words("repository").isEmpty() ? place.words("institution") : place.words("repository");
        var line = Stream.of(place.words("settlement"), house, place.words("collection"), place.words("idno"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        draft.provenance("repository", house)
                .provenance("fonds", place.words("collection"))
                .provenance("sourceLine", line)
                .identifier("shelfmark", place.words("idno"));
    }
}
