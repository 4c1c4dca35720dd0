package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.postil.world.SignInProvider.person;
import static org.postil.world.World.Person.ILONA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.world.Browser;
import org.postil.world.Furnished;
import org.postil.world.Guest;
import org.postil.world.SignInProvider;
import org.postil.world.World;

/** Coming in through a provider of sign-ins, over HTTP with one. */
@QuarkusTest
@TestProfile(Furnished.class)
class ProviderSignInTest {
    private static final String START = "/login/provider?next=/account";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    private SignInProvider institute;

    @BeforeEach
    void open() {
        world.group();
        institute = SignInProvider.open();
    }

    @AfterEach
    void close() {
        institute.close();
    }

    @Test
    void whoIsInvitedComesInWithoutAPassword() {
        String invitation = invite(Map.of("role", "annotator"));
        Browser vera = new Browser();
        String way = "/login/provider?next=" + invitation.replace("/", "%2F");
        vera.asks().get(invitation).then().body(containsString("href=\"" + way + "\""));
        come(vera, way, "vera", person("Vera Nemes", "vera@example.org", true))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/groups/reading-group"));
        vera.asks().get("/groups/reading-group").then().statusCode(200).body(containsString("Vera Nemes"));
        vera.asks()
                .accept("application/json")
                .get("/api/account")
                .then()
                .body("email", equalTo("vera@example.org"))
                .body("password", equalTo(false))
                .body("connected", equalTo(true));
        Browser again = comesIn("vera", person("Vera", "vera.married@example.org", true));
        again.asks().accept("application/json").get("/api/account").then().body("email", equalTo("vera@example.org"));
        again.asks()
                .accept("application/json")
                .get("/api/sessions")
                .then()
                .body("items.through", hasItem(SignInProvider.NAME));
        again.asks().get("/account").then().body(containsString("through the Institute"));
    }

    @Test
    void whoseAddressWasInvitedNeedsNoLinkAndWhoseWasNotIsToldSo() {
        invite(Map.of("role", "reader", "email", "Jozsef@example.org"));
        Browser jozsef = comesIn("jozsef", person("József Tar", "jozsef@example.org", true));
        jozsef.asks().get("/groups/reading-group").then().statusCode(200);
        refused(new Browser(), "nobody", person("Nobody", "nobody.yet@example.org", true))
                .then()
                .statusCode(403)
                .body(containsString("you have no account here yet"));
        refused(new Browser(), "stranger", person("Stranger", "jozsef@elsewhere.example", true))
                .then()
                .statusCode(403)
                .body(containsString("only people with an e-mail address of its own institutions"));
    }

    @Test
    void anAccountWithAPasswordGoesOnlyToWhoShowsIt() {
        Guest anna = world.guest("Anna with a password", Role.READER);
        String hers = person("Anna", anna.email().toUpperCase(), true);
        Browser browser = new Browser();
        come(browser, START, "anna", hers)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?next=%2Faccount%2Fprovider&done=connect"));
        browser.asks().get("/account").then().statusCode(303);
        browser.asks()
                .get("/login?next=/account/provider&done=connect")
                .then()
                .body(containsString("Sign in with its password once"))
                .body(containsString(anna.email().toUpperCase()));
        browser.enter(anna.email(), World.PASSWORD).then().statusCode(303);
        browser.asks().get("/account/provider").then().body(not(containsString("Present password")));
        browser.asks().post("/account/provider").then().statusCode(303);
        browser.asks().get("/account/provider").then().body(containsString("the Institute knows you as"));
        comesIn("anna", hers)
                .asks()
                .accept("application/json")
                .get("/api/account")
                .then()
                .body("password", equalTo(true));
        refused(new Browser(), "who got her address later", hers)
                .then()
                .statusCode(409)
                .body(containsString("belongs to somebody else at the Institute"));
    }

    @Test
    void anAddressThatIsNotVerifiedGivesNothing() {
        Guest anna = world.guest("Anna whose address somebody claims", null);
        forgetPassword(anna);
        refused(new Browser(), "thief", person("Thief", anna.email(), false))
                .then()
                .statusCode(403);
        assertThat(identities(anna)).isZero();
        comesIn("anna without a password", person("Anna", anna.email(), true));
        assertThat(identities(anna)).isOne();
    }

    @Test
    void anAnswerFromAnotherBrowserIsWorthNothing() {
        invite(Map.of("role", "reader", "email", "thief@example.org"));
        Browser thief = new Browser();
        URI stolen = institute.signIn(leave(thief, START), "thief", person("Thief", "thief@example.org", true));
        Browser victim = new Browser();
        comeBack(victim, stolen).then().statusCode(400).body(containsString("begun in another browser"));
        leave(victim, START);
        comeBack(victim, stolen).then().statusCode(400);
        victim.asks().get("/account").then().statusCode(303);
    }

