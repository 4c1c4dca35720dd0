package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseForTestsTest {
    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @Test
    void everyTestHasThePostgresThatPostilBringsWithoutAskingForIt() throws SQLException {
        assertThat(ask("SHOW server_version")).isEqualTo(PostgresPrograms.VERSION.replaceFirst("\\.0$", ""));
        assertThat(ask("SHOW fsync")).isEqualTo("off");
    }

    @Test
    void whateverIsStartedAnewHasADatabaseOfItsOwn() {
        assertThat(new DatabaseForTests().start())
                .doesNotContainValue(address)
                .isNotEqualTo(new DatabaseForTests().start());
    }

    @Test
    void theApplicationIsNoSuperuser() throws SQLException {
        assertThat(ask("SHOW is_superuser")).isEqualTo("off");
    }

    private String ask(String question) throws SQLException {
        try (var connection = database.getConnection();
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
