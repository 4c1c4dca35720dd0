package org.postil.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL that somebody else runs. */
record OutsideDatabase(String url, Optional<String> username, Optional<String> password) {
    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    private static final int OLDEST = 15;
    private static final String SECONDS_TO_ANSWER = "10";

    /** @throws CannotStart when it does not answer, does not let us in or is too old */
    void check() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("QUARKUS_DATASOURCE_JDBC_URL must begin with jdbc:postgresql:, as in"
                    + " jdbc:postgresql://db.example.org:5432/postil.");
        }
        try (Connection connection = DriverManager.getConnection(url, login())) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStart("The PostgreSQL at " + address() + " is version " + version + " and Postil needs "
                        + OLDEST + " or newer: upgrade it, or name another.");
            }
        } catch (SQLException e) {
            throw explain(e);
        }
    }

    private Properties login() {
        Properties login = new Properties();
        username.ifPresent(given -> login.setProperty("user", given));
        password.ifPresent(given -> login.setProperty("password", given));
        login.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        login.setProperty("connectTimeout", SECONDS_TO_ANSWER);
        return login;
    }

    private CannotStart explain(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28") || isWithoutPassword(e)) {
            return new CannotStart("The PostgreSQL at " + address() + " does not let "
                    + username.orElse("this user") + " in: put right QUARKUS_DATASOURCE_USERNAME and"
                    + " QUARKUS_DATASOURCE_PASSWORD.");
        }
        if (state.equals("3D000")) {
            return new CannotStart("The PostgreSQL at " + address() + " has no such database: create it, or put right"
                    + " QUARKUS_DATASOURCE_JDBC_URL.");
        }
        if (state.startsWith("08")) {
            return new CannotStart("No PostgreSQL answers at " + address() + ": start it, or put right"
                    + " QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return new CannotStart(
                "The PostgreSQL at " + address() + " cannot be used: see to it, or put right"
                        + " QUARKUS_DATASOURCE_JDBC_URL.",
                e);
    }

    /** The driver's own refusal, before the server was asked. */
    private static boolean isWithoutPassword(SQLException e) {
        return String.valueOf(e.getMessage()).contains("no password was provided");
    }

    /** The address without its parameters, which can hold a password. */
    private String address() {
        return url.replaceFirst("[?].*", "");
    }
}
