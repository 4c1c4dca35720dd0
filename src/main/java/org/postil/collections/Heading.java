package org.postil.collections;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/** Words between the documents of a collection, under which the next ones stand. */
@Entity
class Heading {
    static final int LONGEST = 300;

    @Id
    private UUID id;

    @Column(name = "collection_id")
    private UUID collection;

    private int position;
    private String title;

    protected Heading() {}

    /** @throws Problem 400 when it is too long */
    Heading(UUID collection, int position, String title) {
        if (title.length() > LONGEST) {
            throw Problem.invalid("heading", "Keep a heading to " + LONGEST + " characters.");
        }
        this.id = Ids.next();
        this.collection = collection;
        this.position = position;
        this.title = title;
    }

    /** Among documents and headings, from 0. */
    int position() {
        return position;
    }

    String title() {
        return title;
    }
}
