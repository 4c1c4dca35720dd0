package org.postil.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.shared.Problem;
import org.postil.world.SignInProvider;

/** What is believed of a provider, and what is not, over HTTP with one. */
class ProviderTest {
    private static final URI BACK = URI.create("http://localhost/login/provider/return");
    private static final String ANNA = SignInProvider.person("Anna Bíró", "anna@example.org", true);

    private static SignInProvider there;
    private static Provider provider;

    @BeforeAll
    static void open() {
        there = SignInProvider.anywhere();
        provider = told(there.issuer());
    }

    @AfterAll
    static void close() {
        there.close();
    }

    @Test
    void whoSignsInThereIsKnownHere() {
        Departure departure = provider.leave(BACK, false);
        Map<String, List<String>> asked = answer(departure.address());
        assertThat(asked.get("response_type")).containsExactly("code");
        assertThat(asked.get("code_challenge_method")).containsExactly("S256");
        assertThat(asked.get("redirect_uri")).containsExactly(BACK.toString());
        assertThat(departure.address().toString()).doesNotContain(departure.verifier(), "prompt");
        assertThat(provider.leave(BACK, true).address().toString()).contains("prompt=login");
        Identity identity = provider.arrive(departure, BACK, comesBack(departure, ANNA));
        assertThat(identity).isEqualTo(new Identity(there.issuer(), "anna", "anna@example.org", true, "Anna Bíró"));
    }

    @Test
    void anAddressIsVerifiedOnlyWhenTheProviderSaysSo() {
        assertThat(arrives("{\"email\":\"anna@example.org\"}").verified()).isFalse();
        assertThat(arrives("{\"email\":\"anna@example.org\",\"email_verified\":\"true\"}")
                        .verified())
                .isTrue();
        assertThat(arrives("{\"email\":\"anna@example.org\",\"email_verified\":\"perhaps\"}")
                        .verified())
                .isFalse();
        assertThat(arrives("{}")).isEqualTo(new Identity(there.issuer(), "anna", null, false, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"nonce":"of another sign-in"}   | provider-refused
            {"iss":"https://evil.example"}   | provider-refused
            {"aud":"another program"}        | provider-refused
            {"exp":1000000000}               | provider-clock
            {"iat":4000000000}               | provider-clock
            """)
    void whatItSaysForAnotherOrAtAnotherTimeIsNotBelieved(String claims, String type) {
        Departure departure = provider.leave(BACK, false);
        Map<String, List<String>> answer = comesBack(departure, claims);
        assertThat(refusal(departure, answer)).isEqualTo(type);
    }

    @Test
    void anAnswerIsForOneDepartureAndOnce() {
        Departure departure = provider.leave(BACK, false);
        Map<String, List<String>> answer = comesBack(departure, ANNA);
        assertThat(refusal(provider.leave(BACK, false), answer)).isEqualTo("provider-ended");
        provider.arrive(departure, BACK, answer);
        assertThat(refusal(departure, answer)).isIn("provider-ended", "provider-refused");
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifier() {
        Departure departure = provider.leave(BACK, false);
        Map<String, List<String>> answer = comesBack(departure, ANNA);
        Departure thief = new Departure(
                departure.address(), departure.state(), departure.nonce(), departure.verifier() + "x".repeat(5));
        assertThat(refusal(thief, answer)).isEqualTo("provider-ended");
    }

    @Test
    void whoTurnsBackIsToldSoAndAnyOtherErrorIsNotRepeated() {
        Departure departure = provider.leave(BACK, false);
        assertThat(refusal(departure, error("access_denied", departure.state())))
                .isEqualTo("provider-denied");
        assertThat(refusal(departure, error("login_required", departure.state())))
                .isEqualTo("provider-refused");
        assertThat(refusal(departure, error("forged\nline", departure.state()))).isEqualTo("provider-ended");
        assertThat(refusal(departure, error("access_denied", "another"))).isEqualTo("provider-ended");
        assertThat(refusal(departure, Map.of())).isEqualTo("provider-ended");
        assertThat(refusal(departure, Map.of("code", List.of("x"), "state", List.of("x", "y"))))
                .isEqualTo("provider-ended");
        Map<String, List<String>> elsewhere = new HashMap<>(comesBack(departure, ANNA));
        elsewhere.put("iss", List.of("https://evil.example"));
        assertThat(refusal(departure, elsewhere)).isEqualTo("provider-ended");
    }

    @Test
    void aProviderThatDoesNotAnswerOrSpeaksInAnothersNameIsNoProvider() {
        SignInProvider gone = SignInProvider.anywhere();
        Provider knew = told(gone.issuer());
        Departure departure = knew.leave(BACK, false);
        gone.close();
        Problem late = problem(
                () -> knew.arrive(departure, BACK, Map.of("code", List.of("x"), "state", List.of(departure.state()))));
        assertThat(late.type()).isEqualTo("provider-unreachable");
        assertThat(problem(() -> told(gone.issuer()).leave(BACK, false)).status())
                .isEqualTo(503);
        String alias = there.issuer().replace("localhost", "127.0.0.1");
        assertThat(problem(() -> told(alias + "/x/..").leave(BACK, false)).type())
                .isEqualTo("provider-refused");
    }

    @Test
    void oneLeavesTheProviderWhereItSays() {
        URI farewell = provider.farewell(URI.create("http://localhost/login")).orElseThrow();
        assertThat(farewell.toString()).startsWith(there.issuer() + "/endsession?");
        assertThat(answer(farewell).get("post_logout_redirect_uri")).containsExactly("http://localhost/login");
        assertThat(answer(farewell).get("client_id")).containsExactly("postil");
    }

    @Test
    void withoutSettingsThereIsNone() {
        Provider none = new Provider(new Settings(null));
        assertThat(none.isOn()).isFalse();
        assertThat(problem(none::requireOn).status()).isEqualTo(404);
        assertThat(problem(() -> none.leave(BACK, false)).status()).isEqualTo(404);
    }

    private static Identity arrives(String claims) {
        Departure departure = provider.leave(BACK, false);
        return provider.arrive(departure, BACK, comesBack(departure, claims));
    }

    private static Map<String, List<String>> comesBack(Departure departure, String claims) {
        return answer(there.signIn(departure.address().toString(), "anna", claims));
    }

    private static String refusal(Departure departure, Map<String, List<String>> answer) {
        return problem(() -> provider.arrive(departure, BACK, answer)).type();
    }

    private static Problem problem(Runnable tried) {
        Problem problem = catchThrowableOfType(Problem.class, tried::run);
        assertThat(problem).isNotNull();
        return problem;
    }

    private static Map<String, List<String>> error(String code, String state) {
        return Map.of("error", List.of(code), "state", List.of(state));
    }

    private static Map<String, List<String>> answer(URI address) {
        Map<String, List<String>> answer = new HashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            answer.put(parts[0], List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
        }
        return answer;
    }

    private static Provider told(String issuer) {
        return new Provider(new Settings(issuer));
    }

    private record Settings(String address) implements OpenIdSettings {
        @Override
        public Optional<String> issuer() {
            return Optional.ofNullable(address);
        }

        @Override
        public Optional<String> clientId() {
            return Optional.ofNullable(address).map(set -> "postil");
        }

        @Override
        public Optional<String> clientSecret() {
            return Optional.ofNullable(address).map(set -> "a secret between the two");
        }

        @Override
        public Optional<String> name() {
            return Optional.empty();
        }
    }
}
