package org.postil.facsimiles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;
import org.postil.web.OpenToOthers;
import org.postil.web.PublicUrl;

/** The images of pages (IIIF Image API 3, level 0). */
@Path("/facsimiles/{id}/{number}")
@Blocking
@OpenToOthers
class ImageApi {
    /** A page's image never changes; that somebody may no longer see it is found out after a day. */
    private static final String KEEP = "private, max-age=86400";

    private final CurrentViewer viewer;
    private final Facsimiles facsimiles;
    private final Drawing drawing;
    private final PublicUrl publicUrl;

    ImageApi(CurrentViewer viewer, Facsimiles facsimiles, Drawing drawing, PublicUrl publicUrl) {
        this.viewer = viewer;
        this.facsimiles = facsimiles;
        this.drawing = drawing;
        this.publicUrl = publicUrl;
    }

    /** Where it is, and of what it is a part. */
    static class Asked {
        @PathParam("id")
        UUID id;

        @PathParam("number")
        int number;

        @PathParam("region")
        String region;

        @PathParam("size")
        String size;

        @HeaderParam("If-None-Match")
        String ifNoneMatch;
    }

    @GET
    @Path("info.json")
    @Produces(MediaType.APPLICATION_JSON)
    public ImageInfo info(@PathParam("id") UUID id, @PathParam("number") int number) {
        return ImageInfo.of(image(id, number), publicUrl.of(FoundPage.image(id, number)));
    }

    @GET
    @Path("{region}/{size}/0/default.jpg")
    @Uncompressed
    public CompletionStage<Response> image(@BeanParam Asked asked) {
        ImageAsked image = ImageAsked.of(image(asked.id, asked.number), asked.region, asked.size);
        String tag = image.tag();
        if (asked.ifNoneMatch != null
                && Set.of(asked.ifNoneMatch.strip().split("\\s*,\\s*")).contains(tag)) {
            return CompletableFuture.completedFuture(
                    kept(Response.notModified(), tag).build());
        }
        return drawing.level(image.level())
                .thenApply(
                        folder -> kept(Response.ok(folder.resolve(image.file()).toFile(), "image/jpeg"), tag)
                                .build())
                .exceptionally(failure -> {
                    throw problem(failure);
                });
    }

    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer, String tag) {
        return answer.header("ETag", tag).header("Cache-Control", KEEP);
    }

    private static RuntimeException problem(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof Unfetched unfetched) {
            return new Problem(422, "page-elsewhere", unfetched.sentence());
        }
        return new Problem(
                422,
                "page-unreadable",
                "No image can be made of this page. Download the original file of its document, and look at it there.");
    }

    private PageImage image(UUID id, int number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> facsimiles.image(viewer.get(), id, number))
                .orElseThrow(() -> Problem.notFound("page image"));
    }
}
