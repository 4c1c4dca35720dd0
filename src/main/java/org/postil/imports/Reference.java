package org.postil.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.postil.shared.ApproximateDate;

/**
 * What a reference manager keeps of one thing, in whatever format it gives it away, until it is told as a record. What was
 * printed somewhere has that as its source; a paper has its archive and its place there.
 */
final class Reference {
    private static final Pattern MARKUP =
            Pattern.compile("(?i)</?(?:p|br|div|i|b|em|strong|a|sub|sup|span|jats:)\\b[^>]*>");

    private final RecordDraft draft = new RecordDraft();
    private final NotedFacts facts = new NotedFacts(draft);
    private final List<String> creators = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();
    private final List<String> printedIn = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<AttachedNote> attached = new ArrayList<>();
    private final List<String> translators = new ArrayList<>();
    private String file = "";
    private String kind = "";
    private String archive = "";
    private String location = "";
    private String publisher = "";
    private String number = "";
    private String origin = "";
    private String pages = "";
    private String address = "";
    private String rights = "";
    private String town = "";

    /** @param type by any of their words for it */
    Reference type(String type) {
        kind = ReferenceKinds.of(type);
        return this;
    }

    /** What sort of paper it is, in the words of whoever keeps it. */
    Reference genre(String genre) {
        kind = genre.isBlank() || genre.length() > 100 ? kind : genre;
        return this;
    }

    Reference title(String title) {
        if (draft.title().isEmpty()) {
            draft.title(Jsoup.parse(title).text());
        }
        return this;
    }

    Reference date(String date) {
        if (!draft.date().isDated()) {
            ApproximateDate.inWords(date).ifPresent(draft::date);
        }
        return this;
    }

    boolean isDated() {
        return draft.date().isDated();
    }

    Reference creator(String name) {
        creators.add(name);
        return this;
    }

    Reference recipient(String name) {
        draft.recipient(name);
        return this;
    }

    Reference translator(String name) {
        translators.add(name);
        return this;
    }

    Reference summary(String summary) {
        if (!draft.hasSummary()) {
            draft.summary(MARKUP.matcher(summary).find() ? Jsoup.parse(summary).text() : summary);
        }
        return this;
    }

    /** What is said of it where there is no field for it: facts that we write there, and words for its summary. */
    Reference note(String note) {
        var words = facts.rest(Jsoup.parse(note).text());
        if (!words.isBlank()) {
            notes.add(words);
        }
        return this;
    }

    /** What somebody noted on it, in plain text, unless it is one of the facts that we write there. */
    Reference noted(String note) {
        if (!note.isBlank() && !facts.take(note)) {
            attached.addAll(AttachedNote.ofPlain(note));
        }
        return this;
    }

    Reference noted(List<AttachedNote> notes) {
        attached.addAll(notes);
        return this;
    }

    /** The name of the file that goes with it; what stands elsewhere on the net is none. */
    Reference file(String path) {
        if (file.isEmpty() && !path.contains("://")) {
            file = path;
        }
        return this;
    }

    Reference collection(String title) {
        draft.collection(title);
        return this;
    }

    Reference subject(String subject) {
        subjects.add(RecordDraft.tidy(subject));
        return this;
    }

    /** Several in one line, told apart by semicolons or, where there is none, by commas. */
    Reference subjects(String line) {
        List.of(line.split(line.contains(";") ? ";" : ",")).forEach(this::subject);
        return this;
    }

    Reference language(String language) {
        languages.add(Languages.tag(language));
        return this;
    }

    Reference archive(String archive) {
        this.archive = first(this.archive, archive);
        return this;
    }

    Reference archivePlace(String town) {
        this.town = town;
        return this;
    }

    /** Where it lies in its archive, as one line. */
    Reference location(String location) {
        this.location = first(this.location, location);
        return this;
    }

    Reference publisher(String publisher) {
        this.publisher = first(this.publisher, publisher);
        return this;
    }

