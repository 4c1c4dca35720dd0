package org.postil.citations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a citation needs to know of a document. Strings may be null or blank where nothing is known.
 *
 * @param key a short stable word for the document, such as its slug: the key in BibTeX, RIS and CSL-JSON
 */
public record Citable(
        String key,
        Description description,
        Responsibility responsibility,
        Provenance provenance,
        Publication publication,
        Beyond beyond) {

    /** With nothing beyond what citations print. */
    public Citable(
            String key,
            Description description,
            Responsibility responsibility,
            Provenance provenance,
            Publication publication) {
        this(key, description, responsibility, provenance, publication, Beyond.NOTHING);
    }

    public Citable {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(description, "description");
        responsibility = responsibility == null ? Responsibility.UNKNOWN : responsibility;
        provenance = provenance == null ? Provenance.UNKNOWN : provenance;
        publication = publication == null ? Publication.NONE : publication;
        beyond = beyond == null ? Beyond.NOTHING : beyond;
    }

    /**
     * @param kind what the record calls it: telegram, working notes, protocol …
     * @param date null when undated
     * @param originalLanguage BCP 47, of the original
     * @param textLanguage BCP 47, of the text that is cited
     * @param number its own, as whoever made it counted: 1981 of a telegram
     * @param origin where it was made or sent from
     */
    public record Description(
            String title,
            String kind,
            DocumentDate date,
            String originalLanguage,
            String textLanguage,
            String number,
            String origin) {}

    /**
     * @param translators whoever translated the text that is cited
     * @param obtainedBy a display string, as the source line gives it
     * @param contributor a display string, as the source line gives it
     */
    public record Responsibility(
            List<Name> creators, List<Name> recipients, List<Name> translators, String obtainedBy, String contributor) {
        static final Responsibility UNKNOWN = new Responsibility(List.of(), List.of(), List.of(), null, null);

        public Responsibility {
            creators = known(creators);
            recipients = known(recipients);
            translators = known(translators);
        }

        private static List<Name> known(List<Name> names) {
            return names == null
                    ? List.of()
                    : names.stream().filter(n -> !n.inverted().isBlank()).toList();
        }
    }

    /**
     * Where the original lies.
     *
     * @param archivePlace the town of the archive, where its name does not say it
     * @param folios the whole range of the document, with or without its label: {@code 85–87} or {@code ll. 85–87}
     * @param places what it is about
     */
    public record Provenance(
            String archive, String archivePlace, Hierarchy hierarchy, String folios, List<String> places) {
        static final Provenance UNKNOWN = new Provenance(null, null, Hierarchy.NONE, null, List.of());

        public Provenance {
            hierarchy = hierarchy == null ? Hierarchy.NONE : hierarchy;
            places = places == null ? List.of() : List.copyOf(places);
        }

        /** The archive with its town, as one writes it where there is one place for both; null when unknown. */
        public String house() {
            boolean said = !isKnown(archive)
                    || !isKnown(archivePlace)
                    || archive.toLowerCase(Locale.ROOT)
                            .contains(archivePlace.strip().toLowerCase(Locale.ROOT));
            return said ? archive : archive.strip() + ", " + archivePlace.strip();
        }

        /** The shelfmark without archive and folios, or the empty string. */
        public String shelfmark() {
            return hierarchy.shelfmark(null);
        }
    }

    /**
     * The levels of ISAD(G) between the archive and the folio, from above to below, each as the archive writes it.
     *
     * @param collection fonds or collection
     * @param series series or opis
     * @param file file or delo
     */
    public record Hierarchy(String collection, String series, String box, String folder, String file) {
        static final Hierarchy NONE = new Hierarchy(null, null, null, null, null);

        private static final Pattern NUMBERED =
                Pattern.compile("(?u)(?!.*(?i:\\b(collections?|papers|files|nachlass|sammlung)\\b))"
                        + "(.*\\d.*|\\p{L}*\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*( \\p{L}*\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*)*)");

        /**
         * A fonds with a number or a cipher (KC PZPR) is written from above to below (f. 3, op. 64, d. 484, ll. 85–87), as its archive does; a
         * named collection from below to above (box 5, folder 10, Horace Kallen Papers), as CMOS18 14.127 asks.
         *
         * @param folio as it is to be written, or null
         */
        String shelfmark(String folio) {
            boolean numbered =
                    !isKnown(collection) || NUMBERED.matcher(collection).matches();
            return (numbered
                            ? Stream.of(collection, series, box, folder, file, folio)
                            : Stream.of(box, folder, file, folio, series, collection))
                    .filter(Citable::isKnown)
                    .map(String::strip)
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Where it can be read now.
     *
     * @param digitalArchive the digital archive that publishes the text
     * @param url the permalink
     * @param originalAddress where it stood before, possibly dark now
     * @param identifiers scheme to value
     * @param accessed when the reader read it; null leaves it out
     */
    public record Publication(
            String digitalArchive,
            String url,
            String originalAddress,
            Map<String, String> identifiers,
            LocalDate accessed) {
        static final Publication NONE = new Publication(null, null, null, Map.of(), null);

        public Publication {
            identifiers = identifiers == null ? Map.of() : Map.copyOf(identifiers);
        }
    }

    /**
     * What no citation prints and the data formats hold all the same, so that a record comes back as it went out.
     *
     * @param facts of which no format has a field, by what they are called in a note
     */
    public record Beyond(String summary, List<String> subjects, String rights, Map<String, String> facts) {
        static final Beyond NOTHING = new Beyond(null, List.of(), null, Map.of());

        public Beyond {
            subjects = List.copyOf(subjects);
            facts = Map.copyOf(facts);
        }
    }

    static boolean isKnown(String value) {
        return value != null && !value.isBlank();
    }
}
