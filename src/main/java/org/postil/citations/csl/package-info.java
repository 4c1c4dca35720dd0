/**
 * A citation processor for the Citation Style Language 1.0.2: a style, a locale and items in, formatted citations and
 * bibliographies out. Pure, without natives, and measured by the public test suite; src/docs/citations.md has the
 * figures. The way in is {@link org.postil.citations.csl.Processor}.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html">CSL 1.0.2</a>
 */
package org.postil.citations.csl;
