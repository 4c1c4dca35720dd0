package org.postil.world;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Account;
import org.postil.accounts.Accounts;
import org.postil.accounts.ApiToken;
import org.postil.accounts.FirstRun;
import org.postil.accounts.Group;
import org.postil.accounts.Membership;
import org.postil.accounts.Role;
import org.postil.accounts.Secrets;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;
import org.postil.documents.DocumentDraft;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.documents.TextDraft;

/**
 * The small world that tests happen in: one reading group and the people around it. Ilona owns the group, Edit edits,
 * Marek annotates, Tamás reads, and Zoltán is a stranger with a group of his own. All tests of one run share it; each makes
 * the documents it needs.
 */
@ApplicationScoped
public class World {
    public static final String PASSWORD = "a long enough password";

    /** As cheap as bcrypt allows: people are made by the hundred, and their password is no secret. */
    private static final String HASH = BcryptUtil.bcryptHash(PASSWORD, 4);

    private final FirstRun firstRun;
    private final EntityManager entities;
    private final Viewers viewers;
    private final Documents documents;
    private final Accounts accounts;
    private UUID group;

    World(FirstRun firstRun, EntityManager entities, Viewers viewers, Documents documents, Accounts accounts) {
        this.firstRun = firstRun;
        this.entities = entities;
        this.viewers = viewers;
        this.documents = documents;
        this.accounts = accounts;
    }

    /** Who lives here. */
    public enum Person {
        ILONA("Ilona Kovács", Role.OWNER),
        EDIT("Edit Vajda", Role.EDITOR),
        MAREK("Marek Brandt", Role.ANNOTATOR),
        TAMAS("Tamás Szabó", Role.READER),
        ZOLTAN("Zoltán Nagy", null);

        public final String fullName;
        private final Role role;

        Person(String fullName, Role role) {
            this.fullName = fullName;
            this.role = role;
        }

        public String email() {
            return name().toLowerCase(java.util.Locale.ROOT) + "@example.org";
        }

        public String token() {
            return (name() + "-token-for-tests-of-at-least-32-characters").toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The reading group. */
    public synchronized UUID group() {
        if (group == null) {
            group = QuarkusTransaction.requiringNew().call(this::people);
        }
        return group;
    }

    public Viewer viewer(Person person) {
        group();
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select a from Account a where a.email = :email", Account.class)
                        .setParameter("email", person.email())
                        .getResultStream()
                        .findFirst()
                        .map(viewers::of)
                        .orElseThrow());
    }

    /** Requests as this person's program would make them. */
    public RequestSpecification as(Person person) {
        group();
        return RestAssured.given()
                .header("Authorization", "Bearer " + person.token())
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /** Somebody for one test alone; a member of the reading group unless the role is null. */
    public Guest guest(String name, Role role) {
        UUID joined = group();
        String secret = Secrets.token();
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account =
                    accounts.make(secret.substring(0, 12).toLowerCase(java.util.Locale.ROOT) + "@example.org", name);
            equip(account, secret);
            if (role != null) {
                entities.persist(new Membership(account.id(), joined, role));
            }
            return new Guest(account.id(), account.email(), secret);
        });
    }

    /** Lets somebody into a group. */
    public void join(Guest guest, String group, Role role) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.persist(new Membership(guest.account(), UUID.fromString(group), role)));
        viewers.forget();
    }

    /** A new group of Edit's. @return its id */
    public String another(String name) {
        return as(Person.EDIT).body(Map.of("name", name)).post("/api/groups").path("id");
    }

    /** Shows a document in another group of Edit's. @param role what its members may do with it, reader or annotator */
    public Shown show(DocumentView document, String title, String group, String role) {
        JsonPath made = as(Person.EDIT)
                .body(Map.of("title", title))
                .post("/api/collections")
                .jsonPath();
        String collection = made.getString("id");
        as(Person.EDIT)
                .body(Map.of("document", document.id()))
                .post("/api/collections/" + collection + "/documents")
                .then()
                .statusCode(201);
        String showing = as(Person.EDIT)
                .body(Map.of("kind", "group", "group", group, "role", role))
                .post("/api/collections/" + collection + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Shown(collection, made.getString("slug"), showing);
    }

    /**
     * Waits until all that has happened is told: that access has changed would close a socket which is opened now.
     *
     * @return the position from which what happens next can be asked for
     */
    public String told() {
        while (true) {
            String position = as(Person.EDIT).get("/api/events").path("position");
            if (as(Person.EDIT)
                    .get("/api/events?after=" + position)
                    .jsonPath()
                    .getList("items")
                    .isEmpty()) {
                return position;
            }
            Thread.onSpinWait();
        }
    }

    /** A telegram in the reading group, with a transcript of these words (HTML). */
    public DocumentView telegram(String title, String html) {
        Viewer editor = viewer(Person.EDIT);
        return QuarkusTransaction.requiringNew()
                .call(() -> documents.view(documents.enter(
                        editor,
                        new DocumentDraft(
                                null,
                                title,
                                "1956-10-28",
                                "telegram",
                                List.of("Yuri Andropov"),
                                List.of(),
                                List.of(),
                                List.of("Budapest"),
                                List.of(),
                                List.of("en"),
                                "A telegram made for a test.",
                                null,
                                Map.of(),
                                group(),
                                null,
                                new TextDraft(null, "transcript", "en", html, null, null, null, null),
                                null,
                                null))));
    }

    private UUID people() {
        if (firstRun.due()) {
            Person ilona = Person.ILONA;
            Account first = firstRun.begin(
                    new FirstRun.Beginning(ilona.fullName, ilona.email(), PASSWORD, "Hungary 1956", false));
            equip(first, ilona.token());
            UUID made = viewers.of(first).homeGroup(Role.OWNER);
            for (Person person : List.of(Person.EDIT, Person.MAREK, Person.TAMAS)) {
                entities.persist(new Membership(account(person).id(), made, person.role));
            }
            Group strangers = new Group("strangers", "Strangers");
            entities.persist(strangers);
            entities.persist(new Membership(account(Person.ZOLTAN).id(), strangers.id(), Role.OWNER));
        }
        return entities.createQuery("select g.id from Group g where g.slug = 'reading-group'", UUID.class)
                .getSingleResult();
    }

    private Account account(Person person) {
        Account account = accounts.make(person.email(), person.fullName);
        equip(account, person.token());
        return account;
    }

    /** With the password of everybody, whatever it had before, and a token. */
    private void equip(Account account, String token) {
        entities.flush();
        entities.createQuery("update Account a set a.passwordHash = :hash where a.id = :id")
                .setParameter("hash", HASH)
                .setParameter("id", account.id())
                .executeUpdate();
        entities.persist(new ApiToken(account.id(), "tests", token, null));
    }
}
