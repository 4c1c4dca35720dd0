package org.postil.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.postil.shared.Ids;

/** A file as somebody brought it; its bytes stand in pieces beside it, so that a backup of the database is whole. */
@Entity
@Immutable
@Table(name = "stored_file")
public class StoredFile {
    private static final int LONGEST_NAME = 300;

    @Id
    private UUID id;

    private byte[] sha256;
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    @Column(name = "created_by")
    private UUID createdBy;

    private Instant created;

    protected StoredFile() {}

    StoredFile(String name, String mediaType, long size, byte[] sha256, UUID createdBy) {
        this.id = Ids.next();
        this.name = tidy(name);
        this.mediaType = mediaType == null ? "application/octet-stream" : mediaType;
        this.size = size;
        this.sha256 = sha256.clone();
        this.createdBy = createdBy;
        this.created = Instant.now();
    }

    public UUID id() {
        return id;
    }

    /** As its owner called it, without the folders some browsers put before it. */
    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    byte[] sha256() {
        return sha256.clone();
    }

    private static String tidy(String name) {
        String last = name == null
                ? ""
                : name.replaceAll("[\\p{Cc}\\p{Cs}]", "")
                        .replaceFirst("^.*[/\\\\]", "")
                        .strip();
        if (last.isEmpty()) {
            return "file";
        }
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
