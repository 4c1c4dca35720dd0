package org.postil.citations;

import static de.undercouch.citeproc.csl.CSLType.DOCUMENT;
import static de.undercouch.citeproc.csl.CSLType.MANUSCRIPT;
import static de.undercouch.citeproc.csl.CSLType.PERSONAL_COMMUNICATION;
import static org.postil.citations.Citable.isKnown;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document, or a passage of it, as the CSL variables a house style sets rightly; src/docs/citations.md says why. */
record CslItem(Citable document, Locator passage, Style.House house, Locale locale) {

    CSLItemData data() {
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id(document.key())
                .type(type())
                .title(Source.title(document))
                .genre(genre())
                .language(known(document.description().textLanguage()))
                .archiveLocation(location())
                .URL(known(Source.url(document, passage)));
        names(item);
        dates(item);
        holders(item);
        return item.build();
    }

    /** The page of a printed book is no shelfmark. */
    private String location() {
        boolean printed = Kind.of(document.description().kind()).type() == CSLType.BOOK
                && document.provenance().shelfmark().isEmpty();
        return printed ? null : known(new Source(document, passage, locale).location());
    }

    private CSLType type() {
        Kind kind = Kind.of(document.description().kind());
        if (kind.isSetAsItself()) {
            return kind.type();
        }
        if (isAddressed(kind)) {
            return PERSONAL_COMMUNICATION;
        }
        return house == Style.House.APA ? DOCUMENT : MANUSCRIPT;
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
        boolean plain = mapped.type() == CSLType.BOOK || mapped.type() == CSLType.WEBPAGE;
        boolean describes = house == Style.House.APA || isAddressed(mapped) && house == Style.House.CHICAGO;
        return plain || said && !describes ? null : word;
    }

    private void names(CSLItemDataBuilder item) {
        Citable.Responsibility by = document.responsibility();
        item.author(names(by.creators())).translator(names(by.translators()));
        if (isAddressed(Kind.of(document.description().kind()))) {
            item.recipient(names(by.recipients()));
        }
    }

    private void dates(CSLItemDataBuilder item) {
        DocumentDate date = document.description().date();
        if (date != null && date.isKnown()) {
            boolean inWords = date.isOpen()
                    || date.approximate() && house == Style.House.CHICAGO
                    || date.isGuess() && house == Style.House.OTHER;
            item.issued(inWords ? CslDates.inWords(date, locale) : CslDates.of(date));
        }
        if (document.publication().accessed() != null) {
            item.accessed(CslDates.of(document.publication().accessed()));
        }
    }

    /**
     * Who keeps the paper, and who shows it. MLA has a second container for the latter. Chicago's styles would set a
     * publisher before the date of a paper that was never published then, so the digital archive follows the archive.
     */
    private void holders(CSLItemDataBuilder item) {
        String archive = known(document.provenance().archive());
        String digital = known(document.publication().digitalArchive());
        switch (house) {
            case MLA -> {
                boolean contained = isKnown(Source.url(document, passage));
                item.archive(contained ? archive : join(archive, digital));
                item.source(contained ? digital : null);
            }
            case CHICAGO -> item.archive(join(archive, digital));
            default -> {
                item.archive(archive == null ? digital : archive);
                item.publisher(archive == null ? null : digital);
            }
        }
    }

    static CSLName[] names(List<Name> names) {
        return names.isEmpty() ? null : names.stream().map(CslItem::name).toArray(CSLName[]::new);
    }

    private static CSLName name(Name name) {
        return name.isPerson()
                ? new CSLNameBuilder()
                        .family(name.family())
                        .given(name.given())
                        .suffix(name.suffix())
                        .build()
                : new CSLNameBuilder()
                        .literal(name.literal())
                        .isInstitution(true)
                        .build();
    }

    static String known(String value) {
        return isKnown(value) ? value.strip().replaceAll("\\s+", " ") : null;
    }

    private static String join(String archive, String digital) {
        String both = Stream.of(archive, digital).filter(Citable::isKnown).collect(Collectors.joining(", "));
        return both.isEmpty() ? null : both;
    }
}
