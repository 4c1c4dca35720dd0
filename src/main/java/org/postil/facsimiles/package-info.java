/**
 * The page images of documents: where each comes from, what words stand on it and where, and the images themselves, which
 * are made when somebody asks for them.
 */
package org.postil.facsimiles;
