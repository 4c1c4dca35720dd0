/** Mentions: that a passage of a text names a person, organisation, place or subject which has a record of its own. */
package org.postil.mentions;
