package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.hibernate.Session;

/** The files of exports, a megabyte at a time. */
@ApplicationScoped
class ExportPieces {
    /** How many bytes a piece has, but for the last. */
    static final int SIZE = 1024 * 1024;

    private final EntityManager entities;

    ExportPieces(EntityManager entities) {
        this.entities = entities;
    }

    void keep(UUID job, int number, byte[] bytes) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into export_piece (job_id, number, bytes) values (:job, :number, :bytes)")
                .setParameter("job", job)
                .setParameter("number", number)
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    /** Takes away what a run that was broken off has left. */
    void clear(UUID job) {
        entities.createNativeQuery("delete from export_piece where job_id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    /** The whole file on its way out: each piece in a transaction that ends before the network is waited for. */
    StreamingOutput file(UUID job) {
        return out -> {
            int number = 0;
            byte[] piece;
            do {
                int next = number++;
                piece = QuarkusTransaction.requiringNew().call(() -> piece(job, next));
                out.write(piece);
            } while (piece.length == SIZE);
        };
    }

    private byte[] piece(UUID job, int number) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select bytes from export_piece where job_id = :job and number = :number", byte[].class)
                .setParameter("job", job)
                .setParameter("number", number)
                .uniqueResultOptional()
                .orElse(new byte[0]);
    }
}
