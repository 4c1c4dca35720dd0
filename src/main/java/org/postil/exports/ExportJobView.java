package org.postil.exports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;

/**
 * An export as JSON and for its page.
 *
 * @param done notes that are written
 * @param total notes that there are to write, as soon as that is known
 * @param newerThan the export whose like this is, with only what is new since then; or null
 * @param reason why nothing came of it, or null
 * @param name of the file, once it is there
 * @param size of the file in bytes
 * @param file where it can be fetched; null before it is there, and when it is gone
 * @param expires when it goes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportJobView(
        UUID id,
        String state,
        int done,
        int total,
        String title,
        ExportOptions options,
        UUID newerThan,
        String reason,
        Instant created,
        String name,
        Long size,
        String file,
        Instant expires) {

    static ExportJobView of(ExportJob job) {
        return new ExportJobView(
                job.id(),
                LowerCaseEnum.word(job.state()),
                job.done(),
                job.total(),
                job.title(),
                job.options(),
                job.newerThan(),
                job.reason() == null ? null : LowerCaseEnum.word(job.reason()),
                job.created(),
                job.fileName(),
                job.size(),
                job.hasFile() ? "/api/exports/" + job.id() + "/file" : null,
                job.hasFile() ? job.expires() : null);
    }

    @JsonIgnore
    public boolean isOpen() {
        return state.equals("queued") || state.equals("running");
    }

    /** Whether there was a file, which has had its week. */
    @JsonIgnore
    public boolean isPast() {
        return state.equals("done") && file == null;
    }

    /** Whether it is of everything, and counts more than notes. */
    @JsonIgnore
    public boolean isArchive() {
        return options.isArchive();
    }

    /** The dialog for the same. */
    @JsonIgnore
    public String again() {
        return "/exports/new?what=" + options.what() + "&query="
                + URLEncoder.encode(options.query(), StandardCharsets.UTF_8) + (options.isDeep() ? "&deep=true" : "");
    }
}
