/**
 * Takes notes, citations and documents out: one class per format behind {@link org.postil.exports.Format}, and jobs that run
 * them. What a format is given is an outline that comes by from top to bottom; none ever holds the whole of it.
 */
package org.postil.exports;
