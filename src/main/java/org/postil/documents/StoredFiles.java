package org.postil.documents;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.hibernate.Session;

/** The files that were brought in. They are reached through what they belong to, never by themselves. */
@ApplicationScoped
public class StoredFiles implements PanacheRepositoryBase<StoredFile, UUID> {
    /** How many bytes a piece has, but for the last. */
    public static final int PIECE = 1024 * 1024;

    /**
     * Keeps a copy, a megabyte at a time. What the account brought before under the same name is not kept again, and stays
     * until the end of the transaction, inside which this is to be called.
     */
    public StoredFile keep(UUID account, String name, String mediaType, Path bytes) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(bytes), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        var file = new StoredFile(name, mediaType, Files.size(bytes), digest.digest(), account);
        var before = find("sha256 = ?1 and name = ?2 and createdBy = ?3", file.sha256(), file.name(), account)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
        if (before.isPresent()) {
            return before.get();
        }
        persist(file);
        flush();
        try (var in = Files.newInputStream(bytes)) {
            keepPieces(file.id(), in);
        }
        return file;
    }

    private void keepPieces(UUID file, InputStream in) throws IOException {
        var session = getEntityManager().unwrap(Session.class);
        int number = 0;
        for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            session.createNativeMutationQuery(
                            "insert into stored_chunk (file_id, number, bytes) values (:file, :number, :bytes)")
                    .setParameter("file", file)
                    .setParameter("number", number++)
                    .setParameter("bytes", piece)
                    .executeUpdate();
        }
    }

    /** The piece of that number, from 0; empty behind the last. Call it inside a transaction. */
    public byte[] piece(UUID file, int number) {
        return read("bytes", file, number);
    }

    /** The first bytes, without the rest of their piece. Call it inside a transaction. */
    public byte[] beginning(UUID file, int length) {
        return read("substring(bytes from 1 for " + length + ")", file, 0);
    }

    private byte[] read(String what, UUID file, int number) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select " + what + " from stored_chunk where file_id = :file and number = :number",
                        byte[].class)
                .setParameter("file", file)
                .setParameter("number", number)
                .uniqueResultOptional()
                .orElse(new byte[0]);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
