package org.postil.network;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.postil.accounts.CurrentViewer;
import org.postil.documents.ArchiveFilter;

/** Who has to do with whom as JSON, with the filters of the archive. */
@Path("/api/network")
@Produces(MediaType.APPLICATION_JSON)
class NetworkApi {
    private final CurrentViewer viewer;
    private final Networks networks;

    NetworkApi(CurrentViewer viewer, Networks networks) {
        this.viewer = viewer;
        this.networks = networks;
    }

    /** The people that most documents name, and in how many they appear together. */
    @GET
    @Transactional
    public Network together(ArchiveFilter filter) {
        return networks.together(viewer.get(), filter.query());
    }

    /** Who wrote to whom, and how often. */
    @GET
    @Path("letters")
    @Transactional
    public Network letters(ArchiveFilter filter) {
        return networks.letters(viewer.get(), filter.query());
    }
}
