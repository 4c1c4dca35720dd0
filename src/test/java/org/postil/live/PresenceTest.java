package org.postil.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.TAMAS;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.live.Presence.Present;
import org.postil.live.Presence.Reading;
import org.postil.world.World;

/** Two copies of the application on one database. */
@QuarkusTest
class PresenceTest {
    @Inject
    World world;

    @Inject
    AgroalDataSource database;

    private Presence one;
    private Presence other;
    private UUID telegram;

    @BeforeEach
    void twoCopies() {
        one = new Presence(database);
        other = new Presence(database);
        telegram = world.telegram("Telegram read at two desks", "<p>The streets are quiet.</p>")
                .id();
    }

    @AfterEach
    void end() throws SQLException {
        one.end(null);
        other.end(null);
    }

    private List<String> seenBy(Presence copy) throws SQLException {
        return copy.at(Set.of(telegram)).getOrDefault(telegram, List.of()).stream()
                .map(Present::name)
                .toList();
    }

    private Reading reading(World.Person person) {
        return new Reading(telegram, world.viewer(person).account());
    }

    @Test
    void eachCopySeesTheReadersOfTheOther() throws SQLException {
        one.come(reading(EDIT));
        other.come(reading(TAMAS));
        other.come(reading(EDIT));

        assertThat(seenBy(one)).containsExactly("Edit Vajda", "Tamás Szabó");
        assertThat(seenBy(other)).isEqualTo(seenBy(one));

        one.go(reading(EDIT));
        assertThat(seenBy(other)).contains("Edit Vajda");
        other.go(reading(EDIT));
        assertThat(seenBy(one)).containsExactly("Tamás Szabó");
    }

    @Test
    void aCopyThatWasKilledLeavesNobodyBehind() throws SQLException {
        other.come(reading(TAMAS));
        silence("1 minute");
        assertThat(seenBy(one)).isEmpty();

        silence("10 minutes");
        one.live(Set.of(reading(EDIT)));
        other.come(reading(EDIT));
        assertThat(seenBy(one)).containsExactly("Edit Vajda");
    }

    @Test
    void aCopyThatStoodStillIsBackWithItsReaders() throws SQLException {
        other.come(reading(TAMAS));
        silence("10 minutes");
        one.live(Set.of(reading(EDIT)));
        other.live(Set.of(reading(TAMAS)));

        assertThat(seenBy(one)).containsExactly("Edit Vajda", "Tamás Szabó");
    }

    /** As if none of the copies had said for so long that it lives. */
    private void silence(String length) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement past =
                        connection.prepareStatement("update present_node set seen = now() - cast(? as interval)")) {
            past.setString(1, length);
            past.executeUpdate();
        }
    }
}
