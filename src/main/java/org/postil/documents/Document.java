package org.postil.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/** An archival record: the unit a historian cites. */
@Entity
public class Document {
    static final int LONGEST_TITLE = 1000;
    static final int LONGEST_ABSTRACT = 20_000;
    static final String UNKNOWN_KIND = "document";
    private static final int MOST_NAMES = 500;
    private static final int MOST_IDENTIFIERS = 1000;

    @Id
    private UUID id;

    private String slug;

    @Column(name = "group_id")
    private UUID group;

    private String title;
    private String date;

    @Column(name = "date_earliest")
    private LocalDate earliest;

    @Column(name = "date_latest")
    private LocalDate latest;

    private String kind;

    @Column(name = "abstract")
    private String summary;

    private List<String> languages;

    // Of what is never changed in itself, Hibernate need not write and read a copy to see whether it was.
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Provenance provenance;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, String> identifiers;

    @Column(name = "source_key")
    private String sourceKey;

    private String names;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "created_by")
    private UUID createdBy;

    private Instant created;
    private Instant updated;

    @Version
    private int version;

    protected Document() {}

    /** @throws Problem 400 when a field cannot be used */
    Document(String slug, DocumentDraft draft, UUID createdBy) {
        this.id = Ids.orNext(draft.id());
        this.slug = slug;
        this.group = draft.group();
        this.sourceKey = draft.sourceKey();
        this.createdBy = createdBy;
        this.created = Instant.now();
        this.title = "";
        this.kind = UNKNOWN_KIND;
        this.summary = "";
        this.languages = List.of();
        this.provenance = Provenance.UNKNOWN;
        this.identifiers = Map.of();
        this.names = "";
        describe(draft);
        if (title.isEmpty()) {
            throw Problem.invalid("title", "Give the document a title.");
        }
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public UUID group() {
        return group;
    }

    public String title() {
        return title;
    }

    public ApproximateDate date() {
        return ApproximateDate.parse(date);
    }

    public String kind() {
        return kind;
    }

    public String summary() {
        return summary;
    }

    public List<String> languages() {
        return languages;
    }

    public Provenance provenance() {
        return provenance;
    }

    public Map<String, String> identifiers() {
        return identifiers;
    }

    public Instant created() {
        return created;
    }

    public Instant updated() {
        return updated;
    }

    public int version() {
        return version;
    }

    /**
     * Takes what the draft says; what it leaves out stays.
     *
     * @throws Problem 400 when a field cannot be used; then nothing of the draft has been taken that a rollback would not undo
     */
    final void describe(DocumentDraft draft) {
        if (draft.title() != null) {
            this.title = bounded("title", draft.title(), LONGEST_TITLE);
            if (title.isEmpty()) {
                throw Problem.invalid("title", "Give the document a title.");
            }
        }
        if (draft.date() != null) {
            dated(ApproximateDate.parse(draft.date()));
        }
        if (draft.kind() != null && !draft.kind().isBlank()) {
            this.kind = bounded("kind", draft.kind(), 100).toLowerCase(Locale.ROOT);
        }
        if (draft.summary() != null) {
            this.summary = bounded("abstract", draft.summary(), LONGEST_ABSTRACT);
        }
        if (draft.languages() != null) {
            this.languages = draft.languages().stream()
                    .map(Document::language)
                    .distinct()
                    .toList();
        }
        if (draft.provenance() != null) {
            draft.provenance().check();
            this.provenance =
                    provenance.equals(Provenance.UNKNOWN) ? draft.provenance().read() : draft.provenance();
        }
        if (draft.identifiers() != null) {
            this.identifiers = identifiers(draft.identifiers());
        }
        this.updated = Instant.now();
    }

    /** The document that this one became part of, or null; never one that became part of another itself. */
    public UUID mergedInto() {
        return mergedInto;
    }

    /** @throws Problem 400 unless both are documents of one group and stand by themselves */
    void mergeInto(Document kept) {
        if (kept.id.equals(id) || !kept.group.equals(group) || mergedInto != null || kept.mergedInto != null) {
            throw Problem.invalid("into", "Choose another document of the same group to merge this one into.");
        }
        this.mergedInto = kept.id;
        this.updated = Instant.now();
    }

    void part() {
        this.mergedInto = null;
        this.updated = Instant.now();
    }

    /** Keeps the names that stand in other tables beside the title, for the full-text index. */
    void named(String spellings) {
        this.names = spellings;
    }

    private void dated(ApproximateDate when) {
        boolean undated = when.equals(ApproximateDate.UNDATED);
        this.date = undated ? null : when.edtf();
        this.earliest = undated ? null : when.earliest();
        this.latest = undated ? null : when.latest();
    }

    static List<String> words(String field, List<String> words) {
        if (words.size() > MOST_NAMES) {
            throw Problem.invalid(field, "Give " + MOST_NAMES + " " + field + " at most.");
        }
        return words.stream()
                .filter(Objects::nonNull)
                .map(word -> bounded(field, word, 300))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, String> identifiers(Map<String, String> given) {
        if (given.size() > MOST_IDENTIFIERS) {
            throw Problem.invalid("identifiers", "Give " + MOST_IDENTIFIERS + " identifiers at most.");
        }
        Map<String, String> identifiers = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                identifiers.put(bounded("identifiers", name, 300), bounded("identifiers", value, LONGEST_ABSTRACT));
            }
        });
        return identifiers;
    }

    static String language(String tag) {
        String written = tag == null ? "" : tag.strip();
        String known = Locale.forLanguageTag(written).toLanguageTag();
        if (written.length() > 35 || known.equals("und") && !written.equals("und")) {
            throw Problem.invalid("languages", "\"" + written + "\" is not a language. Write en, ru, hu or zh-Hant.");
        }
        return known;
    }

    private static String bounded(String field, String words, int longest) {
        String stripped = words.replace("\u0000", "").strip();
        if (stripped.length() > longest) {
            throw Problem.invalid(field, "The " + field + " is longer than " + longest + " characters.");
        }
        return stripped;
    }
}
