/** Sockets and presence: watches what happens and tells the readers who may know, as it happens. */
package org.postil.live;
