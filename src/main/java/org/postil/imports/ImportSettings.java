package org.postil.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of {@code POSTIL_IMPORTS_*}. */
@ConfigMapping(prefix = "postil.imports")
interface ImportSettings {
    /** All files of one job together; the server's own limit for a body stands a little above. */
    @WithDefault("200M")
    MemorySize largest();

    /** How many files one job may have. */
    @WithDefault("1000")
    int mostFiles();

    /** All that the archives of one job unpack to. */
    @WithDefault("1000M")
    MemorySize largestUnpacked();

    /** How many files one archive may hold. */
    @WithDefault("5000")
    int mostUnpacked();

    /** A running job whose node has not been heard of for so long is taken over. */
    @WithDefault("20s")
    Duration patience();
}
