package org.postil.bench.citations;

import java.nio.file.Files;
import java.nio.file.Path;

/** {@code src/bench/citations <folder of the CSL test suite> [differences]}. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.err.println("Give the folder of the suite: src/bench/citations <citation-style-language/test-suite>");
            System.exit(2);
        }
        Path suite = Path.of(arguments[0]);
        Path fixtures = suite.resolve("processor-tests/humans");
        new Agreement().print(Files.isDirectory(fixtures) ? fixtures : suite, arguments.length > 1);
        new Times().print();
    }
}
