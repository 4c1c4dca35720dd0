/** Moving documents between groups and libraries: what would become of them is shown first, then it is done, and undone. */
package org.postil.moving;
