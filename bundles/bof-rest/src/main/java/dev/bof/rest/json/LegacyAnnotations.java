package dev.bof.rest.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.object.FieldNames;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Tells Jackson what a {@link JsonStyle} says of single fields and of enums, as annotations would. */
final class LegacyAnnotations extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    private final transient JsonStyle style;

    LegacyAnnotations(JsonStyle style) {
        this.style = style;
    }

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        String[] found = super.findEnumValues(config, type, constants, names);
        Map<String, String> written = style.constants().getOrDefault(type.getRawType(), Map.of());
        for (int i = 0; i < constants.length; i++) {
            String name = constants[i].name();
            if (written.containsKey(name)) {
                found[i] = written.get(name);
            } else if (found[i] == null) {
                found[i] = style.enums() == JsonStyle.Enums.LOWER_CASE ? name.toLowerCase(Locale.ROOT) : name;
            }
        }
        return found;
    }

    @Override
    public Object findSerializer(Annotated annotated) {
        TimeStyle time = time(annotated);
        if (time == null) {
            return super.findSerializer(annotated);
        }
        return isDate(annotated) ? LegacyTimeJson.dateWriter(time) : LegacyTimeJson.timeWriter(time);
    }

    @Override
    public Object findDeserializer(Annotated annotated) {
        TimeStyle time = time(annotated);
        if (time == null) {
            return super.findDeserializer(annotated);
        }
        return isDate(annotated) ? LegacyTimeJson.dateReader(time) : LegacyTimeJson.timeReader(time);
    }

    private static boolean isDate(Annotated annotated) {
        return annotated.getRawType() == LocalDate.class;
    }

    /** The style that one component of a record has to itself, or null. */
    private TimeStyle time(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)
                || !member.getDeclaringClass().isRecord()) {
            return null;
        }
        String component = member instanceof AnnotatedParameter parameter
                ? member.getDeclaringClass()
                        .getRecordComponents()[parameter.getIndex()]
                        .getName()
                : member.getName();
        return style.timesOf().get(FieldNames.wire(component));
    }
}
