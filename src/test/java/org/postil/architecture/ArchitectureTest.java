package org.postil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may call whom. A package may use those in the rows beneath its own and, within its row, along the arrows. */
class ArchitectureTest {
    private static final String ROOT = "org.postil";

    /** From the top down; a row's arrows name, for each package, those beside it that it may use. */
    private static final List<Map<String, Set<String>>> ROWS = List.of(
            row(
                    "reading",
                    "parallel",
                    "search",
                    "timeline",
                    "network",
                    "live",
                    "notices",
                    "interchange",
                    "imports",
                    "exports"),
            row(
                    "notebooks → citations, annotations",
                    "links → annotations",
                    "mentions → annotations",
                    "vocabulary → annotations",
                    "sharing → annotations",
                    "moving → annotations",
                    "annotations",
                    "archives",
                    "citations"),
            row(
                    "collections → documents",
                    "correcting → documents",
                    "duplicates → documents",
                    "facsimiles → documents",
                    "documents"),
            row("tags", "authorities"),
            row("events"),
            row("accounts"),
            row("mail", "openid"),
            row("web"),
            row("shared", "launch", "anchoring"));

    /** What stands in a row beneath and yet is not for everybody above. */
    private static final Map<String, Set<String>> ONLY = Map.of(
            "shared", Set.of(),
            "launch", Set.of(),
            "anchoring", Set.of(),
            "web", Set.of("shared"),
            "mail", Set.of("web", "shared"),
            "openid", Set.of("shared"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyPackageHasItsPlaceInTheTable() {
        Set<String> placed = ROWS.stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet());
        assertThat(placed).containsAll(packages());
    }

    @Test
    void dataFlowsOneWay() {
        List<String> against = new ArrayList<>();
        CLASSES.forEach(from -> from.getDirectDependenciesFromSelf().forEach(dependency -> {
            String user = feature(from.getPackageName());
            String used = feature(dependency.getTargetClass().getPackageName());
            if (user != null && used != null && !user.equals(used) && !mayUse(user, used)) {
                against.add(user + " → " + used + ": " + dependency.getDescription());
            }
        }));
        assertThat(against).isEmpty();
    }

    @Test
    void featuresSayWhatTheyAreForAndNotWhatLayerTheyAre() {
        List<String> layers = CLASSES.stream()
                .map(type -> type.getSimpleName())
                .filter(name -> Stream.of("Service", "ServiceImpl", "Manager", "Helper", "Util", "Utils", "Dto", "DTO")
                        .anyMatch(name::endsWith))
                .toList();
        assertThat(layers).isEmpty();
    }

    private static boolean mayUse(String user, String used) {
        if (ONLY.containsKey(user)) {
            return ONLY.get(user).contains(used);
        }
        int from = rowOf(user);
        int to = rowOf(used);
        boolean nothingImportsSurfaces = to != 0;
        return nothingImportsSurfaces
                && !used.equals("launch")
                && (to > from || to == from && ROWS.get(from).get(user).contains(used));
    }

    private static int rowOf(String feature) {
        for (int i = 0; i < ROWS.size(); i++) {
            if (ROWS.get(i).containsKey(feature)) {
                return i;
            }
        }
        throw new AssertionError(feature + " has no place in the table");
    }

    private static Set<String> packages() {
        Set<String> names = new TreeSet<>();
        JavaPackage root = CLASSES.getPackage(ROOT);
        root.getSubpackages().forEach(feature -> names.add(feature(feature.getName())));
        return names;
    }

    /** {@code org.postil.documents.x} as {@code documents}; null outside of ours and for generated names. */
    private static String feature(String packageName) {
        if (!packageName.startsWith(ROOT + ".")) {
            return null;
        }
        return packageName.substring(ROOT.length() + 1).split("\\.")[0];
    }

    private static Map<String, Set<String>> row(String... features) {
        Map<String, Set<String>> row = new LinkedHashMap<>();
        for (String written : features) {
            String[] parts = written.split(" → ");
            Set<String> beside = parts.length == 1 ? Set.of() : new LinkedHashSet<>(List.of(parts[1].split(", ")));
            row.put(parts[0], beside);
        }
        return row;
    }
}
