package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.facsimiles.PlacedWord.Box;

/** A place on a page as it is looked at, however its paper is turned and cut. */
class PageFrameTest {
    private static PageFrame frame(int rotation) {
        var page = new PDPage(new PDRectangle(1000, 1000));
        page.setCropBox(new PDRectangle(10, 20, 400, 200));
        page.setRotation(rotation);
        return new PageFrame(page);
    }

    @ParameterizedTest
    @CsvSource({
        "0,    50 220  90 220  50 200  90 200",
        "90,   10  40  10  60  50  40  50  60",
        "180, 370  20 330  20 370  40 330  40",
        "270, 410 200 410 180 370 200 370 180",
        "-90, 410 200 410 180 370 200 370 180"
    })
    void theCornersOfABoxAreThoseOfThePaper(int rotation, String corners) {
        float[] quad = frame(rotation).quad(new Box(1000, 0, 1000, 1000));

        assertThat(quad).containsExactly(numbers(corners));
    }

    private static float[] numbers(String corners) {
        String[] written = corners.strip().split(" +");
        float[] numbers = new float[written.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(written[i]);
        }
        return numbers;
    }
}