    /** Of a paper its own, of what was printed the issue's. */
    Reference number(String number) {
        this.number = first(this.number, number);
        return this;
    }

    /** Where it was made or sent from; of what was printed, where that was. */
    Reference origin(String place) {
        origin = first(origin, place);
        return this;
    }

    /** The journal, book or series it was printed in, and its volume, in the order in which one says them. */
    Reference printedIn(String part) {
        if (!part.isBlank() && !printedIn.contains(part)) {
            printedIn.add(part);
        }
        return this;
    }

    Reference pages(String pages) {
        this.pages = pages;
        return this;
    }

    Reference address(String address) {
        this.address = first(this.address, address.matches("(?i)https?://\\S+") ? address : "");
        return this;
    }

    Reference rights(String rights) {
        this.rights = first(this.rights, rights);
        return this;
    }

    Reference identifier(String issuer, String value) {
        draft.identifier(issuer, value);
        if (issuer.equals("doi") && !value.isBlank()) {
            draft.key("doi:" + value.strip().toLowerCase(Locale.ROOT));
        }
        return this;
    }

    RecordDraft draft() {
        facts.date().ifPresent(draft::date);
        facts.languages(languages).forEach(draft::language);
        facts.senders().forEach(draft::sender);
        if (!facts.senders().equals(creators)) {
            creators.forEach(draft::creator);
        }
        facts.places().forEach(draft::place);
        facts.subjects(subjects).forEach(draft::subject);
        draft.provenance("originalAddress", address)
                .provenance("rights", rights)
                .provenance("repositoryPlace", town)
                .kind(kind);
        if (!draft.hasSummary() && !notes.isEmpty()) {
            draft.summary(String.join("\n\n", notes));
        }
        draft.provenance("translatedBy", String.join(", ", translators));
        if (ReferenceKinds.isPrinted(kind) && archive.isEmpty()) {
            draft.place(origin).provenance("sourceLine", joined(printedIn.stream(), number, publisher, pages));
            return draft;
        }
        draft.provenance("repository", withoutTown(archive))
                .provenance("sourceLine", joined(Stream.of(archive), location))
                .provenance("folios", location.contains(pages) ? "" : pages)
                .provenance("digitalArchive", publisher)
                .provenance("ownNumber", number)
                .provenance("origin", origin)
                .identifier("shelfmark", location);
        return draft;
    }

    /** Where there is one place for both, the town stands behind the archive. */
    private String withoutTown(String archive) {
        String place = draft.provenance("repositoryPlace");
        return !place.isEmpty() && archive.endsWith(", " + place)
                ? archive.substring(0, archive.length() - place.length() - 2)
                : archive;
    }

    private static String first(String known, String said) {
        return known.isEmpty() ? said : known;
    }

    private static String joined(Stream<String> first, String... others) {
        return Stream.concat(first, Stream.of(others))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** Tells of it, and whether it can be one; behind it of what was noted on it. */
    static void tell(String where, Reference reference, SeenKeys keys, Consumer<Parsed> records) {
        var told = XmlRecordsFormat.described(where, reference.draft(), keys);
        records.accept(
                told instanceof ImportedRecord record && !reference.file.isEmpty()
                        ? record.describing(reference.file)
                        : told);
        if (told instanceof ImportedRecord record) {
            List<AttachedNote> notes =
                    reference.attached.stream().filter(note -> !note.link()).toList();
            notes.stream()
                    .limit(AttachedNote.MOST)
                    .map(note -> note.on(where, record.document().sourceKey()))
                    .forEach(records);
            int links = reference.attached.size() - notes.size();
            if (links > 0) {
                records.accept(new Refusal(where, Reason.of(Reason.Kind.NOTES_LINKS, links)));
            }
            if (notes.size() > AttachedNote.MOST) {
                records.accept(new Refusal(where, Reason.of(Reason.Kind.NOTES_LEFT_OUT, AttachedNote.MOST)));
            }
        }
    }
}
