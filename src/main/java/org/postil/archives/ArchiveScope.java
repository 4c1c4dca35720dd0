package org.postil.archives;

import java.util.UUID;

/** Whose archive it is. @param group null for that of the whole installation */
public record ArchiveScope(UUID group) {
    public static final ArchiveScope INSTALLATION = new ArchiveScope(null);

    /** The word for the archive of a group. */
    static final String GROUP = "group";

    public static ArchiveScope of(UUID group) {
        return new ArchiveScope(group);
    }

    boolean isInstallation() {
        return group == null;
    }

    /** The word for it in an archive. */
    String word() {
        return isInstallation() ? "installation" : GROUP;
    }

    /** A piece of SQL in which {@code :group} stands for the group. */
    String in(String sql) {
        return isInstallation() ? sql : sql.replace(":group", "cast('" + group + "' as uuid)");
    }
}
