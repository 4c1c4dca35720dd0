/** Changing who sees many of one's own notes at once: shown first, done as a job, taken back as one. */
package org.postil.sharing;
