package org.postil.links;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Readable;
import org.postil.shared.Condition;

/** Finds the document at the other end while its title, a name or a word of its abstract is still being typed. */
@ApplicationScoped
class OtherDocuments {
    private static final int MOST = 8;
    private static final int MOST_WORDS = 8;

    private final Documents documents;

    OtherDocuments(Documents documents) {
        this.documents = documents;
    }

    /** Those with words that begin so, best first; without a word, those that were changed last. */
    List<Document> find(Viewer viewer, String typed) {
        String query = query(typed == null ? "" : typed);
        Condition readable = Readable.inSql(viewer);
        Condition condition = query.isEmpty()
                ? readable
                : readable.and(Condition.of("d.words @@ to_tsquery('postil', :typed)", "typed", query));
        String order = query.isEmpty()
                ? "d.updated desc, d.id"
                : "ts_rank('{0.1, 0.3, 0.6, 1}', d.words, to_tsquery('postil', :typed)) desc, d.date_earliest, d.id";
        var select = condition.bind(documents
                .getEntityManager()
                .createNativeQuery(
                        "select d.* from document d where " + condition.clause() + " order by " + order,
                        Document.class));
        @SuppressWarnings("unchecked")
        List<Document> found = select.setMaxResults(MOST).getResultList();
        return found;
    }

    /** Letters and digits only, so that nothing typed is an operator. */
    private static String query(String typed) {
        return Arrays.stream(typed.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
