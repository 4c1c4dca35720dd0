package org.postil.facsimiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** How far facsimiles are read by machine. */
@ApplicationScoped
class MachineStates {
    private static final String PROGRAM = "tesseract-ocr";

    private final EntityManager entities;
    private final Tesseract tesseract;

    MachineStates(EntityManager entities, Tesseract tesseract) {
        this.entities = entities;
        this.tesseract = tesseract;
    }

    /** Of a facsimile somebody was given; null when its text came with it, or nobody wants it read. */
    MachineState of(Facsimile facsimile, List<String> languages) {
        if (facsimile.machine() != null) {
            return new MachineState(facsimile.text() == null ? "empty" : "read", 0, 0, List.of(), facsimile.machine());
        }
        if (facsimile.reader() == null) {
            return null;
        }
        Optional<Tesseract.Installed> installed = tesseract.installed();
        List<String> packages = packages(installed, languages);
        Object[] counts = Rows.of(
                        entities,
                        Condition.of(
                                "select count(recognised), count(*) from facsimile_page where facsimile_id = :id",
                                "id",
                                facsimile.id()))
                .get(0);
        return new MachineState(
                installed.isEmpty() ? "missing" : step(facsimile),
                ((Number) counts[0]).intValue(),
                ((Number) counts[1]).intValue(),
                packages,
                null);
    }

    private static String step(Facsimile facsimile) {
        if (facsimile.tries() >= PagesToRead.MOST_TRIES) {
            return "unreachable";
        }
        return facsimile.tries() > 0 ? "waiting" : "reading";
    }

    private static List<String> packages(Optional<Tesseract.Installed> installed, List<String> languages) {
        List<String> packages = new ArrayList<>();
        if (installed.isEmpty()) {
            packages.add(PROGRAM);
        }
        Set<String> known = installed.map(Tesseract.Installed::languages).orElse(Set.of("eng"));
        for (String language : languages) {
            Tesseract.code(language)
                    .filter(code -> !known.contains(code))
                    .map(Tesseract::packageOf)
                    .ifPresent(packages::add);
        }
        return packages;
    }
}
