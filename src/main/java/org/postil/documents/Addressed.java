package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Ids;

/**
 * Finds documents by the addresses that others know them under: where they stood before, ours, a DOI, a IIIF manifest. That
 * one program writes http and another https, or a slash at the end, tells no two pages apart.
 */
@ApplicationScoped
public class Addressed {
    private static final int MOST = 3;
    private static final int LONGEST = 2000;
    private static final String STANDING = "d.id in (select coalesce(m.merged_into, m.id) from document m where ";
    /** A page that was read through another's proxy is that page. */
    private static final Pattern THROUGH =
            Pattern.compile("(?i)^https?://(?:via[0-9]*\\.hypothes\\.is|via\\.hypothesis\\.is)/");

    private static final Pattern WEB = Pattern.compile("(?i)^https?://(?:www\\.)?([^/?#]+)([^?#]*)(\\?[^#]*)?");
    private static final Pattern TRACKING = Pattern.compile("(?i)(?:utm_[a-z]+|fbclid|gclid)=[^&]*&?");
    private static final Pattern DOI =
            Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)(10\\.\\d+/\\S+)$");
    private static final Pattern OURS = Pattern.compile("^/documents/([^/?#]+)/?$");
    private static final Pattern TEXT = Pattern.compile("[?&]text=([0-9a-fA-F-]{36})(?:&|$)");

    private final EntityManager entities;

    Addressed(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The documents at one address that the viewer may read, a few at most: that of the text or the page of ours which the
     * address names, else those that stood there before.
     *
     * @param base of this server, without a slash at the end
     */
    public List<Document> at(Viewer viewer, String address, String base) {
        if (address == null || address.isBlank() || address.length() > LONGEST) {
            return List.of();
        }
        String given = THROUGH.matcher(address.strip()).replaceFirst("");
        given = given.replaceFirst("#.*$", "");
        var text = TEXT.matcher(given);
        Optional<UUID> id = text.find() ? Ids.read(text.group(1)) : Optional.empty();
        if (id.isPresent()) {
            List<Document> found = find(
                    viewer,
                    Condition.of(
                            "m.id in (select t.document_id from document_text t where t.id = :text)",
                            "text",
                            id.get()));
            if (!found.isEmpty()) {
                return found;
            }
        }
        var ours = OURS.matcher(
                given.startsWith(base + "/") ? given.substring(base.length()).replaceFirst("\\?.*$", "") : "");
        return ours.matches()
                ? find(viewer, Condition.of("m.slug = :slug", "slug", ours.group(1)))
                : find(viewer, known(given));
    }

    private static Condition known(String address) {
        Set<String> alike = alike(address);
        Condition known = Condition.of(
                        "(m.provenance ->> 'originalAddress' in (:alike)"
                                + " or m.identifiers @> jsonb_build_object('iiif', cast(:address as text))",
                        "alike",
                        alike)
                .with("address", address);
        var doi = DOI.matcher(address);
        return doi.matches()
                ? new Condition(
                                known.clause()
                                        + " or m.identifiers @> jsonb_build_object('doi', cast(:doi as text))"
                                        + " or m.identifiers @> jsonb_build_object('doi', cast(:lowerDoi as text)))",
                                known.parameters())
                        .with("doi", doi.group(1))
                        .with("lowerDoi", doi.group(1).toLowerCase(Locale.ROOT))
                : new Condition(known.clause() + ")", known.parameters());
    }

    /** The same page as it may have been written down. */
    static Set<String> alike(String address) {
        Set<String> alike = new LinkedHashSet<>(List.of(address));
        var web = WEB.matcher(address);
        if (!web.matches()) {
            return alike;
        }
        String query = web.group(3) == null
                ? ""
                : TRACKING.matcher(web.group(3)).replaceAll("").replaceFirst("[?&]$", "");
        String path = web.group(2).replaceFirst("/$", "");
        for (String start : List.of("https://", "http://", "https://www.", "http://www.")) {
            for (String host : List.of(web.group(1), web.group(1).toLowerCase(Locale.ROOT))) {
                alike.add(start + host + path + query);
                alike.add(start + host + path + "/" + query);
            }
        }
        return alike;
    }

    private List<Document> find(Viewer viewer, Condition which) {
        Condition condition =
                new Condition(STANDING + which.clause() + ")", which.parameters()).and(Readable.inSql(viewer));
        return condition
                .bind(entities.createNativeQuery(
                        "select d.* from document d where " + condition.clause() + " order by d.id", Document.class))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(Document.class::cast)
                .toList();
    }
}
