package org.postil.launch;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where Postil is to be found, once it answers there. */
@ApplicationScoped
class Ready {
    private final DataSource database;
    private final Optional<String> publicUrl;

    Ready(DataSource database, @ConfigProperty(name = "postil.public-url") Optional<String> publicUrl) {
        this.database = database;
        this.publicUrl = publicUrl;
    }

    void say(@ObservesAsync HttpServerStart server) throws SQLException {
        if (LaunchMode.current() == LaunchMode.TEST) {
            return;
        }
        String here = "http://localhost:" + server.options().getPort();
        String next = isEmpty() ? ": open it to create the first account." : ".";
        System.out.println("Postil is ready at " + publicUrl.orElse(here) + next);
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
