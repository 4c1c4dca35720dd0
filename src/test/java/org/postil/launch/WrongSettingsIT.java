package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot work is said in one sentence that says what to do, and the process ends with code 1. */
class WrongSettingsIT {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POSTIL_SIGNUP               | perhaps             | POSTIL_SIGNUP must be one of closed, invite, open, not "perhaps".
            POSTIL_SAMPLE               | maybe               | POSTIL_SAMPLE must be one of false, true, not "maybe".
            POSTIL_PUBLIC_URL           | archive.example.org | POSTIL_PUBLIC_URL must be the address people use, such as https://postil.example.org, not "archive.example.org".
            QUARKUS_HTTP_PORT           | eighty              | QUARKUS_HTTP_PORT must be a number from 0 to 65535, not "eighty".
            QUARKUS_HTTP_PORT           | 65536               | QUARKUS_HTTP_PORT must be a number from 0 to 65535, not "65536".
            POSTIL_ADMIN_EMAIL          | ilona@example.org   | POSTIL_ADMIN_EMAIL and POSTIL_ADMIN_PASSWORD go together: set both or neither.
            POSTIL_ADMIN_PASSWORD       | a good password     | POSTIL_ADMIN_EMAIL and POSTIL_ADMIN_PASSWORD go together: set both or neither.
            POSTIL_ADMIN_TOKEN          | 0123456789abcdef0123456789abcdef | POSTIL_ADMIN_TOKEN is a token of the first account: set POSTIL_ADMIN_EMAIL and POSTIL_ADMIN_PASSWORD too.
            QUARKUS_MAILER_HOST         | mail.example.org    | QUARKUS_MAILER_HOST is set: set QUARKUS_MAILER_FROM too, the address mails come from.
            QUARKUS_MAILER_FROM         | postil@example.org  | QUARKUS_MAILER_FROM is set: set POSTIL_PUBLIC_URL too, to which links in mails lead.
            POSTIL_OIDC_ISSUER          | https://login.example.org | POSTIL_OIDC_ISSUER, POSTIL_OIDC_CLIENT_ID and POSTIL_OIDC_CLIENT_SECRET go together: set all or none.
            POSTIL_OIDC_SIGNUP          | perhaps             | POSTIL_OIDC_SIGNUP must be one of closed, invite, open, not "perhaps".
            QUARKUS_DATASOURCE_JDBC_URL | jdbc:mysql://db/x   | QUARKUS_DATASOURCE_JDBC_URL must begin with jdbc:postgresql:, as in jdbc:postgresql://db.example.org:5432/postil.
            """)
    void aSettingThatCannotBeMeantIsNamed(String name, String value, String sentence) {
        refused(new PostilProcess(directory).with(name, value), sentence);
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void theFirstAccountsPasswordAndTokenMustBeOfUsableLength() {
        refused(admin("nine char"), "POSTIL_ADMIN_PASSWORD must have at least 10 characters.");
        refused(admin("é".repeat(37)), "POSTIL_ADMIN_PASSWORD must have at most 72 bytes of UTF-8.");
        refused(
                admin("a good password").with("POSTIL_ADMIN_TOKEN", "only thirty-one characters long"),
                "POSTIL_ADMIN_TOKEN must have at least 32 characters.");
        refused(
                admin("a good password").with("POSTIL_ADMIN_EMAIL", "ilona"),
                "POSTIL_ADMIN_EMAIL must be an e-mail address, not \"ilona\".");
    }

    @Test
    void aProviderThatOthersCouldReadAlongWith() {
        refused(
                new PostilProcess(directory)
                        .with("POSTIL_OIDC_ISSUER", "http://login.example.org")
                        .with("POSTIL_OIDC_CLIENT_ID", "postil")
                        .with("POSTIL_OIDC_CLIENT_SECRET", "a secret"),
                "POSTIL_OIDC_ISSUER must be the https address of your provider, such as"
                        + " https://login.example.org/realms/institute, not \"http://login.example.org\".");
    }

    @Test
    void aTakenPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            refused(
                    new PostilProcess(directory).with("QUARKUS_HTTP_PORT", port),
                    "Port " + port
                            + " is taken by another program: stop that one, or choose another port with QUARKUS_HTTP_PORT.");
        }
    }

    @Test
    void aDataDirectoryThatIsNoDirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        PostilProcess postil = new PostilProcess(directory).with("POSTIL_DATA_DIR", file.toString());
        assertThat(postil.startInVain()).isEqualTo(1);
        assertThat(postil.said())
                .startsWith(
                        "Postil cannot start. Postil cannot write to its data directory " + file + ": make it writable")
                .hasLineCount(1);
    }

    @Test
    void aDataDirectoryThatIsNotWritable() throws IOException {
        Path closed = Files.createDirectory(
                directory.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeFalse(Files.isWritable(closed), "root may write anywhere");
        PostilProcess postil = new PostilProcess(directory).with("POSTIL_DATA_DIR", closed.toString());
        assertThat(postil.startInVain()).isEqualTo(1);
        assertThat(postil.said())
                .startsWith("Postil cannot start. Postil cannot write to its data directory")
                .hasLineCount(1);
    }

    @Test
    void aDatabaseOfAnotherPostgresIsLeftAsItIs() throws IOException {
        Path database = Files.createDirectories(directory.resolve("data/database"));
        Files.writeString(database.resolve("PG_VERSION"), "17\n");
        refused(
                new PostilProcess(directory),
                "The database in " + database + " was made by PostgreSQL 17 and this Postil brings PostgreSQL 18:"
                        + " start it with the Postil that made it, or set POSTIL_DATA_DIR to another directory.");
        assertThat(database).isDirectoryContaining("glob:**PG_VERSION").isDirectoryNotContaining("glob:**base");
    }

    @Test
    void aDirectoryThatIsItselfADatabaseSomebodyElseMade() throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "18\n");
        refused(
                new PostilProcess(directory),
                "The data directory " + data + " is a PostgreSQL database that Postil did not make:"
                        + " set POSTIL_DATA_DIR to another directory, or run that database yourself"
                        + " and name it in QUARKUS_DATASOURCE_JDBC_URL.");
    }

    @Test
    void aDatabaseThatIsGoneIsNotReplacedByAnEmptyOne() throws IOException {
        Path database = Files.createDirectories(directory.resolve("data/database"));
        refused(
                new PostilProcess(directory),
                "There is no PostgreSQL database in " + database + " although the directory exists:"
                        + " put it back from a backup, or remove it to begin with an empty archive.");
    }

    private PostilProcess admin(String password) {
        return new PostilProcess(directory)
                .with("POSTIL_ADMIN_EMAIL", "ilona@example.org")
                .with("POSTIL_ADMIN_PASSWORD", password);
    }

    private static void refused(PostilProcess postil, String sentence) {
        assertThat(postil.startInVain()).isEqualTo(1);
        assertThat(postil.said().strip()).isEqualTo("Postil cannot start. " + sentence);
    }
}
