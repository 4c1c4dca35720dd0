package org.postil.facsimiles;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.shared.Problem;

/** The words on pages. */
@Path("/api/facsimiles/{id}/pages/{number}/words")
@Produces(MediaType.APPLICATION_JSON)
class WordsApi {
    private final CurrentViewer viewer;
    private final Facsimiles facsimiles;
    private final Followed followed;

    WordsApi(CurrentViewer viewer, Facsimiles facsimiles, Followed followed) {
        this.viewer = viewer;
        this.facsimiles = facsimiles;
        this.followed = followed;
    }

    /**
     * Seven numbers a word: where it begins and how long it is, in code points of that revision; left, top, width and height
     * in ten-thousandths of the page; how sure a machine was, in percent, or -1.
     */
    @GET
    @Transactional
    public Map<String, List<Integer>> words(
            @PathParam("id") UUID id, @PathParam("number") int number, @RestQuery Integer revision) {
        Facsimile facsimile = facsimiles.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("facsimile"));
        if (facsimile.text() == null) {
            return Map.of("words", List.of());
        }
        List<PlacedWord> words = facsimiles.words(facsimile, number);
        return Map.of("words", numbers(revision == null ? words : followed.words(facsimile, words, revision)));
    }

    private static List<Integer> numbers(List<PlacedWord> words) {
        List<Integer> numbers = new ArrayList<>(words.size() * 7);
        for (PlacedWord word : words) {
            PlacedWord.Box box = word.box();
            numbers.addAll(List.of(
                    word.start(),
                    word.end() - word.start(),
                    box.left(),
                    box.top(),
                    box.width(),
                    box.height(),
                    word.confidence()));
        }
        return numbers;
    }
}