    @Test
    void anAnswerIsGoodOnce() {
        invite(Map.of("role", "reader", "email", "once@example.org"));
        Browser browser = new Browser();
        Response left = browser.asks().get(START);
        String outing = left.getCookie("postil_outing");
        URI answer = institute.signIn(left.header("Location"), "once", person("Once", "once@example.org", true));
        comeBack(browser, answer).then().statusCode(303);
        comeBack(browser, answer).then().statusCode(400);
        Response replayed = new Browser()
                .asks()
                .cookie("postil_outing", outing)
                .urlEncodingEnabled(false)
                .get(answer.getRawPath() + "?" + answer.getRawQuery());
        assertThat(replayed.statusCode()).isEqualTo(502);
        assertThat(replayed.getCookie("postil_session")).isNull();
    }

    @Test
    void whatTheProviderSaysForAnotherOrTooLateSignsNobodyIn() {
        refused(new Browser(), "x", "{\"nonce\":\"another\",\"email\":\"x@example.org\"}")
                .then()
                .statusCode(502)
                .body(containsString("cannot be believed"));
        refused(new Browser(), "x", "{\"exp\":1000000000}")
                .then()
                .statusCode(502)
                .body(containsString("The clocks of the Institute and of this server differ"));
        Browser browser = new Browser();
        String state = leave(browser, START).replaceAll(".*[?&]state=([^&]+).*", "$1");
        browser.asks()
                .header("Accept-Language", "de")
                .get("/login/provider/return?error=access_denied&error_description=%3Cscript%3E&state=" + state)
                .then()
                .statusCode(403)
                .body(containsString("Sie sind bei the Institute umgekehrt"))
                .body(not(containsString("&lt;script")))
                .body(containsString("/login/provider?next=%2Faccount&amp;again=true"));
    }

    @Test
    void aProviderThatDoesNotAnswerIsSaidSo() {
        Browser browser = new Browser();
        URI answer = institute.signIn(leave(browser, START), "x", "{}");
        institute.close();
        comeBack(browser, answer).then().statusCode(503).body(containsString("the Institute does not answer"));
        institute = SignInProvider.open();
    }

    @Test
    void whoIsSuspendedIsToldSoAndNotConnected() {
        Guest sara = world.guest("Sara who is suspended", null);
        forgetPassword(sara);
        world.as(ILONA)
                .put("/api/accounts/" + sara.account() + "/suspension")
                .then()
                .statusCode(204);
        refused(new Browser(), "sara", person("Sara", sara.email(), true))
                .then()
                .statusCode(403)
                .body(containsString("This account is suspended."));
        assertThat(identities(sara)).isZero();
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        Guest anna = world.guest("Anna who is lured", null);
        forgetPassword(anna);
        for (String elsewhere :
                new String[] {"//evil.example/", "https://evil.example/", "/login?next=//evil.example"}) {
            come(new Browser(), "/login/provider?next=" + elsewhere, "lured", person("Anna", anna.email(), true))
                    .then()
                    .statusCode(303)
                    .header("Location", not(containsString("evil")));
        }
    }

    @Test
    void theSecondFactorIsAskedForByWhicheverWayOneComes() {
        Guest anna = world.guest("Anna with a second factor", null);
        forgetPassword(anna);
        Browser browser = comesIn("anna with a factor", person("Anna", anna.email(), true));
        browser.asks().post("/account/second-factor").then().statusCode(303);
        String secret = Jsoup.parse(browser.asks().get("/account/second-factor").asString())
                .select("main code")
                .text();
        show(browser, "/account/second-factor/confirmation", secret, -1).then().statusCode(200);
        Browser other = new Browser();
        come(other, START, "anna with a factor", person("Anna", anna.email(), true))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login/code?next=%2Faccount"));
        other.asks().get("/account").then().statusCode(303);
        show(other, "/login/code", secret, 0).then().statusCode(303);
        other.asks().get("/account").then().statusCode(200).body(containsString("through the Institute"));
    }

    @Test
    void somebodyElsesSignInSlippedInIsNotConnectedWithoutThePassword() {
        Guest anna = world.guest("Anna whose browser is tampered with", null);
        Browser browser = anna.browser();
        come(
                        browser,
                        "/login/provider?next=/account/provider",
                        "mallory",
                        person("Mallory", "mallory@example.org", true))
                .then()
                .header("Location", endsWith("/account/provider"));
        browser.asks()
                .get("/account/provider")
                .then()
                .body(containsString("At the Institute you are known as mallory@example.org"))
                .body(containsString("Present password"));
        browser.asks().post("/account/provider").then().statusCode(403).body(containsString("another one"));
        assertThat(identities(anna)).isZero();
        browser.asks()
                .formParam("password", World.PASSWORD)
                .post("/account/provider")
                .then()
                .statusCode(303)
                .header("Location", endsWith("done=connected"));
        Browser other = world.guest("Béla who would have it too", null).browser();
        come(other, "/login/provider?next=/account/provider", "mallory", person("M", "mallory@example.org", true))
                .then()
                .statusCode(409)
                .body(containsString("another account here is connected"));
    }

