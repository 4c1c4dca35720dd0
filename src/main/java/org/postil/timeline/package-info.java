/** Documents and dated notes on one line of time. */
package org.postil.timeline;
