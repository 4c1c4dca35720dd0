package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Account;
import org.postil.accounts.Group;
import org.postil.accounts.Membership;
import org.postil.accounts.Role;
import org.postil.accounts.SampleWanted;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;
import org.postil.annotations.Annotation;
import org.postil.annotations.Annotations;
import org.postil.documents.ArchiveQuery;
import org.postil.documents.Document;
import org.postil.documents.Listings;
import org.postil.documents.Texts;
import org.postil.links.CrossReferences;
import org.postil.shared.Condition;

@QuarkusTest
class SampleTest {
    @Inject
    EntityManager entities;

    @Inject
    Viewers viewers;

    @Inject
    Sample sample;

    @Inject
    Listings listings;

    @Inject
    Texts texts;

    @Inject
    Annotations annotations;

    @Inject
    CrossReferences crossReferences;

    @Test
    void bringsTheRecordsTheTextsAndTheNotesInTheirMargins() {
        QuarkusTransaction.requiringNew().run(() -> {
            Group group = new Group("sample-readers", "Readers of the sample");
            entities.persist(group);
            Account owner = new Account("owner@sample.example.org", "An owner");
            entities.persist(owner);
            entities.persist(new Membership(owner.id(), group.id(), Role.OWNER));
            entities.flush();
            Viewer viewer = viewers.of(owner);

            sample.load(new SampleWanted(viewer, group.id()));

            List<Document> archive = listings.page(viewer, ArchiveQuery.EVERYTHING, 0, 100).stream()
                    .map(listed -> entities.find(Document.class, listed.id()))
                    .toList();
            assertThat(archive).hasSize(SampleWords.records().size());
            Document chronology = archive.stream()
                    .filter(document -> document.kind().equals("chronology"))
                    .findFirst()
                    .orElseThrow();
            String html =
                    texts.revision(texts.of(chronology).get(0), 1).orElseThrow().html();
            assertThat(html).contains("href=\"/documents/").doesNotContain("record:");
            assertThat(notes(viewer, chronology))
                    .allSatisfy(note -> assertThat(note.anchor().state()).isEqualTo("exact"));
            long written = SampleWords.notes().notes().stream()
                    .filter(note -> note.document().equals("chronology"))
                    .count();
            assertThat(notes(viewer, chronology)).hasSize((int) written);
            assertThat(crossReferences.of(viewer, chronology.id()))
                    .as("links from the chronology or a note on it")
                    .hasSize(5);
        });
    }

    private List<Annotation> notes(Viewer viewer, Document document) {
        UUID id = document.id();
        return annotations.some(
                viewer, Condition.of("a.document_id = :here and a.in_reply_to is null", "here", id), "a.id", 500);
    }
}
