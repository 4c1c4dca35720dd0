/**
 * Brings documents in: one class per format behind {@link org.postil.imports.Format}, and jobs that run them. Foreign
 * formats stop here; what leaves is an {@link org.postil.imports.ImportedRecord} or a {@link org.postil.imports.Refusal}.
 */
package org.postil.imports;
