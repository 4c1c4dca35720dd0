/** Who appears together in documents, and who wrote to whom, as a drawing and as a table. */
package org.postil.network;
