package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.postil.world.Furnished.HOME;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.mail.Letter;
import org.postil.mail.Mails;
import org.postil.world.Browser;
import org.postil.world.Furnished;
import org.postil.world.Guest;
import org.postil.world.HastyPostOffice;
import org.postil.world.PostOffice;
import org.postil.world.World;

/** Passwords and invitations by mail, over SMTP. */
@QuarkusTest
@TestProfile(Furnished.class)
class MailTest {
    private static final Pattern LINK = Pattern.compile("^(http\\S+)$", Pattern.MULTILINE);

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Mails mails;

    private PostOffice office;

    @BeforeEach
    void open() {
        world.group();
        office = PostOffice.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoHasForgottenHisPasswordGetsALinkThatWorksOnce() throws Exception {
        Guest anna = world.guest("Anna who forgot", null);
        Browser before = anna.browser();
        new Browser().asks().get("/login").then().body(containsString("href=\"/password\""));
        asksForALink(anna.email(), "en").then().statusCode(303);
        MimeMessage letter = office.letter(anna.email());
        assertThat(letter.getSubject()).isEqualTo("Choose a new password");
        assertThat(plain(letter)).contains("for the account of " + anna.email() + " at postil.example.org", "an hour");
        assertThat(html(letter)).contains("<a href=\"" + link(letter) + "\"", "lang=\"en\"");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String path = URI.create(link(letter)).getPath();
        new Browser().asks().get(path).then().statusCode(200).body(containsString(anna.email()));
        choose(path, "an entirely new password").then().statusCode(303);
        choose(path, "and another password").then().statusCode(410);
        before.asks().get("/account").then().statusCode(303);
        new Browser().enter(anna.email(), World.PASSWORD).then().statusCode(403);
        new Browser().enter(anna.email(), "an entirely new password").then().statusCode(303);
    }

    @Test
    void aLinkThatWasUsedEndsTheOthersAndWhatWasShownBefore() throws Exception {
        Guest anna = world.guest("Anna who asked twice", null);
        asksForALink(anna.email(), "en");
        String first = URI.create(link(office.letter(anna.email()))).getPath();
        office.empty();
        asksForALink(anna.email(), "en");
        String second = URI.create(link(office.letter(anna.email()))).getPath();
        choose(second, "an entirely new password").then().statusCode(303);
        choose(first, "and another password").then().statusCode(404);
    }

    @Test
    void theAnswerSaysNothingOfWhoHasAnAccount() throws Exception {
        Guest anna = world.guest("Anna who is known", null);
        Guest sara = world.guest("Sara who is suspended", null);
        world.as(ILONA)
                .put("/api/accounts/" + sara.account() + "/suspension")
                .then()
                .statusCode(204);
        for (String email : new String[] {anna.email(), sara.email(), "nobody-at-all@example.org"}) {
            Response answer = asksForALink(email, "en");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location")).endsWith("/password?done=sent");
            assertThat(answer.asString()).isEmpty();
        }
        office.letter(anna.email());
        assertThat(office.letters(sara.email())).isEmpty();
        assertThat(office.letters("nobody-at-all@example.org")).isEmpty();
        asksForALink("no address", "en").then().statusCode(400).body(containsString("Give an e-mail address"));
    }

    /** As long as his account is held, nothing can be made for him: what has to wait for it does not keep the answer. */
    @Test
    void theAnswerIsGivenBeforeAnybodyIsLookedFor() {
        Guest anna = world.guest("Anna who is held", null);
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.findById(anna.account(), LockModeType.PESSIMISTIC_WRITE);
            asksForALink(anna.email(), "en").then().statusCode(303);
            assertThat(office.letters(anna.email())).isEmpty();
        });
        office.letter(anna.email());
    }

    @Test
    void nobodyIsFloodedAndNobodyAsksForEver() {
        Guest anna = world.guest("Anna whom somebody teases", null);
        for (int i = 0; i < 5; i++) {
            asksForALink(anna.email(), "en").then().statusCode(303);
        }
        asksForALink(anna.email(), "en")
                .then()
                .statusCode(429)
                .body(containsString("These are too many mails for now."));
        asksForALink("nobody-either@example.org", "en").then().statusCode(303);
        Guest bela = world.guest("Béla whose letter comes last", null);
        asksForALink(bela.email(), "en").then().statusCode(303);
        office.letter(bela.email());
        assertThat(office.letters(anna.email())).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theLinkLeadsHereWhateverTheRequestSays() throws Exception {
        Guest anna = world.guest("Anna whom somebody lures", null);
        new Browser()
                .asks()
                .header("Host", "evil.example.net")
                .header("X-Forwarded-Host", "evil.example.net")
                .formParam("email", anna.email())
                .post("/password")
                .then()
                .statusCode(303);
        assertThat(link(office.letter(anna.email()))).startsWith(HOME + "/password/");
    }

    @Test
    void aLetterSpeaksTheLanguageOfWhoGetsIt() throws Exception {
        Guest asked = world.guest("Anna who reads in the browser's language", null);
        asksForALink(asked.email(), "de-AT").then().statusCode(303);
        assertThat(office.letter(asked.email()).getSubject()).isEqualTo("Ein neues Passwort wählen");
        Guest chosen = world.guest("Béla who has chosen English", null);
        chosen.asks().body(Map.of("locale", "en")).patch("/api/account").then().statusCode(200);
        asksForALink(chosen.email(), "de").then().statusCode(303);
        assertThat(office.letter(chosen.email()).getSubject()).isEqualTo("Choose a new password");
    }

    @Test
    void anInvitationWithAnAddressIsSentThere() throws Exception {
        String page = invite("vera.by.mail@example.org");
        assertThat(page).contains("We have sent the invitation to vera.by.mail@example.org");
        MimeMessage letter = office.letter("vera.by.mail@example.org");
        assertThat(letter.getSubject()).isEqualTo("Ilona Kovács invites you to “Hungary 1956”");
        String path = URI.create(link(letter)).getPath();
        new Browser().asks().get(path).then().statusCode(200).body(containsString("Ilona Kovács invites you"));
        world.as(ILONA)
                .body(Map.of("role", "reader", "email", "vera.by.api@example.org"))
                .post("/api/groups/" + world.group() + "/invitations")
                .then()
                .statusCode(201)
                .body("mailed", equalTo(true));
        office.letter("vera.by.api@example.org");
        world.as(ZOLTAN)
                .body(Map.of("role", "reader", "email", "vera.by.a.stranger@example.org"))
                .post("/api/groups/" + world.group() + "/invitations")
                .then()
                .statusCode(404);
        assertThat(office.letters("vera.by.a.stranger@example.org")).isEmpty();
    }

    @Test
    void whoInvitesLearnsThatTheMailDidNotGo() {
        office.close();
        String page = invite("vera.in.vain@example.org");
        assertThat(page).contains("The mail to vera.in.vain@example.org could not be sent", "/invitations/");
        office = PostOffice.open();
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        Browser.of(world, ILONA)
                .asks()
                .formParam("role", "reader")
                .formParam("email", "")
                .post("/groups/reading-group/invitations")
                .then()
                .statusCode(200)
                .body(containsString("Copy the link now and send it"))
                .body(not(containsString("could not be sent")));
    }

    /** 300 of them, each in a conversation of its own: the mail client used to miss the greeting of one in a hundred. */
    @Test
    void noLetterIsLostToAServerThatGreetsAtOnce() throws Exception {
        office.close();
        ExecutorService people = Executors.newFixedThreadPool(4);
        try (HastyPostOffice hasty = HastyPostOffice.open()) {
            for (Future<Boolean> taken : people.invokeAll(Collections.<Callable<Boolean>>nCopies(300, this::sent))) {
                assertThat(taken.get()).isTrue();
            }
            assertThat(hasty.taken()).isEqualTo(300);
        } finally {
            people.shutdownNow();
            office = PostOffice.open();
        }
    }

    private boolean sent() {
        return mails.send(new Letter(
                "vera@example.org", Locale.ENGLISH, "A word", List.of("Something to know."), "Look", HOME, List.of()));
    }

    private String invite(String email) {
        return Browser.of(world, ILONA)
                .asks()
                .formParam("role", "annotator")
                .formParam("email", email)
                .formParam("days", "14")
                .post("/groups/reading-group/invitations")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response asksForALink(String email, String language) {
        return new Browser()
                .asks()
                .header("Accept-Language", language)
                .formParam("email", email)
                .post("/password");
    }

    private static Response choose(String path, String password) {
        return new Browser().asks().formParam("password", password).post(path);
    }

    private static String link(MimeMessage letter) throws Exception {
        Matcher found = LINK.matcher(plain(letter));
        assertThat(found.find()).as("a link on a line of its own").isTrue();
        return found.group(1);
    }

    private static String plain(MimeMessage letter) throws Exception {
        return part(letter, 0);
    }

    private static String html(MimeMessage letter) throws Exception {
        return part(letter, 1);
    }

    private static String part(MimeMessage letter, int number) throws IOException, MessagingException {
        return ((MimeMultipart) letter.getContent())
                .getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }
}
