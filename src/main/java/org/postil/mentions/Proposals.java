package org.postil.mentions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Span;
import org.postil.annotations.Passages;
import org.postil.authorities.KnownNames;
import org.postil.authorities.KnownNames.Known;
import org.postil.authorities.NameFinder;
import org.postil.documents.Document;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Event;
import org.postil.shared.Problem;

/** Looks for the names and aliases of a group's registers in a text, and marks those that somebody accepts. */
@ApplicationScoped
class Proposals {
    /** In code points: shorter ones stand for too much, except where a name is one sign or two. */
    private static final int SHORTEST = 3;

    private static final int FIRST_OF_HAN = 0x2E80;

    private final KnownNames names;
    private final Passages passages;
    private final Texts texts;
    private final Mentions mentions;
    private final MentionViews views;

    Proposals(KnownNames names, Passages passages, Texts texts, Mentions mentions, MentionViews views) {
        this.names = names;
        this.passages = passages;
        this.texts = texts;
        this.mentions = mentions;
        this.views = views;
    }

    /**
     * The names that stand in a text's current revision where nothing is marked, the most frequent first.
     *
     * @throws Problem 401 or 403 for who may not annotate there
     */
    List<Proposal> in(Viewer viewer, Document document, Text text) {
        viewer.require(Role.ANNOTATOR, document.group());
        Map<String, List<Known>> bearers = bearers(names.of(viewer, document.group()));
        List<String> called = List.copyOf(bearers.keySet());
        PlainText plain = passages.plain(text);
        Marks marks = new Marks(views.places(viewer, text));
        Map<String, List<Proposal.Place>> places = new LinkedHashMap<>();
        for (NameFinder.Found found : new NameFinder(called).in(plain.toString())) {
            if (!marks.touch(found.start(), found.end())) {
                places.computeIfAbsent(called.get(found.name()), name -> new ArrayList<>())
                        .add(new Proposal.Place(
                                found.start(), found.end(), InContext.of(plain, found.start(), found.end())));
            }
        }
        return places.entrySet().stream()
                .map(entry -> new Proposal(
                        entry.getValue().get(0).context().name(), bearers.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(
                        (Proposal proposal) -> -proposal.places().size()))
                .toList();
    }

    /**
     * Marks what is accepted; nothing when nothing of it is proposed any more.
     *
     * @throws Problem 400 for what is not proposed, 403 for who may not annotate there, 409 when the text was corrected
     */
    Optional<Event> accept(Viewer viewer, Document document, Text text, Acceptance accepted) {
        if (accepted.authority() == null || accepted.name() == null && accepted.places() == null) {
            throw Problem.invalid("authority", "Say whom or what is named, and by which name or at which places.");
        }
        int current = texts.hold(text.id());
        if (current != text.revision() || accepted.revision() != null && accepted.revision() != current) {
            throw Problem.conflict("stale-revision", "The text was corrected meanwhile. Read it anew, then accept.");
        }
        List<Span> places = in(viewer, document, text).stream()
                .filter(proposal -> proposal.candidates().stream()
                        .anyMatch(known -> known.id().equals(accepted.authority())))
                .filter(proposal -> accepted.name() == null
                        || NameFinder.read(proposal.name()).equals(NameFinder.read(accepted.name())))
                .flatMap(proposal -> proposal.places().stream())
                .filter(place -> accepted.places() == null
                        || accepted.places().contains(new Acceptance.Place(place.start(), place.end())))
                .map(place -> new Span(place.start(), place.end()))
                .toList();
        return mentions.mark(viewer, document, text, accepted.authority(), places);
    }

    /** By each name as it is read, who and what bears it. */
    private static Map<String, List<Known>> bearers(List<Known> known) {
        Map<String, List<Known>> bearers = new LinkedHashMap<>();
        for (Known one : known) {
            List<String> all = new ArrayList<>(one.aliases());
            all.add(0, one.name());
            all.stream()
                    .map(NameFinder::read)
                    .distinct()
                    .filter(Proposals::isTelling)
                    .forEach(name -> bearers.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(one));
        }
        return bearers;
    }

    private static boolean isTelling(String name) {
        return name.codePointCount(0, name.length()) >= SHORTEST
                || name.codePoints().anyMatch(point -> point >= FIRST_OF_HAN);
    }

    /** What is marked already, by where it begins. */
    private static final class Marks {
        private final TreeMap<Integer, Integer> furthest = new TreeMap<>();

        Marks(List<Object[]> places) {
            int end = 0;
            for (Object[] place : places) {
                end = Math.max(end, (Integer) place[2]);
                furthest.put((Integer) place[1], end);
            }
        }

        boolean touch(int start, int end) {
            Map.Entry<Integer, Integer> before = furthest.lowerEntry(end);
            return before != null && before.getValue() > start;
        }
    }
}
