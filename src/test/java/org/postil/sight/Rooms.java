package org.postil.sight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postil.shared.Ids;

/** All doors, one a line: the method, the address, and for reading what is asked for there. */
final class Rooms {
    private static final String ALL = """
            GET    / sort=date q=$common view=table tag=$tag group=$library.group
            GET    /account
            POST   /account
            GET    /account/citation-styles
            POST   /account/citation-styles/favourites
            POST   /account/citation-styles/favourites/removal
            POST   /account/citation-styles/groups/{group}
            POST   /account/citation-styles/uploads
            POST   /account/citation-styles/uploads/{id}/removal
            GET    /account/deletion
            POST   /account/deletion
            GET    /account/notices
            GET    /account/notices/count
            POST   /account/notices/reading
            POST   /account/notices/{id}/reading
            POST   /account/password
            GET    /account/provider
            POST   /account/provider
            POST   /account/provider/removal
            GET    /account/second-factor
            POST   /account/second-factor
            GET    /account/second-factor/code.svg
            POST   /account/second-factor/confirmation
            POST   /account/second-factor/recovery-codes
            POST   /account/second-factor/removal
            POST   /account/sessions/end
            POST   /account/sessions/{id}/end
            POST   /account/tokens
            POST   /account/tokens/{id}/revocation
            GET    /admin
            POST   /admin/people/{id}/administration
            GET    /admin/people/{id}/deletion
            POST   /admin/people/{id}/deletion
            POST   /admin/people/{id}/password-reset
            POST   /admin/people/{id}/second-factor/removal
            POST   /admin/people/{id}/suspension
            POST   /annotations/preview
            GET    /annotations/{id}
            POST   /annotations/{id}
            GET    /annotations/{id}/anchor revision=1
            GET    /annotations/{id}/card
            GET    /annotations/{id}/citation
            POST   /annotations/{id}/deletion
            GET    /annotations/{id}/edit
            GET    /annotations/{id}/history
            POST   /annotations/{id}/replies
            GET    /annotations/{id}/reply
            POST   /annotations/{id}/resolution
            POST   /annotations/{id}/restoration
            GET    /api/account
            PATCH  /api/account
            GET    /api/account/deletion
            POST   /api/account/deletion
            GET    /api/accounts
            GET    /api/accounts/{id}/deletion
            POST   /api/accounts/{id}/deletion
            DELETE /api/accounts/{id}/second-factor
            DELETE /api/accounts/{id}/suspension
            PUT    /api/accounts/{id}/suspension
            GET    /api/agreement group=$group&document=$document.slug
            GET    /api/annotations limit=100 q=$common document=$document tag=$tag
            DELETE /api/annotations/{id}
            GET    /api/annotations/{id}
            PATCH  /api/annotations/{id}
            GET    /api/annotations/{id}/anchor
            PUT    /api/annotations/{id}/anchor
            GET    /api/annotations/{id}/citation
            GET    /api/annotations/{id}/history
            GET    /api/annotations/{id}/replies
            POST   /api/annotations/{id}/replies
            DELETE /api/annotations/{id}/resolution
            PUT    /api/annotations/{id}/resolution
            GET    /api/bibliography document=$document&document=$other collection=$collection.slug
            GET    /api/citation-styles
            POST   /api/citation-styles
            GET    /api/citation-styles/favourites
            DELETE /api/citation-styles/favourites/{style}
            PUT    /api/citation-styles/favourites/{style}
            GET    /api/citation-styles/groups/{group}
            PUT    /api/citation-styles/groups/{group}
            DELETE /api/citation-styles/own-{id}
            GET    /api/citation-styles/{style}
            GET    /api/collections
            POST   /api/collections
            DELETE /api/collections/{id}
            GET    /api/collections/{id}
            PATCH  /api/collections/{id}
            GET    /api/collections/{id}/documents
            POST   /api/collections/{id}/documents
            PUT    /api/collections/{id}/documents
            DELETE /api/collections/{id}/documents/{document}
            POST   /api/collections/{id}/copies
            DELETE /api/collections/{id}/following
            PUT    /api/collections/{id}/following
            GET    /api/collections/{id}/parts
            PUT    /api/collections/{id}/parts
            GET    /api/collections/{id}/shares
            POST   /api/collections/{id}/shares
            DELETE /api/collections/{id}/shares/{share}
            PATCH  /api/collections/{id}/shares/{share}
            GET    /api/cross-references limit=50 document=$document
            POST   /api/cross-references
            DELETE /api/cross-references/{id}
            GET    /api/cross-references/{id}
            GET    /api/documents limit=50 q=$common tag=$tag collection=$collection.slug group=$library.group
            POST   /api/documents
            GET    /api/documents/{document}/annotations limit=100 text=$document.text&from=0&to=200
            POST   /api/documents/{document}/annotations
            GET    /api/documents/{document}/annotations/density text=$document.text&slices=10
            GET    /api/documents/{document}/annotations/places text=$document.text&from=0&to=200
            GET    /api/documents/{document}/annotations/regions
            GET    /api/documents/{document}/cross-references
            GET    /api/documents/{document}/mentions
            POST   /api/documents/{document}/mentions
            POST   /api/documents/{document}/mentions/acceptances
            GET    /api/documents/{document}/mentions/places text=$document.text
            GET    /api/documents/{document}/mentions/proposals text=$document.text
            DELETE /api/documents/{id}
            GET    /api/documents/{id}
            PATCH  /api/documents/{id}
            GET    /api/documents/{id}/citation
            POST   /api/documents/{id}/move
            GET    /api/documents/{id}/originals
            GET    /api/documents/{id}/texts
            POST   /api/documents/{id}/texts
            GET    /api/duplicates
            PUT    /api/duplicates/{one}/{other}/distinction
            POST   /api/duplicates/{one}/{other}/merge
            GET    /api/events after=1-1
            GET    /api/exports
            POST   /api/exports
            DELETE /api/exports/{id}
            GET    /api/exports/{id}
            GET    /api/exports/{id}/file
            GET    /api/facsimiles/{id}/pages/{number}/words
            GET    /api/groups
            POST   /api/groups
            GET    /api/groups/{group}/members
            DELETE /api/groups/{group}/members/{account}
            PATCH  /api/groups/{group}/members/{account}
            DELETE /api/groups/{group}/members/{account}/end
            PUT    /api/groups/{group}/members/{account}/end
            GET    /api/groups/{id}
            PATCH  /api/groups/{id}
            GET    /api/groups/{id}/invitations
            POST   /api/groups/{id}/invitations
            DELETE /api/groups/{id}/invitations/{invitation}
            PUT    /api/groups/{id}/ownership
            GET    /api/imports
            POST   /api/imports
            POST   /api/imports/addresses
            DELETE /api/imports/{id}
            GET    /api/imports/{id}
            GET    /api/imports/{id}/columns
            PUT    /api/imports/{id}/columns
            DELETE /api/mentions/{id}
            GET    /api/mentions/{id}
            GET    /api/network
            GET    /api/network/letters
            GET    /api/notices
            PUT    /api/notices/reading
            PUT    /api/notices/{id}/reading
            POST   /api/resharings
            DELETE /api/resharings/{id}
            GET    /api/resharings/{id}
            GET    /api/search q=$common
            GET    /api/sessions
            DELETE /api/sessions/{id}
            POST   /api/taggings
            GET    /api/tags limit=50 group=$group q=zq document=$document
            POST   /api/tags
            DELETE /api/tags/{id}
            GET    /api/tags/{id}
            PATCH  /api/tags/{id}
            POST   /api/tags/{id}/merge
            DELETE /api/tags/{id}/parent
            POST   /api/tags/{id}/split
            GET    /api/texts/{id}
            GET    /api/texts/{id}/revisions
            POST   /api/texts/{id}/revisions
            GET    /api/texts/{id}/revisions/{number}
            POST   /api/texts/{id}/uploads
            GET    /api/texts/{text}/settlements
            POST   /api/texts/{text}/settlements
            GET    /api/timeline limit=50 q=$common
            GET    /api/tokens
            POST   /api/tokens
            DELETE /api/tokens/{id}
            POST   /api/undo/{event}
            GET    /api/{register} limit=50 q=zq
            POST   /api/{register}
            GET    /api/{register}/{id}
            PATCH  /api/{register}/{id}
            GET    /api/{register}/{id}/mentions
            POST   /api/{register}/{id}/merge
            GET    /bibliography document=$document&document=$other collection=$collection.slug
            GET    /collections
            POST   /collections
            GET    /collections/add document=$document&document=$other
            POST   /collections/add
            GET    /collections/keep kind=telegram
            POST   /collections/keep
            GET    /collections/new
            GET    /collections/{slug}
            GET    /collections/{slug}/delete
            POST   /collections/{slug}/delete
            GET    /collections/{slug}/documents
            POST   /collections/{slug}/documents
            GET    /collections/{slug}/edit
            POST   /collections/{slug}/edit
            GET    /collections/{slug}/manifest.json
            GET    /collections/{slug}/copies
            POST   /collections/{slug}/copies
            POST   /collections/{slug}/following
            POST   /collections/{slug}/following/removal
            GET    /collections/{slug}/parts
            POST   /collections/{slug}/parts
            POST   /collections/{slug}/query/removal
            GET    /collections/{slug}/shares
            POST   /collections/{slug}/shares
            POST   /collections/{slug}/shares/groups
            POST   /collections/{slug}/shares/public
            POST   /collections/{slug}/shares/sites
            GET    /collections/{slug}/shares/{id}
            POST   /collections/{slug}/shares/{id}
            POST   /collections/{slug}/shares/{id}/revocation
            GET    /documents/new
            POST   /documents/new
            GET    /documents/{slug} notes=all revision=1 q=$common
            GET    /documents/{slug}.{extension}
            GET    /documents/{slug}/adrift
            POST   /documents/{slug}/adrift
            POST   /documents/{slug}/adrift/undo
            GET    /documents/{slug}/adrift/{id}
            POST   /documents/{slug}/adrift/{id}
            GET    /documents/{slug}/beside left=$document.text&right=$document.translation left=$document.translation&at=9
            POST   /documents/{slug}/beside/rows
            POST   /documents/{slug}/beside/undo
            GET    /documents/{slug}/citation
            GET    /documents/{slug}/counts text=$document.text
            GET    /documents/{slug}/delete
            POST   /documents/{slug}/delete
            GET    /documents/{slug}/edit
            POST   /documents/{slug}/edit
            GET    /documents/{slug}/facsimile
            POST   /documents/{slug}/facsimile/readings
            GET    /documents/{slug}/facsimile/viewer
            GET    /documents/{slug}/filter text=$document.text
            GET    /documents/{slug}/links text=$document.text
            GET    /documents/{slug}/margin text=$document.text&from=0&to=200
            GET    /documents/{slug}/manifest.json
            GET    /documents/{slug}/manifest/notes.json
            GET    /documents/{slug}/manifest/{facsimile}/{number}/notes.json
            GET    /documents/{slug}/mentions
            POST   /documents/{slug}/mentions/acceptances
            GET    /documents/{slug}/mentions/new
            POST   /documents/{slug}/mentions/new
            POST   /documents/{slug}/mentions/undo
            POST   /documents/{slug}/mentions/{id}/removal
            POST   /documents/{slug}/notes
            GET    /documents/{slug}/notes/new
            GET    /documents/{slug}/originals/{file}
            GET    /documents/{slug}/texts/{id}/authorship revision=2
            GET    /documents/{slug}/texts/{id}/comparison from=1&to=2&whole=true
            GET    /documents/{slug}/texts/{id}/corrections/{correction}
            POST   /documents/{slug}/texts/{id}/corrections/{correction}
            POST   /documents/{slug}/texts/{id}/corrections/{correction}/discarding
            GET    /documents/{slug}/texts/{id}/edit
            POST   /documents/{slug}/texts/{id}/edit
            GET    /documents/{slug}/texts/{id}/restoration revision=1
            POST   /documents/{slug}/texts/{id}/restoration
            GET    /documents/{slug}/texts/{id}/revisions
            GET    /documents/{slug}/texts/{id}/upload
            POST   /documents/{slug}/texts/{id}/upload
            GET    /duplicates
            POST   /duplicates/undo
            GET    /duplicates/{one}/{other}
            POST   /duplicates/{one}/{other}/distinction
            POST   /duplicates/{one}/{other}/merge
            GET    /embed/collections/{slug}
            GET    /embed/shared/{token}
            GET    /exports
            POST   /exports
            GET    /exports/new what=document&query=$document.slug what=tag&query=$tag what=collection&query=$collection.slug what=group&query=$group
            GET    /exports/{id}
            POST   /exports/{id}/deletion
            GET    /exports/{id}/file
            POST   /exports/{id}/newer
            GET    /facsimiles/{id}/{number}/info.json
            GET    /facsimiles/{id}/{number}/{region}/{size}/0/default.jpg
            GET    /feeds/collections/{slug}.atom
            GET    /feeds/shared/{token}.atom
            GET    /groups
            POST   /groups
            GET    /groups/{slug}
            POST   /groups/{slug}
            POST   /groups/{slug}/invitations
            POST   /groups/{slug}/invitations/{id}/revocation
            POST   /groups/{slug}/members/ownership
            POST   /groups/{slug}/members/{account}
            GET    /groups/{slug}/members/{account}/removal
            POST   /groups/{slug}/members/{account}/removal
            GET    /groups/{slug}/visibility
            POST   /groups/{slug}/visibility
            GET    /iiif/{document}/manifest.json
            GET    /imports
            POST   /imports
            POST   /imports/addresses
            GET    /imports/{id}
            POST   /imports/{id}/cancellation
            GET    /imports/{id}/columns
            POST   /imports/{id}/columns
            GET    /invitations/{token}
            POST   /invitations/{token}
            POST   /invitations/{token}/account
            GET    /keys
            POST   /links
            GET    /links/new document=$document&exact=bridges
            POST   /links/{id}/deletion
            GET    /login
            POST   /login
            GET    /login/code
            POST   /login/code
            GET    /login/provider next=/account
            GET    /login/provider/return code=x&state=x
            POST   /logout
            GET    /logout/provider
            GET    /mentions/{id}/card
            GET    /moves document=$document&group=$group document=$library&group=$library.group by=$document
            POST   /moves
            POST   /moves/undo
            GET    /network
            GET    /network/letters
            GET    /password
            POST   /password
            GET    /password/{token}
            POST   /password/{token}
            GET    /s/{token}
            POST   /s/{token}
            GET    /search q=$common q=$common&document=$document
            GET    /signup
            POST   /signup
            GET    /taggings q=$common&tags=x&what=give&group=$group
            POST   /taggings
            GET    /sharing what=private q=$common&what=private document=$document.slug&what=public
            POST   /sharing
            GET    /sharing/{id}
            POST   /sharing/{id}/cancellation
            POST   /sharing/{id}/undo
            GET    /tags page=1 group=$group
            POST   /tags
            GET    /tags/agreement group=$group&document=$document.slug
            GET    /tags/codebook group=$group
            GET    /tags/codebook/{group}.{format}
            POST   /tags/fixed
            GET    /tags/history group=$group
            POST   /tags/history/{event}/undo
            POST   /tags/import
            GET    /tags/suggestions q=zq q=zq&document=$document
            GET    /tags/{id}
            GET    /tags/{id}/edit
            POST   /tags/{id}/edit
            GET    /tags/{id}/use
            GET    /tags/{id}/{what}
            POST   /tags/{id}/{what}
            GET    /timeline page=1 q=$common
            GET    /unapi id=$document&format=ris id=$other&format=ris
            GET    /welcome
            POST   /welcome
            GET    /{register} page=1 q=zq
            GET    /{register}/new
            POST   /{register}/new
            GET    /{register}/{slug}
            GET    /{register}/{slug}/edit
            POST   /{register}/{slug}/edit
            GET    /{register}/{slug}/merge q=zq
            POST   /{register}/{slug}/merge
            POST   /{register}/{slug}/parting
            """;

