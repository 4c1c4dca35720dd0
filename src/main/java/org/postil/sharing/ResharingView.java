package org.postil.sharing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;

/**
 * A change of the readers of many notes, as JSON and for its page.
 *
 * @param done notes that it has come to
 * @param changed notes and replies that have other readers by it
 * @param event by which it is taken back, when it has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResharingView(
        UUID id, String state, int done, int total, int changed, Change change, UUID event, boolean undone) {

    static ResharingView of(Resharing job) {
        return new ResharingView(
                job.id(),
                LowerCaseEnum.word(job.state()),
                job.done(),
                job.total(),
                job.changed(),
                job.change(),
                job.event(),
                job.undone());
    }

    @JsonIgnore
    public boolean isOpen() {
        return state.equals("queued") || state.equals("running");
    }
}
