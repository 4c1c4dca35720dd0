package org.postil.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Somewhere documents speak of. */
@Entity
public class Place {
    @Id
    private UUID id;

    private String slug;
    private String name;

    protected Place() {}

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }
}
