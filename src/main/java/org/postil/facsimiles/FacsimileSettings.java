package org.postil.facsimiles;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The settings of {@code POSTIL_FACSIMILES_*}. */
@ConfigMapping(prefix = "postil.facsimiles")
public interface FacsimileSettings {
    /** Where page images that were made are kept. They can be made again at any time, so no backup needs them. */
    @WithDefault("${postil.data-dir:data}/page-images")
    String directory();

    /** How much they may have together; what was not looked at for longest goes. */
    @WithDefault("2G")
    MemorySize most();

    /** How many are made at a time. One takes up to some 150 MB of memory; the default is half the processors. */
    Optional<Integer> threads();

    /** After so long a page that is still not drawn is given up. */
    @WithDefault("30s")
    Duration patience();

    /**
     * Hosts in a private network from which manifests and their images may be fetched all the same: a group's own image
     * server.
     */
    Optional<Set<String>> trustedHosts();

    /** The program that reads pages by machine. */
    @WithDefault("tesseract")
    String tesseract();

    /** After so long a page that is still not read is taken to have no text. */
    @WithDefault("3m")
    Duration readingPatience();
}
