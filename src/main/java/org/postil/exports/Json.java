package org.postil.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.OutputStream;

/** JSON as it is written everywhere here, a value after the other. */
final class Json {
    private Json() {}

    /** @param out stays open */
    static JsonGenerator into(OutputStream out) throws IOException {
        var json = Arc.container().instance(ObjectMapper.class).get();
        return json.getFactory()
                .createGenerator(out)
                .useDefaultPrettyPrinter()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }
}
