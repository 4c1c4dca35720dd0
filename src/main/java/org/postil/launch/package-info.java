/**
 * What happens before Quarkus: the settings are looked at, the embedded PostgreSQL is started where no other is named,
 * and what cannot work is said in one sentence. Imports no other package of ours.
 */
package org.postil.launch;