    @Test
    void theOnlyWayInIsNotEndedAndEndingItSignsOutWhoCameByIt() {
        Guest anna = world.guest("Anna who chooses a password", null);
        forgetPassword(anna);
        Browser browser = comesIn("anna who chooses", person("Anna", anna.email(), true));
        browser.asks().post("/account/provider/removal").then().statusCode(409).body(containsString("only way into"));
        choosePassword(browser).then().statusCode(303);
        Browser there = comesIn("anna who chooses", person("Anna", anna.email(), true));
        browser.asks().post("/account/provider/removal").then().statusCode(303);
        there.asks().get("/account").then().statusCode(303);
        browser.asks().get("/account/provider").then().body(containsString("Go to the Institute"));
        new Browser().enter(anna.email(), "an entirely new password").then().statusCode(303);
    }

    @Test
    void whoHasNoPasswordHasToComeAnewForWhatTakesOne() {
        Guest anna = world.guest("Anna who came long ago", null);
        forgetPassword(anna);
        String hers = person("Anna", anna.email(), true);
        Browser browser = comesIn("anna who leaves", hers);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Session s set s.created = :before where s.account = :anna")
                        .setParameter("before", Instant.now().minusSeconds(3600))
                        .setParameter("anna", anna.account())
                        .executeUpdate());
        choosePassword(browser).then().statusCode(403).body(containsString("within ten minutes"));
        browser.asks()
                .formParam("writings", "nameless")
                .post("/account/deletion")
                .then()
                .statusCode(403)
                .body(containsString("href=\"/login/provider?next=%2Faccount%2Fdeletion&amp;again=true\""));
        come(browser, "/login/provider?next=/account/deletion&again=true", "anna who leaves", hers)
                .then()
                .header("Location", endsWith("/account/deletion"));
        browser.asks()
                .formParam("writings", "nameless")
                .post("/account/deletion")
                .then()
                .statusCode(303);
        assertThat(identities(anna)).isZero();
        refused(new Browser(), "anna who leaves", hers).then().statusCode(403).body(containsString("no account here"));
    }

    @Test
    void signingOutOffersToLeaveTheProviderToo() {
        Guest anna = world.guest("Anna who signs out", null);
        forgetPassword(anna);
        Browser browser = comesIn("anna who signs out", person("Anna", anna.email(), true));
        browser.asks().post("/logout").then().statusCode(303).header("Location", endsWith("/login?done=left"));
        browser.asks().get("/account").then().statusCode(303);
        browser.asks().get("/login?done=left").then().body(containsString("href=\"/logout/provider\""));
        browser.asks()
                .get("/logout/provider")
                .then()
                .statusCode(303)
                .header("Location", startsWith(institute.issuer() + "/endsession?"))
                .header("Location", containsString("client_id=postil"));
        Browser byPassword = world.guest("Béla who came by password", null).browser();
        byPassword.asks().post("/logout").then().header("Location", endsWith("/login"));
    }

    private Browser comesIn(String subject, String claims) {
        Browser browser = new Browser();
        come(browser, START, subject, claims).then().statusCode(303).header("Location", endsWith("/account"));
        browser.asks().get("/account").then().statusCode(200);
        return browser;
    }

    /** Comes in vain. */
    private Response refused(Browser browser, String subject, String claims) {
        Response answer = come(browser, START, subject, claims);
        browser.asks().get("/account").then().statusCode(303).header("Location", containsString("/login"));
        return answer;
    }

    private Response come(Browser browser, String start, String subject, String claims) {
        return comeBack(browser, institute.signIn(leave(browser, start), subject, claims));
    }

    private String leave(Browser browser, String start) {
        return browser.asks()
                .urlEncodingEnabled(false)
                .get(start)
                .then()
                .statusCode(303)
                .header("Location", startsWith(institute.issuer()))
                .extract()
                .header("Location");
    }

    private static Response comeBack(Browser browser, URI answer) {
        return browser.asks().urlEncodingEnabled(false).get(answer.getRawPath() + "?" + answer.getRawQuery());
    }

    private static Response choosePassword(Browser browser) {
        return browser.asks().formParam("password", "an entirely new password").post("/account/password");
    }

    private static Response show(Browser browser, String address, String secret, int stepsFromNow) {
        byte[] known = new Base32().decode(secret.replace(" ", ""));
        String code = Totp.code(known, Instant.now().getEpochSecond() / Totp.STEP + stepsFromNow);
        return browser.asks()
                .formParam("code", code)
                .formParam("next", "/account")
                .post(address);
    }

    private String invite(Map<String, String> draft) {
        String url = world.as(ILONA)
                .body(draft)
                .post("/api/groups/" + world.group() + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        return URI.create(url).getPath();
    }

    /** As after an archive was restored, or when the account was made by the provider. */
    private void forgetPassword(Guest guest) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Account a set a.passwordHash = null where a.id = :id")
                        .setParameter("id", guest.account())
                        .executeUpdate());
    }

    private long identities(Guest guest) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select count(i) from ProviderIdentity i where i.account = :id", Long.class)
                .setParameter("id", guest.account())
                .getSingleResult());
    }
}
