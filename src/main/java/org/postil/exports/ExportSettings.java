package org.postil.exports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of {@code POSTIL_EXPORTS_*}. */
@ConfigMapping(prefix = "postil.exports")
interface ExportSettings {
    /** How long a file can be fetched. */
    @WithDefault("7d")
    Duration kept();

    /** How long it is remembered what was exported and when, so that the same can be asked for with what is new. */
    @WithDefault("365d")
    Duration remembered();

    /** How many notes one file may have: their places and footnotes are held while it is written. */
    @WithDefault("100000")
    int mostNotes();

    /** How large one file may be. Originals with the notes on them make by far the largest. */
    @WithDefault("2G")
    MemorySize largest();

    /** How many exports of one account may wait or run. */
    @WithDefault("5")
    int mostAtOnce();

    /** A running job whose node has not been heard of for so long is taken over. */
    @WithDefault("20s")
    Duration patience();
}
