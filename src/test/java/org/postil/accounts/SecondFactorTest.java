package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

@QuarkusTest
class SecondFactorTest {
    @Inject
    World world;

    private Guest anna;
    private byte[] secret;

    @Test
    void fromTheFirstRightCodeOnAPasswordIsNotEnough() {
        anna = world.guest("Anna with a telephone", null);
        Browser browser = anna.browser();
        browser.asks()
                .formParam("password", "some other password")
                .post("/account/second-factor")
                .then()
                .statusCode(403)
                .body(containsString("Your present password is another one."));
        readSecret(begin(browser));
        anna.browser().asks().get("/account").then().statusCode(200);
        confirm(browser, "000000").then().statusCode(403).body(containsString("This code is not right"));
        Response on = confirm(browser, code(-1));
        on.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        List<String> codes =
                Jsoup.parse(on.asString()).select(".recovery-codes code").eachText();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        anna.asks().get("/api/account").then().statusCode(200).body("secondFactor", equalTo(true));
        browser.asks()
                .accept("image/svg+xml")
                .get("/account/second-factor/code.svg")
                .then()
                .statusCode(404);

        Browser other = halfway();
        other.asks().get("/account").then().statusCode(303);
        other.asks().get("/login/code?next=/account").then().statusCode(200).body(containsString("Code from the app"));
        show(other, "123456").then().statusCode(403).body(containsString("This code is not right"));
        String good = code(0);
        show(other, good).then().statusCode(303).header("Location", endsWith("/account"));
        other.asks().get("/account").then().statusCode(200);
        show(halfway(), good).then().statusCode(403);

        String kept = codes.get(3).toUpperCase().replace("-", " ");
        show(halfway(), kept).then().statusCode(303);
        show(halfway(), kept).then().statusCode(403);
        browser.asks().get("/account/second-factor").then().body(containsString("9 are left."));
    }

    @Test
    void itIsTurnedOffWithPasswordAndCodeOrByAnAdministrator() {
        anna = world.guest("Anna without a telephone", null);
        Browser browser = anna.browser();
        readSecret(begin(browser));
        List<String> codes = Jsoup.parse(confirm(browser, code(0)).asString())
                .select(".recovery-codes code")
                .eachText();
        turnOff(browser, World.PASSWORD, "123456").then().statusCode(403);
        turnOff(browser, "some other password", codes.get(0)).then().statusCode(403);
        browser.asks()
                .formParam("code", codes.get(0))
                .post("/account/second-factor/recovery-codes")
                .then()
                .statusCode(200)
                .body(not(containsString(codes.get(1))));
        turnOff(browser, World.PASSWORD, codes.get(1)).then().statusCode(403);
        turnOff(browser, World.PASSWORD, code(1)).then().statusCode(303);
        anna.browser().asks().get("/account").then().statusCode(200);

        readSecret(begin(browser));
        confirm(browser, code(0)).then().statusCode(200);
        String factor = "/api/accounts/" + anna.account() + "/second-factor";
        world.as(World.Person.EDIT).delete(factor).then().statusCode(403);
        world.as(World.Person.ILONA).delete(factor).then().statusCode(204);
        anna.browser().asks().get("/account").then().statusCode(200);
    }

    @Test
    void guessingCodesIsSlowedAsGuessingPasswordsIs() {
        anna = world.guest("Anna whose codes are guessed", null);
        Browser browser = anna.browser();
        readSecret(begin(browser));
        confirm(browser, code(0)).then().statusCode(200);
        Browser thief = halfway();
        Response answer = show(thief, "000000");
        // The first waits are of a second and two, which a slow machine may take for a guess.
        for (int guess = 1; guess < 15 && answer.statusCode() == 403; guess++) {
            answer = show(thief, "00000" + guess % 10);
        }
        answer.then().statusCode(429).body(containsString("Too many attempts have failed."));
    }

    @Test
    void whoHasShownAnOldPasswordIsOutWhenThereIsANewOne() {
        anna = world.guest("Anna who changes her password in time", null);
        Browser browser = anna.browser();
        readSecret(begin(browser));
        confirm(browser, code(-1)).then().statusCode(200);
        Browser thief = halfway();
        browser.asks()
                .formParam("current", World.PASSWORD)
                .formParam("password", "an entirely new password")
                .post("/account/password")
                .then()
                .statusCode(303);
        show(thief, code(0)).then().statusCode(303).header("Location", endsWith("/login"));
        thief.asks().get("/account").then().statusCode(303);
    }

    @Test
    void withoutAPasswordNoCodeIsAskedFor() {
        Browser nobody = new Browser();
        nobody.asks().get("/login/code").then().statusCode(303).header("Location", endsWith("/login"));
        show(nobody, "123456").then().statusCode(303).header("Location", endsWith("/login"));
        nobody.asks()
                .cookie("postil_halfway", "forged")
                .formParam("code", "123456")
                .post("/login/code")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login"));
    }

    /** The browser that has shown the password and no code yet. */
    private Browser halfway() {
        Browser browser = new Browser();
        browser.asks()
                .formParam("email", anna.email())
                .formParam("password", World.PASSWORD)
                .formParam("next", "/account")
                .post("/login")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login/code"));
        return browser;
    }

    private static String begin(Browser browser) {
        browser.asks()
                .formParam("password", World.PASSWORD)
                .post("/account/second-factor")
                .then()
                .statusCode(303);
        return browser.asks()
                .accept("image/svg+xml")
                .get("/account/second-factor/code.svg")
                .asString();
    }

    private static Response confirm(Browser browser, String code) {
        return browser.asks().formParam("code", code).post("/account/second-factor/confirmation");
    }

    private static Response turnOff(Browser browser, String password, String code) {
        return browser.asks()
                .formParam("password", password)
                .formParam("code", code)
                .post("/account/second-factor/removal");
    }

    private static Response show(Browser browser, String code) {
        return browser.asks()
                .formParam("code", code)
                .formParam("next", "/account")
                .post("/login/code");
    }

    private String code(int stepsFromNow) {
        return Totp.code(secret, Instant.now().getEpochSecond() / Totp.STEP + stepsFromNow);
    }

    /** Looks at the picture as a telephone does, held straight: found askew, one picture in some hundreds is misread. */
    private void readSecret(String svg) {
        int size = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+).*", "$1"));
        int scale = 4;
        int[] pixels = new int[size * size * scale * scale];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (dark.find()) {
            int left = Integer.parseInt(dark.group(1)) * scale;
            int top = Integer.parseInt(dark.group(2)) * scale;
            for (int y = top; y < top + scale; y++) {
                Arrays.fill(pixels, y * size * scale + left, y * size * scale + left + scale, 0);
            }
        }
        try {
            String read = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(
                                    new HybridBinarizer(new RGBLuminanceSource(size * scale, size * scale, pixels))),
                            Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
            assertThat(read)
                    .startsWith(
                            "otpauth://totp/Postil%20localhost:" + anna.email().replace("@", "%40") + "?");
            secret = new Base32().decode(read.replaceAll(".*secret=([A-Z2-7]+).*", "$1"));
        } catch (com.google.zxing.ReaderException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
