package org.postil.shared;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** Takes so many bytes and no more: what would go on without end, or outgrow its place, ends here. */
public final class BoundedOutput extends FilterOutputStream {
    private final long most;
    private final Supplier<? extends RuntimeException> tooMuch;
    private long written;

    /** @param most how many bytes it takes @param tooMuch thrown in place of the first that is one too many */
    public BoundedOutput(OutputStream out, long most, Supplier<? extends RuntimeException> tooMuch) {
        super(out);
        this.most = most;
        this.tooMuch = tooMuch;
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count(length);
        out.write(bytes, from, length);
    }

    private void count(int bytes) {
        if (bytes > most - written) {
            throw tooMuch.get();
        }
        written += bytes;
    }
}
