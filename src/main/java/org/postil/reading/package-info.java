/** The collaborative reading view: composes the features beneath it and owns nothing. */
package org.postil.reading;
