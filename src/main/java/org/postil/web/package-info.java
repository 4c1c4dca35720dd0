/** What every page and every answer shares: layout, assets, languages, errors, headers, paging. Knows no feature. */
package org.postil.web;