    /** Doors at which whoever has an account may change something of his own, whatever he sends. */
    static final Set<String> OPEN_TO_CHANGE = Set.of(
            "POST /login",
            "POST /logout",
            "POST /signup",
            "POST /welcome",
            "POST /invitations/{token}",
            "POST /annotations/preview",
            "PATCH /api/account",
            "POST /account",
            "POST /account/sessions/end",
            "PUT /api/notices/reading",
            "POST /account/notices/reading",
            "POST /account/citation-styles/favourites",
            "POST /account/citation-styles/favourites/removal",
            "PUT /api/citation-styles/favourites/{style}",
            "DELETE /api/citation-styles/favourites/{style}",
            "POST /groups",
            "POST /collections/{slug}/following",
            "POST /collections/{slug}/following/removal",
            "PUT /api/collections/{id}/following",
            "DELETE /api/collections/{id}/following",
            "POST /{register}/new");

    private Rooms() {}

    static Set<String> doors() {
        return lines().map(line -> line[0] + " " + line[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What to ask for at every door that reads, with each of the things that can stand there. */
    static List<String> addresses(Scene scene) {
        List<String> all = new ArrayList<>();
        lines().filter(line -> line[0].equals("GET")).forEach(line -> {
            for (String address : addresses(new Door(line[0], line[1]), scene)) {
                if (line.length == 2) {
                    all.add(address);
                }
                for (int i = 2; i < line.length; i++) {
                    all.add(address + "?" + filled(line[i], scene));
                }
            }
        });
        return all;
    }

    /** A door's addresses, with each of the things that can stand there. */
    static Set<String> addresses(Door door, Scene scene) {
        return things(door, scene).stream().map(door::with).collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<String[]> lines() {
        return ALL.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> line.split(" +"));
    }

    /** Names of places between dollar signs. */
    private static String filled(String query, Scene scene) {
        String filled = query.replace("$common", Scene.COMMON);
        for (String place : List.of(
                "document.text",
                "document.translation",
                "document.slug",
                "document",
                "other",
                "collection.slug",
                "library.group",
                "library",
                "group",
                "tag")) {
            filled = filled.replace("$" + place, scene.at(place));
        }
        return filled;
    }

    private static List<Map<String, String>> things(Door door, Scene scene) {
        Map<String, String> here = new HashMap<>(Map.of(
                "number", "1",
                "register", "people",
                "what", "merge",
                "style", "chicago-notes-bibliography",
                "extension", "bib",
                "format", "md",
                "region", "full",
                "size", "max",
                "token", "a-token-that-was-never-made"));
        for (String unknown : List.of("event", "invitation", "correction", "file", "account", "facsimile")) {
            here.put(unknown, Ids.next().toString());
        }
        here.put("group", scene.at("group"));
        here.put("document", scene.at("document"));
        here.put("text", scene.at("document.text"));
        here.put("share", scene.at("share"));
        here.put("one", scene.at("document"));
        here.put("other", scene.at("other"));
        ROOMS.forEach((room, places) -> {
            if (door.address().startsWith(room)) {
                places.forEach((parameter, place) ->
                        here.put(parameter, place.isEmpty() ? Ids.next().toString() : scene.at(place)));
            }
        });
        if (door.address().matches("(/documents/\\{slug}|/api/documents/\\{(id|document)}).*")) {
            return documents(here, scene);
        }
        if (!door.address().matches("(/api)?/annotations/\\{id}.*")) {
            return List.of(here);
        }
        // The last is the stranger's own to change.
        List<String> notes = List.of(
                "note.tagged",
                "note.group",
                "note.public",
                "note.private",
                "note.reply",
                "note.shared",
                "note.narrow",
                "note.deleted",
                "note.library",
                "open.group");
        return notes.subList(0, notes.size() - (door.method().equals("GET") ? 0 : 1)).stream()
                .map(note -> {
                    Map<String, String> one = new HashMap<>(here);
                    one.put("id", scene.at(note));
                    return one;
                })
                .toList();
    }

    /** Of the group, with a page image, and in a library. */
    private static List<Map<String, String>> documents(Map<String, String> here, Scene scene) {
        return List.of("document", "pictured", "library").stream()
                .map(document -> {
                    Map<String, String> one = new HashMap<>(here);
                    one.put("slug", scene.at(document + ".slug"));
                    one.put("document", scene.at(document));
                    one.computeIfPresent("id", (id, is) -> is.equals(scene.at("document")) ? scene.at(document) : is);
                    return one;
                })
                .toList();
    }

    /** What the parameters stand for, by the beginning of the address; a longer one goes before. Nothing: what nobody has. */
    private static final Map<String, Map<String, String>> ROOMS = new LinkedHashMap<>();

    static {
        ROOMS.put("/", Map.of("id", ""));
        ROOMS.put("/api/documents", Map.of("id", "document"));
        ROOMS.put("/documents", Map.of("slug", "document.slug"));
        ROOMS.put("/documents/{slug}/texts/{id}", Map.of("id", "document.text"));
        ROOMS.put("/documents/{slug}/adrift/{id}", Map.of("id", "note.group"));
        ROOMS.put("/api/texts", Map.of("id", "document.text"));
        ROOMS.put("/api/groups", Map.of("id", "group"));
        ROOMS.put("/groups", Map.of("slug", "group.slug"));
        ROOMS.put("/{register}", Map.of("slug", "person.slug"));
        ROOMS.put("/api/{register}", Map.of("id", "person"));
        ROOMS.put("/tags", Map.of("id", "tag"));
        ROOMS.put("/api/tags", Map.of("id", "tag"));
        ROOMS.put("/api/collections", Map.of("id", "collection"));
        ROOMS.put("/collections", Map.of("slug", "collection.slug", "id", "share"));
        ROOMS.put("/embed/collections", Map.of("slug", "collection.slug"));
        ROOMS.put("/feeds/collections", Map.of("slug", "collection.slug"));
        ROOMS.put("/api/cross-references", Map.of("id", "link"));
        ROOMS.put("/links", Map.of("id", "link"));
        ROOMS.put("/documents/{slug}/originals", Map.of("file", "pictured.file"));
        ROOMS.put("/imports", Map.of("id", "import"));
        ROOMS.put("/api/imports", Map.of("id", "import"));
        ROOMS.put("/facsimiles", Map.of("id", "facsimile"));
        ROOMS.put("/api/facsimiles", Map.of("id", "facsimile"));
        ROOMS.put("/exports", Map.of("id", "export"));
        ROOMS.put("/api/exports", Map.of("id", "export"));
    }
}
