package org.postil.citations;

import org.postil.citations.csl.StyleInfo;
import org.postil.shared.Problem;

/**
 * The XML of an official style, an independent one even when a dependent one was asked for.
 *
 * @param name its file name in the styles archive without its ending
 */
record StyleFile(String name, String xml, StyleInfo info) {

    static boolean exists(String id) {
        return CslFiles.hasStyle(id);
    }

    static StyleFile read(String id) {
        String xml = CslFiles.style(id).orElseThrow(() -> Problem.notFound("style"));
        StyleInfo info = StyleInfo.of(xml);
        return info.isDependent() ? read(info.parent()) : new StyleFile(id, xml, info);
    }
}
