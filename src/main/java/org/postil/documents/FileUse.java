package org.postil.documents;

/** Lent by whatever refers to files that were brought in: as long as one of them says so, a file is kept. */
public interface FileUse {
    /** In SQL, on the alias {@code s} of the table {@code stored_file}: whether it is still needed here. */
    String inSql();
}
