package org.postil.facsimiles;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;

/** One page of a facsimile, numbered from 1. */
@Entity
@Table(name = "facsimile_page")
@IdClass(FacsimilePage.Key.class)
class FacsimilePage {
    private static final int LONGEST_LABEL = 100;

    @Id
    @Column(name = "facsimile_id")
    private UUID facsimile;

    @Id
    private int number;

    private String label;
    private int width;
    private int height;

    @Convert(converter = KindColumn.class)
    private PageSource.Kind source;

    @Column(name = "file_id")
    private UUID file;

    private int part;
    private String address;
    private Integer place;
    private byte[] words;

    protected FacsimilePage() {}

    FacsimilePage(Facsimile facsimile, int number, PageDraft draft) {
        this.facsimile = facsimile.id();
        this.number = number;
        this.label = draft.label().length() > LONGEST_LABEL ? draft.label().substring(0, LONGEST_LABEL) : draft.label();
        this.width = draft.size().width();
        this.height = draft.size().height();
        this.source = draft.source().kind();
        this.file = draft.source().file();
        this.part = draft.source().part();
        this.address = draft.source().address();
        this.place = draft.place();
        this.words = draft.words().isEmpty() ? null : PageWords.packed(draft.words());
    }

    record Key(UUID facsimile, int number) implements Serializable {}

    @Converter
    static class KindColumn extends LowerCaseEnum<PageSource.Kind> {
        KindColumn() {
            super(PageSource.Kind.class);
        }
    }
}
