package org.postil.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"/specimens/page", "/nowhere", "/api/nowhere", "/api/specimens/failing", "/q/openapi"})
    void everyAnswerSaysWhatABrowserMayDo(String address) {
        given().when()
                .get(address)
                .then()
                .header(
                        "Content-Security-Policy",
                        containsString("default-src 'none'; script-src 'self'; style-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Cache-Control", equalTo("private, no-cache"));
    }

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}, cookie {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -,                    yes, 200",
                "none,        -,                    yes, 200",
                "same-site,   -,                    yes, 403",
                "cross-site,  -,                    yes, 403",
                "cross-site,  HERE,                 yes, 403",
                "-,           HERE,                 yes, 200",
                "-,           http://evil.example,  yes, 403",
                "-,           null,                 yes, 403",
                "-,           -,                    yes, 200",
                "cross-site,  -,                    no,  403",
            })
    void aChangeMayBeAskedForFromOurOwnPagesOnly(String site, String origin, String cookie, int status) {
        var request = given().accept("text/html");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("HERE") ? "http://localhost:" + RestAssured.port : origin);
        }
        if (cookie.equals("yes")) {
            request.cookie("session", "x");
        }
        request.when().post("/specimens/page").then().statusCode(status);
    }

    @Test
    void aProgramWithATokenMayComeFromAnywhere() {
        given().header("Sec-Fetch-Site", "cross-site")
                .header("Authorization", "Bearer x")
                .contentType("application/json")
                .body("{\"title\": \"x\"}")
                .when()
                .post("/api/specimens")
                .then()
                .statusCode(not(equalTo(403)));
    }

    @Test
    void readingIsFreeFromEverywhere() {
        given().header("Sec-Fetch-Site", "cross-site")
                .cookie("session", "x")
                .when()
                .get("/specimens/page")
                .then()
                .statusCode(200);
    }

    @Test
    void behindAProxyItsNameIsOurs() {
        given().header("Origin", "https://postil.example.org")
                .header("X-Forwarded-Host", "postil.example.org")
                .header("X-Forwarded-Proto", "https")
                .cookie("session", "x")
                .when()
                .post("/specimens/page")
                .then()
                .statusCode(200);
    }
}
