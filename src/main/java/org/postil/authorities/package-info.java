/**
 * People, organisations, places and subjects as records of their own, which documents name. They stand beneath documents,
 * because a document cannot be entered without them; what may be read of documents is lent to them.
 */
package org.postil.authorities;
