package org.postil.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.documents.Provenance;
import org.postil.shared.ApproximateDate;

/**
 * What we write into the note of a reference for want of a field: "Obtained by: …; Places: …". It says more exactly what
 * fields say too, and is told first.
 */
final class NotedFacts {
    /** Those that are a part of the provenance, which is called so there. */
    private static final Map<String, String> PROVENANCE = Map.ofEntries(
            Map.entry("Obtained by", "obtainedBy"),
            Map.entry("Contributed by", "contributedBy"),
            Map.entry("Translated by", "translatedBy"),
            Map.entry("Original address", "originalAddress"),
            Map.entry("Digital archive", "digitalArchive"),
            Map.entry("Own number", "ownNumber"),
            Map.entry("Made at", "origin"),
            Map.entry("Archive place", "repositoryPlace"),
            Map.entry("Classification", "classification"),
            Map.entry("Credit line", "creditLine"),
            Map.entry("Rights", "rights"),
            Map.entry("Level", "level"),
            Map.entry("Position", "position"),
            Map.entry("Source line", "sourceLine"),
            Map.entry("Fonds", "fonds"),
            Map.entry("Series", "series"),
            Map.entry("Box", "box"),
            Map.entry("Folder", "folder"),
            Map.entry("File", "file"),
            Map.entry("Folios", "folios"));

    private static final String IDENTIFIER = "Identifier ";
    private static final String NAMES = Stream.concat(
                    Stream.of(
                            "To",
                            "Date",
                            "Original language",
                            "Languages",
                            "Places",
                            "Subjects",
                            "Senders",
                            "Creators",
                            "Recipients",
                            "Present",
                            "People named",
                            IDENTIFIER + "[^:]{1,60}"),
                    PROVENANCE.keySet().stream())
            .collect(Collectors.joining("|", "(", "): "));
    private static final Pattern FACT = Pattern.compile(NAMES + "(.+)");
    private static final Pattern BEFORE_FACT = Pattern.compile("; (?=" + NAMES + ")");

    private final RecordDraft draft;
    private final List<String> languages = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> senders = new ArrayList<>();
    private Optional<ApproximateDate> date = Optional.empty();

    NotedFacts(RecordDraft draft) {
        this.draft = draft;
    }

    /** Takes what it knows out of a note. @return the rest, for people */
    String rest(String note) {
        return Arrays.stream(BEFORE_FACT.split(note))
                .filter(part -> !part.isBlank() && !take(part))
                .collect(Collectors.joining("; "));
    }

    /** @return whether the line is a fact */
    boolean take(String line) {
        var fact = FACT.matcher(line.strip());
        if (!fact.matches()) {
            return false;
        }
        var name = fact.group(1);
        var value = fact.group(2);
        if (name.equals("Level") && !Provenance.LEVELS.contains(value)) {
            // Somebody else's word, of something else.
            return false;
        }
        switch (name) {
            case "Date" -> date = ApproximateDate.inWords(value);
            case "Original language", "Languages" ->
                several(value)
                        .map(Languages::tag)
                        .filter(tag -> !languages.contains(tag))
                        .forEach(languages::add);
            case "Places" -> several(value).forEach(places::add);
            case "Subjects" -> several(value).forEach(subjects::add);
            case "Senders" -> several(value).forEach(senders::add);
            case "Creators" -> several(value).forEach(draft::creator);
            case "To", "Recipients" -> several(value).map(SpokenName::of).forEach(draft::recipient);
            case "Present" -> several(value).forEach(draft::attendee);
            case "People named" -> several(value).forEach(draft::person);
            default -> {
                if (name.startsWith(IDENTIFIER)) {
                    draft.identifier(name.substring(IDENTIFIER.length()), again(value));
                } else {
                    draft.provenance(PROVENANCE.get(name), again(value));
                }
            }
        }
        return true;
    }

    private static Stream<String> several(String value) {
        return Stream.of(value.split("; "))
                .map(NotedFacts::again)
                .map(String::strip)
                .filter(one -> !one.isEmpty());
    }

    /** A semicolon within a value is followed by a narrow blank at which nothing is parted. */
    private static String again(String value) {
        return value.replace(";\u202f", "; ");
    }

    /** What the field for dates does not hold: how sure it is. */
    Optional<ApproximateDate> date() {
        return date;
    }

    /** Of the original, where fields name that of the text. @param inFields what they name */
    List<String> languages(List<String> inFields) {
        return languages.isEmpty() ? inFields : languages;
    }

    /** Those of the keywords that are places. */
    List<String> places() {
        return places;
    }

    /** @param keywords which hold places too, and of a subject that is called like one do not say that it is both */
    List<String> subjects(List<String> keywords) {
        return subjects.isEmpty()
                ? keywords.stream().filter(word -> !places.contains(word)).toList()
                : subjects;
    }

    List<String> senders() {
        return senders;
    }
}
