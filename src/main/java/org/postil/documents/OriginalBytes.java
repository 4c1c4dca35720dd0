package org.postil.documents;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.postil.web.ByteRange;

/** A stretch of a file on its way out: a piece at a time, each in a transaction that ends before the network is waited for. */
record OriginalBytes(StoredFiles files, UUID file, ByteRange range) implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        long at = range.from();
        while (at < range.to()) {
            int number = (int) (at / StoredFiles.PIECE);
            int offset = (int) (at % StoredFiles.PIECE);
            byte[] piece = QuarkusTransaction.requiringNew().call(() -> files.piece(file, number));
            int length = (int) Math.min(piece.length - offset, range.to() - at);
            if (length <= 0) {
                throw new IOException("File " + file + " has no piece " + number);
            }
            out.write(piece, offset, length);
            at += length;
        }
    }
}
