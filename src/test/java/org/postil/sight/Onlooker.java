package org.postil.sight;

import static org.postil.sight.Thing.ADDRESS;
import static org.postil.sight.Thing.COLLECTION;
import static org.postil.sight.Thing.CROSS_REFERENCE;
import static org.postil.sight.Thing.DOCUMENT;
import static org.postil.sight.Thing.EVERYBODYS;
import static org.postil.sight.Thing.FACSIMILE;
import static org.postil.sight.Thing.GROUP_NOTE;
import static org.postil.sight.Thing.HELD_BACK;
import static org.postil.sight.Thing.IMPORT;
import static org.postil.sight.Thing.INSIDE;
import static org.postil.sight.Thing.JOB;
import static org.postil.sight.Thing.LIBRARY;
import static org.postil.sight.Thing.LIBRARY_NOTE;
import static org.postil.sight.Thing.MEMBER;
import static org.postil.sight.Thing.MENTION;
import static org.postil.sight.Thing.NARROW_REPLY;
import static org.postil.sight.Thing.OPEN_DOCUMENT;
import static org.postil.sight.Thing.OPEN_GROUP_NOTE;
import static org.postil.sight.Thing.OPEN_PUBLIC_NOTE;
import static org.postil.sight.Thing.OTHER_DOCUMENT;
import static org.postil.sight.Thing.PERSON;
import static org.postil.sight.Thing.PRIVATE_NOTE;
import static org.postil.sight.Thing.PUBLIC_NOTE;
import static org.postil.sight.Thing.PUBLISHED;
import static org.postil.sight.Thing.PUBLISHED_NOTE;
import static org.postil.sight.Thing.REPLY;
import static org.postil.sight.Thing.REVISION;
import static org.postil.sight.Thing.SHARED_NOTE;
import static org.postil.sight.Thing.TAG;
import static org.postil.sight.Thing.TAGGED_NOTE;
import static org.postil.sight.Thing.TEXT;
import static org.postil.sight.Thing.WORDING;

import java.util.EnumSet;
import java.util.Set;

/** Every kind of viewer, and the things each may see. Whatever is not named here must come to light at no door. */
enum Onlooker {
    ANONYMOUS(open()),
    /** Holds the link to the collection, whose notes are those that carry the tag. */
    HOLDER(with(open(), DOCUMENT, TEXT, REVISION, PERSON, COLLECTION, TAG, TAGGED_NOTE, REPLY)),
    /** Signed in, and a member of the open group alone. */
    STRANGER(with(open(), OPEN_GROUP_NOTE)),
    /** Annotates in a group that the collection is shown in, to be read. */
    NEIGHBOUR(with(open(), DOCUMENT, TEXT, REVISION, PERSON, COLLECTION, PUBLIC_NOTE, SHARED_NOTE)),
    READER(with(ofMembers(), ADDRESS)),
    ANNOTATOR(with(ofMembers(), PRIVATE_NOTE)),
    EDITOR(with(ofMembers(), JOB, IMPORT, LIBRARY, LIBRARY_NOTE)),
    OWNER(with(ofMembers(), ADDRESS, IMPORT)),
    /** Was an editor until yesterday. */
    ENDED(open()),
    SUSPENDED(EnumSet.noneOf(Thing.class)),
    /** Looks after the installation and is a member of nothing: he learns who there is. */
    ADMINISTRATOR(with(open(), MEMBER, ADDRESS)),
    TO_READ(ofMembers()),
    TO_ANNOTATE(ofMembers()),
    TO_EDIT(with(ofMembers(), IMPORT)),
    FOR_EVERYTHING(with(ofMembers(), ADDRESS, IMPORT));

    final Set<Thing> sees;

    Onlooker(Set<Thing> sees) {
        this.sees = sees;
    }

    /** Whether what the reading group has is closed to him. */
    boolean isOutside() {
        return !sees.contains(GROUP_NOTE);
    }

    private static Set<Thing> open() {
        return EnumSet.of(OPEN_DOCUMENT, OPEN_PUBLIC_NOTE, EVERYBODYS, INSIDE, PUBLISHED, PUBLISHED_NOTE);
    }

    private static Set<Thing> ofMembers() {
        return with(
                open(),
                DOCUMENT,
                TEXT,
                REVISION,
                PERSON,
                COLLECTION,
                TAG,
                TAGGED_NOTE,
                REPLY,
                GROUP_NOTE,
                WORDING,
                PUBLIC_NOTE,
                SHARED_NOTE,
                NARROW_REPLY,
                OTHER_DOCUMENT,
                CROSS_REFERENCE,
                HELD_BACK,
                FACSIMILE,
                MENTION,
                MEMBER);
    }

    private static Set<Thing> with(Set<Thing> some, Thing... more) {
        Set<Thing> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}
