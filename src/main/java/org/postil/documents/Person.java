package org.postil.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Somebody, or a body of people, who made, received or is named in documents. */
@Entity
public class Person {
    @Id
    private UUID id;

    private String slug;
    private String name;

    protected Person() {}

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
