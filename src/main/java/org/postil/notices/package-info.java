/** What an account is told that happened to its notes: kept as facts, said only as far as its owner may still see them. */
package org.postil.notices;
