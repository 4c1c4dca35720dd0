package org.postil.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where Postil is to be found once it answers, and waits for its end. */
final class Ready implements QuarkusApplication {
    @Inject
    DataSource database;

    @ConfigProperty(name = "postil.public-url")
    Optional<String> publicUrl;

    @Override
    public int run(String... arguments) throws SQLException {
        String next = isEmpty() ? ": open it to create the first account." : ".";
        System.out.println("Postil is ready at " + publicUrl.orElseGet(this::address) + next);
        Quarkus.waitForExit();
        return 0;
    }

    /** Asked only now, because Quarkus writes the port it found into its settings where 0 was asked for. */
    private String address() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.port", String.class);
    }

    private boolean isEmpty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM account)")) {
            found.next();
            return found.getBoolean(1);
        }
    }
}
