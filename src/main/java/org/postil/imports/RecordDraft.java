package org.postil.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.postil.documents.DocumentDraft;
import org.postil.documents.Provenance;
import org.postil.documents.Rendition;
import org.postil.documents.TextDraft;
import org.postil.facsimiles.PageDraft;
import org.postil.shared.ApproximateDate;

/** Gathers a record while its source is read. */
final class RecordDraft {
    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_COLLECTION = 300;

    private String title = "";
    private ApproximateDate date = ApproximateDate.UNDATED;
    private String kind = "";
    private String summary = "";
    private String key = "";
    private final Set<String> languages = new LinkedHashSet<>();
    private final Set<String> creators = new LinkedHashSet<>();
    private final Set<String> recipients = new LinkedHashSet<>();
    private final Set<String> senders = new LinkedHashSet<>();
    private final Set<String> attendees = new LinkedHashSet<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<String> subjects = new LinkedHashSet<>();
    private final Map<String, String> provenance = new LinkedHashMap<>();
    private final Map<String, String> identifiers = new LinkedHashMap<>();
    private final List<TextDraft> texts = new ArrayList<>();
    private final Set<String> collections = new LinkedHashSet<>();
    private List<PageDraft> pages = List.of();

    RecordDraft title(String title) {
        var tidy = tidy(title);
        this.title = tidy.length() > LONGEST_TITLE ? tidy.substring(0, LONGEST_TITLE - 1) + "…" : tidy;
        return this;
    }

    String title() {
        return title;
    }

    RecordDraft date(ApproximateDate date) {
        this.date = date;
        return this;
    }

    ApproximateDate date() {
        return date;
    }

    RecordDraft kind(String kind) {
        this.kind = tidy(kind).toLowerCase(Locale.ROOT);
        return this;
    }

    RecordDraft summary(String summary) {
        this.summary = summary == null ? "" : summary.strip();
        return this;
    }

    boolean hasSummary() {
        return !summary.isEmpty();
    }

    /** A key the source itself gives; without one it is made from what the record says. */
    RecordDraft key(String key) {
        this.key = key;
        return this;
    }

    /** The source is its text: the same words are the same document. */
    RecordDraft keyOf(Rendition text) {
        return key("text:" + digest(text.plain().getBytes(StandardCharsets.UTF_8)));
    }

    RecordDraft language(String tag) {
        return add(languages, tag);
    }

    RecordDraft creator(String name) {
        return add(creators, name);
    }

    RecordDraft recipient(String name) {
        return add(recipients, name);
    }

    RecordDraft sender(String name) {
        return add(senders, name);
    }

    RecordDraft attendee(String name) {
        return add(attendees, name);
    }

    RecordDraft person(String name) {
        return add(persons, name);
    }

    RecordDraft place(String name) {
        return add(places, name);
    }

    RecordDraft subject(String name) {
        return add(subjects, name);
    }

    /** A collection that it shall stand in, by its title. */
    RecordDraft collection(String title) {
        return add(collections, title.length() > LONGEST_COLLECTION ? title.substring(0, LONGEST_COLLECTION) : title);
    }

    /** @param field by its name in {@link Provenance}; what came first stays */
    RecordDraft provenance(String field, String value) {
        return put(provenance, field, value);
    }

    /** @param column one that {@linkplain CatalogueColumn#isList() is a list}, of which this is a value */
    RecordDraft add(CatalogueColumn column, String value) {
        return switch (column) {
            case CREATORS -> creator(value);
            case RECIPIENTS -> recipient(value);
            case SENDERS -> sender(value);
            case ATTENDEES -> attendee(value);
            case PERSONS -> person(value);
            case PLACES -> place(value);
            case SUBJECTS -> subject(value);
            case LANGUAGES -> language(Languages.tag(value));
            default -> throw new IllegalArgumentException(column + " is no list");
        };
    }

    /** What is known of a part; empty when nothing is. */
    String provenance(String field) {
        return provenance.getOrDefault(field, "");
    }

    RecordDraft identifier(String issuer, String value) {
        return put(identifiers, issuer, value);
    }

    RecordDraft text(String role, String language, Rendition rendition) {
        texts.add(new TextDraft(
                null, role, language.isEmpty() ? null : language, rendition.html(), null, null, null, null));
        return this;
    }

    Set<String> languages() {
        return languages;
    }

    /** The page images, on which the words of the first text stand. */
    RecordDraft pages(List<PageDraft> pages) {
        this.pages = pages;
        return this;
    }

    boolean hasCreators() {
        return !creators.isEmpty();
    }

    ImportedRecord at(String where) {
        return new ImportedRecord(
                where, document(), List.copyOf(texts), pages, null, "", null, List.copyOf(collections));
    }

    String key() {
        return key.isEmpty() ? madeKey() : key;
    }

    private DocumentDraft document() {
        return new DocumentDraft(
                null,
                title,
                date.edtf(),
                kind.isEmpty() ? Kinds.of(title) : kind,
                List.copyOf(creators),
                List.copyOf(recipients),
                List.copyOf(persons),
                List.copyOf(places),
                List.copyOf(subjects),
                List.copyOf(languages),
                summary,
                provenance(),
                Map.copyOf(identifiers),
                null,
                key(),
                null,
                List.copyOf(senders),
                List.copyOf(attendees));
    }

    private Provenance provenance() {
        var said = said();
        boolean shelved = Set.of("fonds", "series", "box", "folder", "file", "folios").stream()
                .anyMatch(provenance::containsKey);
        // An archive that is named does not say where in it the paper lies, and the source line may.
        return shelved ? said : said.completedBy(Provenance.ofSource(said.sourceLine()));
    }

    private Provenance said() {
        return new Provenance(
                provenance.get("repository"),
                provenance.get("fonds"),
                provenance.get("series"),
                provenance.get("box"),
                provenance.get("folder"),
                provenance.get("file"),
                provenance.get("folios"),
                provenance.get("obtainedBy"),
                provenance.get("translatedBy"),
                provenance.get("contributedBy"),
                provenance.get("digitalArchive"),
                provenance.get("originalAddress"),
                provenance.get("classification"),
                provenance.get("rights"),
                provenance.get("creditLine"),
                provenance.get("sourceLine"),
                level(),
                provenance.get("position"),
                provenance.get("repositoryPlace"),
                provenance.get("origin"),
                provenance.get("ownNumber"));
    }

    private String level() {
        String level = provenance.get("level");
        return level == null ? null : level.toLowerCase(Locale.ROOT);
    }

    /** The same for a listing and for the table made from it; another abstract is another document. */
    private String madeKey() {
        var said = (title + "\n" + date.edtf() + "\n" + summary)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        return "record:" + digest(said.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    static String tidy(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cc}\\p{Cs}]", " ").replaceAll(" +", " ").strip();
    }

    private RecordDraft add(Set<String> names, String name) {
        var tidy = tidy(name);
        if (!tidy.isEmpty()) {
            names.add(tidy);
        }
        return this;
    }

    private RecordDraft put(Map<String, String> fields, String field, String value) {
        var tidy = tidy(value);
        if (!tidy.isEmpty()) {
            fields.putIfAbsent(field, tidy);
        }
        return this;
    }
}
