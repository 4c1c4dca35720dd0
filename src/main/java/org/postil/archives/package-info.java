/**
 * Everything of a group, or of the whole installation, in one file that can be read without Postil and from which another
 * Postil becomes the same again: records as JSON Lines, original files, checksums, and pages for people. What stands in it is
 * told in {@code src/docs/archive-format.md}.
 */
package org.postil.archives;
