package org.postil.citations;

import static org.postil.citations.Citable.isKnown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.citations.csl.Item;
import org.postil.citations.csl.ItemDate;
import org.postil.citations.csl.PersonName;

/** A document, or a passage of it, as the CSL variables a house style sets rightly; src/docs/citations.md says why. */
record CslItem(Citable document, Locator passage, Style.House house, Locale locale) {

    Item data() {
        Map<String, String> texts = new HashMap<>();
        put(texts, "title", Source.title(document));
        put(texts, "genre", genre());
        put(texts, "language", document.description().textLanguage());
        put(texts, "number", isNumberedByKind() ? null : number());
        put(texts, "event-place", document.description().origin());
        put(texts, "archive_location", location());
        put(texts, "URL", Source.url(document, passage));
        holders(texts);
        return new Item(document.key(), type(), texts, names(), dates());
    }

    /** The same with all that says where the paper lies in the place of a publisher. */
    Item publishedByArchive() {
        Item data = data();
        Map<String, String> texts = new HashMap<>(data.texts());
        String place = Stream.of("archive", "archive_location", "publisher")
                .map(texts::get)
                .filter(Citable::isKnown)
                .collect(Collectors.joining(", "));
        texts.put("publisher", place);
        return new Item(data.id(), data.type(), texts, data.names(), data.dates());
    }

    /** The page of a printed book is no shelfmark. */
    private String location() {
        boolean printed = Kind.of(document.description().kind()).type().equals("book")
                && document.provenance().shelfmark().isEmpty();
        return printed ? null : known(new Source(document, passage, locale).location());
    }

    private String type() {
        Kind kind = Kind.of(document.description().kind());
        if (kind.isSetAsItself()) {
            return kind.type();
        }
        if (isAddressed(kind)) {
            return "personal_communication";
        }
        return house == Style.House.APA ? "document" : "manuscript";
    }

    private boolean isAddressed(Kind kind) {
        return kind.isLetter() && !document.responsibility().recipients().isEmpty() && house != Style.House.OTHER;
    }

    /** APA always describes; the others need no "telegram" behind a title that says so. */
    private String genre() {
        String kind = document.description().kind();
        if (!isKnown(kind) || kind.equalsIgnoreCase("document")) {
            return null;
        }
        String word = kind.strip().toLowerCase(Locale.ROOT);
        boolean said = Source.title(document).toLowerCase(Locale.ROOT).contains(word);
        Kind mapped = Kind.of(kind);
        boolean plain = mapped.type().equals("book") || mapped.type().equals("webpage");
        boolean describes = house == Style.House.APA || isAddressed(mapped) && house == Style.House.CHICAGO;
        return plain || said && !describes && number() == null ? null : numbered(word);
    }

    /**
     * Chicago's styles would set whom it was sent to between "telegram" and its number. MLA's begin a sentence with the kind
     * when nobody translated the paper.
     */
    private String numbered(String word) {
        if (number() == null) {
            return word;
        }
        boolean begins = house == Style.House.MLA
                && document.responsibility().translators().isEmpty();
        return isNumberedByKind()
                ? Terms.in(locale).numbered(word, number())
                : begins ? word.substring(0, 1).toUpperCase(locale) + word.substring(1) : word;
    }

    private boolean isNumberedByKind() {
        return house == Style.House.CHICAGO
                && isAddressed(Kind.of(document.description().kind()));
    }

    /** What the title says already is not said again. */
    private String number() {
        String number = known(document.description().number());
        return number != null && (" " + Source.title(document) + " ").matches(".*\\W\\Q" + number + "\\E\\W.*")
                ? null
                : number;
    }

    private Map<String, List<PersonName>> names() {
        Citable.Responsibility by = document.responsibility();
        boolean addressed = isAddressed(Kind.of(document.description().kind()));
        return Map.of(
                "author", names(by.creators()),
                "translator", names(by.translators()),
                "recipient", addressed ? names(by.recipients()) : List.of());
    }

    private Map<String, ItemDate> dates() {
        Map<String, ItemDate> dates = new HashMap<>();
        DocumentDate date = document.description().date();
        if (date != null && date.isKnown()) {
            boolean inWords = date.isOpen()
                    || date.approximate() && house == Style.House.CHICAGO
                    || date.isGuess() && house == Style.House.OTHER;
            dates.put("issued", inWords ? CslDates.inWords(date, locale) : CslDates.of(date));
        }
        if (document.publication().accessed() != null) {
            dates.put("accessed", CslDates.of(document.publication().accessed()));
        }
        return dates;
    }

    /**
     * Who keeps the paper, and who shows it. MLA has a second container for the latter. Chicago's styles would set a
     * publisher before the date of a paper that was never published then, so the digital archive follows the archive.
     */
    private void holders(Map<String, String> texts) {
        String archive = known(document.provenance().house());
        String digital = known(document.publication().digitalArchive());
        switch (house) {
            case MLA -> {
                boolean contained = isKnown(Source.url(document, passage));
                put(texts, "archive", contained ? archive : join(archive, digital));
                put(texts, "source", contained ? digital : null);
            }
            case CHICAGO -> put(texts, "archive", join(archive, digital));
            default -> {
                put(texts, "archive", archive == null ? digital : archive);
                put(texts, "publisher", archive == null ? null : digital);
            }
        }
    }

    private static void put(Map<String, String> texts, String variable, String value) {
        if (isKnown(value)) {
            texts.put(variable, Item.plain(known(value)));
        }
    }

    private static List<PersonName> names(List<Name> names) {
        return names.stream()
                .map(name -> name.isPerson()
                        ? new PersonName(
                                Item.plain(name.family()),
                                Item.plain(name.given()),
                                null,
                                null,
                                Item.plain(name.suffix()),
                                false,
                                null)
                        : PersonName.literal(Item.plain(name.literal())))
                .toList();
    }

    static String known(String value) {
        return isKnown(value) ? value.strip().replaceAll("\\s+", " ") : null;
    }

    private static String join(String archive, String digital) {
        String both = Stream.of(archive, digital).filter(Citable::isKnown).collect(Collectors.joining(", "));
        return both.isEmpty() ? null : both;
    }
}
