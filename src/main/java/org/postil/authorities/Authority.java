package org.postil.authorities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Ids;
import org.postil.shared.OneLine;
import org.postil.shared.Problem;

/**
 * A person, organisation, place or subject as a record of its own: what archivists call an authority record (ISAAR(CPF)).
 * Documents name it by this record, so a changed name shows wherever it is named.
 */
@Entity
public class Authority {
    static final int LONGEST_NAME = 300;
    private static final int MOST_ALIASES = 100;
    private static final int LONGEST_DESCRIPTION = 10_000;

    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    private AuthorityKind kind;
    private String slug;
    private String name;
    private List<String> aliases;

    /** Under what it is found when a document names it: the name and then the aliases, in lower case. */
    private List<String> called;

    private String spellings;
    private String filed;
    private String description;
    private String dates;
    private Double latitude;
    private Double longitude;
    private String wikidata;
    private String viaf;

    @Column(name = "merged_into")
    private UUID mergedInto;

    private Instant created;
    private Instant updated;

    @Version
    private int version;

    protected Authority() {}

    /** @throws Problem 400 for a name that is none */
    Authority(UUID id, UUID group, AuthorityKind kind, String slug, String name) {
        this.id = Ids.orNext(id);
        this.group = group;
        this.kind = kind;
        this.slug = slug;
        this.aliases = List.of();
        this.description = "";
        this.created = Instant.now();
        name(name, List.of());
    }

    public UUID id() {
        return id;
    }

    public UUID group() {
        return group;
    }

    public AuthorityKind kind() {
        return kind;
    }

    public Register register() {
        return kind.register();
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public List<String> aliases() {
        return aliases;
    }

    /** The name, then the aliases. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(name);
        names.addAll(aliases);
        return names;
    }

    public int version() {
        return version;
    }

    /** The record this one was merged into, or null. */
    UUID mergedInto() {
        return mergedInto;
    }

    /** All that is said of it. */
    AuthorityDraft said() {
        return new AuthorityDraft(
                null,
                kind.word(),
                name,
                aliases,
                description,
                dates == null ? "" : dates,
                latitude,
                longitude,
                wikidata == null ? "" : wikidata,
                viaf == null ? "" : viaf,
                null);
    }

    /**
     * Takes what the draft says; what it leaves out stays.
     *
     * @throws Problem 400 when a field cannot be used
     */
    final void describe(AuthorityDraft draft) {
        if (draft.kind() != null) {
            kind(org.postil.shared.LowerCaseEnum.parse(AuthorityKind.class, "kind", draft.kind()));
        }
        if (draft.name() != null || draft.aliases() != null) {
            name(draft.name() == null ? name : draft.name(), draft.aliases() == null ? aliases : draft.aliases());
        }
        if (draft.description() != null) {
            this.description = bounded("description", draft.description(), LONGEST_DESCRIPTION);
        }
        if (draft.dates() != null) {
            this.dates = draft.dates().isBlank()
                    ? null
                    : LifeDates.parse(draft.dates()).edtf();
        }
        if (draft.wikidata() != null) {
            this.wikidata = Elsewhere.wikidata(draft.wikidata());
        }
        if (draft.viaf() != null) {
            this.viaf = Elsewhere.viaf(draft.viaf());
        }
        if (draft.latitude() != null || draft.longitude() != null) {
            at(draft.latitude(), draft.longitude());
        }
        this.updated = Instant.now();
    }

    /** Says that it has no coordinates. */
    void nowhere() {
        this.latitude = null;
        this.longitude = null;
    }

    void mergeInto(Authority kept) {
        this.mergedInto = kept.id;
        this.updated = Instant.now();
    }

    void part() {
        this.mergedInto = null;
        this.updated = Instant.now();
    }

    public ApproximateDate dates() {
        return ApproximateDate.parse(dates);
    }

    private void kind(AuthorityKind kind) {
        if (kind.register() != this.kind.register()) {
            throw Problem.invalid("kind", "A record stays in its register: people, places or subjects.");
        }
        this.kind = kind;
    }

    private void name(String written, List<String> also) {
        String tidy = tidy(written);
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw Problem.invalid("name", "Give it a name of " + LONGEST_NAME + " characters at most.");
        }
        if (also.size() > MOST_ALIASES) {
            throw Problem.invalid("aliases", "Give " + MOST_ALIASES + " other names at most.");
        }
        Set<String> others = new LinkedHashSet<>();
        for (String alias : also) {
            String other = alias == null ? "" : tidy(alias);
            if (other.length() > LONGEST_NAME) {
                throw Problem.invalid("aliases", "A name has " + LONGEST_NAME + " characters at most.");
            }
            if (!other.isEmpty() && !other.equals(tidy)) {
                others.add(other);
            }
        }
        this.name = tidy;
        this.aliases = List.copyOf(others);
        this.called = names().stream().map(Authority::folded).distinct().toList();
        this.spellings = String.join(" · ", names());
        this.filed = filed(tidy);
        this.updated = Instant.now();
    }

    private void at(Double latitude, Double longitude) {
        boolean both = latitude != null && longitude != null;
        if (!both || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw Problem.invalid("latitude", "Give latitude and longitude together, in degrees: 47.4979 and 19.0402.");
        }
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /** How names are compared: as they are written, capitals or not. */
    static String folded(String name) {
        return tidy(name).toLowerCase(Locale.ROOT);
    }

    /** By which a register is in order: without accents and capitals. */
    static String filed(String name) {
        return Normalizer.normalize(folded(name), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    }

    static String tidy(String name) {
        return OneLine.of(name);
    }

    private static String bounded(String field, String words, int longest) {
        String stripped = words.replace("\u0000", "").strip();
        if (stripped.length() > longest) {
            throw Problem.invalid(field, "The " + field + " is longer than " + longest + " characters.");
        }
        return stripped;
    }
}
