package org.postil.archives;

/** Why an archive is not brought in: one sentence for whoever wants it. Nothing was changed. */
public final class ArchiveRefused extends RuntimeException {
    ArchiveRefused(String sentence) {
        super(sentence, null, false, false);
    }

    ArchiveRefused(String sentence, Throwable cause) {
        super(sentence, cause, false, false);
    }
}
