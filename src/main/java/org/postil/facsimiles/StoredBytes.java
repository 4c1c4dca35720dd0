package org.postil.facsimiles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.postil.documents.StoredFiles;

/**
 * A stored file, read where PDFBox wants to: of a volume of 200 MB the pieces that one page needs are a few. Each is read in
 * a transaction of its own, since drawing a page takes longer than a transaction should. Not for several threads.
 */
final class StoredBytes implements RandomAccessRead {
    private static final int KEPT = 8;

    private final StoredFiles files;
    private final UUID file;
    private final long length;
    private final Map<Integer, byte[]> pieces = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > KEPT;
        }
    };
    private long position;
    private boolean closed;

    StoredBytes(StoredFiles files, UUID file, long length) {
        this.files = files;
        this.file = file;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        if (isEOF()) {
            return -1;
        }
        byte next = piece()[(int) (position % StoredFiles.PIECE)];
        position++;
        return next & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (isEOF()) {
            return -1;
        }
        byte[] piece = piece();
        int offset = (int) (position % StoredFiles.PIECE);
        int read = Math.min(most, piece.length - offset);
        System.arraycopy(piece, offset, into, from, read);
        position += read;
        return read;
    }

    private byte[] piece() throws IOException {
        int number = (int) (position / StoredFiles.PIECE);
        byte[] piece = pieces.get(number);
        if (piece == null) {
            piece = QuarkusTransaction.requiringNew().call(() -> files.piece(file, number));
            pieces.put(number, piece);
        }
        if (position % StoredFiles.PIECE >= piece.length) {
            throw new IOException("File " + file + " has no piece " + number);
        }
        return piece;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("There is nothing before the beginning.");
        }
        position = Math.min(to, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        pieces.clear();
    }

    @Override
    public RandomAccessReadView createView(long from, long size) {
        return new RandomAccessReadView(this, from, size);
    }
}
