package org.postil.facsimiles;

import java.util.UUID;

/** What is needed to make the image of a page that somebody may see. */
record PageImage(UUID facsimile, int number, PageSize size, PageSource source) {}
