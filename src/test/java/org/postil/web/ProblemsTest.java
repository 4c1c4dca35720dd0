package org.postil.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemsTest {
    @ParameterizedTest(name = "{0} {1} is {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST   | /api/specimens                    | {"title":                       | 400 | malformed          | line 1
            POST   | /api/specimens                    | {"title": "x", "folio": "many"} | 400 | invalid            | folio: Is not
            POST   | /api/specimens                    | {"title": "x", "colour": "red"} | 400 | invalid            | colour: Must be
            POST   | /api/specimens                    | {"title": " "}                  | 400 | invalid            | title: must not be blank
            POST   | /api/specimens                    | [1]                             | 400 | invalid            | must be a JSON object
            POST   | /api/specimens                    | {"title": "x                    | 400 | malformed          | line 1
            PUT    | /api/specimens                    | {}                              | 405 | method-not-allowed | Allow
            GET    | /api/specimens/none               |                                 | 404 | not-found          | nothing at this address
            GET    | /api/specimens/01932b1e-7e00-7000-8000-000000000000 |               | 404 | not-found          | no such leaf
            GET    | /api/specimens/01932b1e-7e00-7000-8000-000000000000?folio=x |       | 400 | invalid            | “folio” is not
            GET    | /api/nowhere                      |                                 | 404 | not-found          | nothing at this address
            GET    | /api/specimens/paged?cursor=AAAA  |                                 | 400 | invalid            | cursor
            """)
    void programsAreToldWhatToMend(String method, String address, String body, int status, String type, String detail) {
        var request = given();
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        request.when()
                .request(method, address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:postil:" + type))
                .body("status", equalTo(status))
                .body("detail", containsString(detail));
    }

    @Test
    void aBodyOfTheWrongTypeIsRefused() {
        given().contentType("text/plain")
                .body("x")
                .when()
                .post("/api/specimens")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aTokenNobodyHasIsRefusedInWords() {
        given().header("Authorization", "Bearer nonsense")
                .when()
                .get("/api/specimens/paged")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:postil:unknown-token"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedInWordsBeforeItIsSent() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write("""
                            POST /api/specimens HTTP/1.1\r
                            Host: localhost\r
                            Content-Type: application/json\r
                            Content-Length: 33554433\r
                            \r
                            """.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json")
                    .contains("At most 32 MiB");
        }
    }

    @Test
    void ourOwnFailuresGiveAReferenceAndNoSecret() {
        given().when()
                .get("/api/specimens/failing")
                .then()
                .statusCode(500)
                .body("reference", not(equalTo(null)))
                .body("detail", not(containsString("secret")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, This request cannot be read",
        "403, You may not do this",
        "404, There is nothing here",
        "410, This is no longer shared",
        "413, This is too large",
        "418, This cannot be done"
    })
    void peopleGetAPage(int status, String title) {
        var html = given().accept("text/html")
                .when()
                .get("/specimens/problem/" + status)
                .then()
                .statusCode(status)
                .contentType(ContentType.HTML)
                .extract()
                .asString();
        assertThat(Jsoup.parse(html).select("h1").text()).isEqualTo(title);
    }

    @Test
    void whatIsNowhereIsAPageInTheReadersLanguage() {
        var html = given().accept("text/html")
                .header("Accept-Language", "de-AT,en;q=0.5")
                .when()
                .get("/nowhere")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var page = Jsoup.parse(html);
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").text()).isEqualTo("Hier ist nichts");
    }

    @Test
    void whoIsNotSignedInIsLedThere() {
        given().accept("text/html")
                .redirects()
                .follow(false)
                .when()
                .get("/specimens/problem/401?x=1&y=ä")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login?next=%2Fspecimens%2Fproblem%2F401%3Fx%3D1%26y%3D"));
    }
}
