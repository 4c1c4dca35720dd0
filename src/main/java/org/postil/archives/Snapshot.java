package org.postil.archives;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The database as it stood at one moment, for as long as an archive is written: else a note could be in it whose document is
 * not. Nothing waits for it, and rows come by without being held.
 */
final class Snapshot implements AutoCloseable {
    private final Connection connection;

    Snapshot(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local time zone 'UTC'");
        }
    }

    /** What is done with the row a cursor stands on. */
    interface Reading {
        void read(ResultSet row) throws SQLException, IOException;
    }

    /** @param atOnce how many rows are fetched together @param values of the question marks */
    void each(String sql, int atOnce, Reading reading, Object... values) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(atOnce);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reading.read(row);
                }
            }
        }
    }

    int count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
