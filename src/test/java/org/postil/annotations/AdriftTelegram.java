package org.postil.annotations;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/**
 * A telegram in which a correction loses one note and confuses another: the fighting's sentence is gone, and the
 * embassy's stands twice where it stood once.
 */
public final class AdriftTelegram {
    public static final String LOST = "The fighting died down towards evening, and the wounded were brought in.";
    public static final String TWICE = "The embassy was being left.";
    public static final String ELSEWHERE =
            "Quite another matter was put before the committee when its members had returned from the country.";
    public static final String OPENING = "A clerk took the minutes of that morning's session down in ink.";
    private static final String FIRST = paragraphs(OPENING, LOST, ELSEWHERE, TWICE);
    public static final String SECOND = paragraphs(OPENING, ELSEWHERE, TWICE, TWICE);

    /** Where {@link #ELSEWHERE} begins after the correction. */
    static final int ELSEWHERE_START = OPENING.length() + 1;

    public final DocumentView document;
    public final String text;
    public final String lost;
    public final String confused;
    private final World world;

    /** Marek's two notes, and then Edit's correction. */
    public AdriftTelegram(World world, String title) {
        this.world = world;
        this.document = world.telegram(title, FIRST);
        this.text = document.texts().get(0).id().toString();
        this.lost = note(Person.MAREK, Map.of("body", "On the fighting", "target", Map.of("exact", LOST)));
        this.confused = note(Person.MAREK, Map.of("body", "On the embassy", "target", Map.of("exact", TWICE)));
        correct(1, SECOND);
    }

    public String note(Person author, Map<String, ?> draft) {
        return world.as(author)
                .body(draft)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void correct(int base, String html) {
        world.as(Person.EDIT)
                .body(Map.of("html", html, "base", base))
                .post("/api/texts/" + text + "/revisions")
                .then()
                .statusCode(201);
    }

    public static String paragraphs(String... all) {
        return "<p>" + String.join("</p><p>", all) + "</p>";
    }

    /** Says where a note stands. */
    public Response anchor(Person person, String note, Map<String, ?> draft) {
        return world.as(person).contentType(ContentType.JSON).body(draft).put("/api/annotations/" + note + "/anchor");
    }

    /** The address behind a link that takes something back. */
    public static String undo(Response changed) {
        String link = changed.header("Link");
        return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    }
}
