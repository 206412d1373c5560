package dev.bof.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import dev.bof.api.object.Texts;
import java.io.IOException;

/** Refuses text that not every database can store. */
final class TextDeserializer extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !Texts.storable(text)) {
            throw new UnstorableTextException(parser);
        }
        return text;
    }
}
