package dev.bof.rest.compatibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.invoke.MethodType;
import java.util.List;

/** What Jackson itself says of JSON that it cannot read, for services that handed its words on. */
final class JsonWords {
    private static final List<Class<?>> PRIMITIVES =
            List.of(boolean.class, short.class, int.class, long.class, float.class, double.class);

    private JsonWords() {}

    /**
     * The words about a body that was refused, null where it was refused for something else.
     *
     * @param primitive whether the service kept the field in a primitive value, which a schema never does
     */
    static String of(Throwable failure, boolean primitive) {
        if (failure instanceof JsonProcessingException json) {
            return primitive ? ofPrimitive(json.getOriginalMessage()) : json.getOriginalMessage();
        }
        for (Throwable each : failure.getSuppressed()) {
            String words = of(each, primitive);
            if (words != null) {
                return words;
            }
        }
        return failure.getCause() == null ? null : of(failure.getCause(), primitive);
    }

    private static String ofPrimitive(String words) {
        String said = words;
        for (Class<?> type : PRIMITIVES) {
            String boxed = MethodType.methodType(type).wrap().returnType().getName();
            said = said.replace("`" + boxed + "`", "`" + type.getName() + "`");
        }
        return said;
    }
}
