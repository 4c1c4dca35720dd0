package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.hibernate.Session;
import org.postil.shared.Lease;

/** The files of exports, a megabyte at a time. */
@ApplicationScoped
class ExportPieces {
    /** How many bytes a piece has, but for the last. */
    static final int SIZE = 1024 * 1024;

    private final EntityManager entities;

    ExportPieces(EntityManager entities) {
        this.entities = entities;
    }

    private void keep(UUID job, int number, byte[] bytes) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into export_piece (job_id, number, bytes) values (:job, :number, :bytes)")
                .setParameter("job", job)
                .setParameter("number", number)
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    /** Keeps a whole file, each piece in a transaction of its own, in place of what a run that was broken off has left. */
    long keep(Lease<ExportJob> lease, Path file) throws IOException {
        lease.change(mine -> clear(mine.id()));
        long size = 0;
        try (var in = Files.newInputStream(file)) {
            int number = 0;
            for (var piece = in.readNBytes(SIZE); piece.length > 0; piece = in.readNBytes(SIZE)) {
                int next = number++;
                var bytes = piece;
                lease.change(mine -> keep(mine.id(), next, bytes));
                size += piece.length;
            }
        }
        return size;
    }

    /** Takes away what a run that was broken off has left. */
    private void clear(UUID job) {
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
