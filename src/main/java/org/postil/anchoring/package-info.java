/** Pure: quotes and offsets in, anchors out. Knows no database, no HTTP and no other package. See src/docs/anchoring.md. */
package org.postil.anchoring;
