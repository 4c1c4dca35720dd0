package org.postil.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.postil.shared.Problem;

/**
 * Where a record lies and how it came to us, after ISAD(G) 3.1–3.4 and 3.5. Every part may be absent. The raw source line
 * is kept beside the parts that were read off it.
 *
 * @param repository the archive that holds the original
 * @param fonds fonds or collection, as the archive writes it, e.g. "f. 3"
 * @param series series or opis, e.g. "op. 12"
 * @param file the file or delo, e.g. "d. 1006"
 * @param folios the folios or pages of this record within its file, e.g. "ll. 54–63"
 * @param digitalArchive the digital archive that published it
 * @param originalAddress where it stood on the web when it was taken over
 * @param sourceLine the source as it was given, whole
 * @param level of description: fonds, subfonds, series, subseries, file or item
 * @param position where it stands on that level, as the archive numbers it, e.g. "No. 14"
 * @param repositoryPlace the town of the archive, where its name does not say it
 * @param origin where the record was made or sent from, as one would write it over a letter
 * @param ownNumber the record's own, that of whoever made it: "1981" of a telegram
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Provenance(
        String repository,
        String fonds,
        String series,
        String box,
        String folder,
        String file,
        String folios,
        String obtainedBy,
        String translatedBy,
        String contributedBy,
        String digitalArchive,
        String originalAddress,
        String classification,
        String rights,
        String creditLine,
        String sourceLine,
        String level,
        String position,
        String repositoryPlace,
        String origin,
        String ownNumber) {
    public static final Provenance UNKNOWN = new Provenance(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    /** ISAD(G) 3.1.4, from the whole down to the single thing. */
    public static final List<String> LEVELS = List.of("fonds", "subfonds", "series", "subseries", "file", "item");

    private static final int LONGEST = 20_000;

    /** @throws Problem 400 when a part is longer than a source line would be */
    void check() {
        Stream.of(
                        repository,
                        fonds,
                        series,
                        box,
                        folder,
                        file,
                        folios,
                        obtainedBy,
                        translatedBy,
                        contributedBy,
                        digitalArchive,
                        originalAddress,
                        classification,
                        rights,
                        creditLine,
                        sourceLine,
                        position,
                        repositoryPlace,
                        origin,
                        ownNumber)
                .filter(part -> part != null && part.length() > LONGEST)
                .findFirst()
                .ifPresent(part -> {
                    throw Problem.invalid(
                            "provenance", "A part of the provenance has " + LONGEST + " characters at most.");
                });
        if (level != null && !LEVELS.contains(level)) {
            throw Problem.invalid("level", "A level is one of: " + String.join(", ", LEVELS) + ".");
        }
    }

    /**
     * With what can be read off the source line, where nobody has said of himself where the original lies. A line that
     * names neither shelf nor people leaves it as it is.
     */
    Provenance read() {
        boolean said = Stream.of(repository, fonds, series, box, folder, file, folios)
                .anyMatch(part -> part != null && !part.isBlank());
        return said ? this : SourceLine.read(sourceLine).map(this::completedBy).orElse(this);
    }

    /** What can be read off a source line; nothing when nothing can. @param line may be null */
    public static Provenance ofSource(String line) {
        return SourceLine.read(line).orElse(UNKNOWN);
    }

    /** The same, with what the other says in the parts that are absent here. */
    public Provenance completedBy(Provenance other) {
        return other == null
                ? this
                : new Provenance(
                        either(repository, other.repository),
                        either(fonds, other.fonds),
                        either(series, other.series),
                        either(box, other.box),
                        either(folder, other.folder),
                        either(file, other.file),
                        either(folios, other.folios),
                        either(obtainedBy, other.obtainedBy),
                        either(translatedBy, other.translatedBy),
                        either(contributedBy, other.contributedBy),
                        either(digitalArchive, other.digitalArchive),
                        either(originalAddress, other.originalAddress),
                        either(classification, other.classification),
                        either(rights, other.rights),
                        either(creditLine, other.creditLine),
                        either(sourceLine, other.sourceLine),
                        either(level, other.level),
                        either(position, other.position),
                        either(repositoryPlace, other.repositoryPlace),
                        either(origin, other.origin),
                        either(ownNumber, other.ownNumber));
    }

    private static String either(String ours, String theirs) {
        return ours == null || ours.isBlank() ? theirs : ours;
    }
}
