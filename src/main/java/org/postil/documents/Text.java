package org.postil.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.shared.LowerCaseEnum;

/** One readable rendition of a document in one language. What it says stands in its revisions. */
@Entity
@Table(name = "document_text")
public class Text {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "he", "fa", "ur", "yi", "dv", "ps", "sd", "ug", "syr");

    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID document;

    @Convert(converter = RoleColumn.class)
    private Role role;

    private String language;
    private String direction;
    private int position;
    private int revision;
    private Instant created;

    @Version
    private int version;

    protected Text() {}

    /** What a text is to its document. */
    public enum Role {
        ORIGINAL,
        TRANSCRIPT,
        TRANSLATION
    }

    Text(UUID document, TextDraft draft, int position) {
        this.id = Ids.orNext(draft.id());
        this.document = document;
        this.role = draft.role() == null ? Role.TRANSCRIPT : LowerCaseEnum.parse(Role.class, "role", draft.role());
        this.language = draft.language() == null ? "und" : Document.language(draft.language());
        this.direction = direction(language);
        this.position = position;
        this.created = Instant.now();
    }

    public UUID id() {
        return id;
    }

    public UUID document() {
        return document;
    }

    public Role role() {
        return role;
    }

    public String language() {
        return language;
    }

    /** {@code ltr}, {@code rtl} or, when the language does not tell, {@code auto}. */
    public String direction() {
        return direction;
    }

    /** The number of the current revision, from 1. */
    public int revision() {
        return revision;
    }

    /** Makes the next revision the current one. */
    Revision revise(RevisionDraft draft, UUID author) {
        revision++;
        return new Revision(id, revision, draft, author);
    }

    private static String direction(String language) {
        Locale locale = Locale.forLanguageTag(language);
        if (locale.getLanguage().isEmpty() || locale.getLanguage().equals("und")) {
            return "auto";
        }
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    @Converter
    static class RoleColumn extends LowerCaseEnum<Role> {
        RoleColumn() {
            super(Role.class);
        }
    }
}
