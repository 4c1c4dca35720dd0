/**
 * Texts edited at random from a seed, of which every code point knows where it came from: what truly became of a passage
 * is known and not computed. Serves the tests and the benchmark ({@code src/bench/anchors}).
 */
package org.postil.anchoring.truth;
