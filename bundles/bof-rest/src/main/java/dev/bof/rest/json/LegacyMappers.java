package dev.bof.rest.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.bof.api.compatibility.JsonStyle;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Makes the JSON mapper that writes and reads as a service did before it was described. */
public final class LegacyMappers {
    private LegacyMappers() {}

    public static ObjectMapper create(JsonStyle style, LegacyNames names) {
        JsonMapper.Builder builder = JsonMappers.lenient();
        if (!style.lenient()) {
            JsonMappers.strict(builder);
        } else if (style.typed()) {
            JsonMappers.refuseCoercions(builder);
        }
        builder.propertyNamingStrategy(names)
                .annotationIntrospector(new LegacyAnnotations(style))
                .configure(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8, !style.supplementaryEscaped())
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, style.unknownRefused())
                .addModule(new SimpleModule("bof-legacy")
                        .addSerializer(Instant.class, LegacyTimeJson.timeWriter(style.times()))
                        .addDeserializer(Instant.class, LegacyTimeJson.timeReader(style.times()))
                        .addSerializer(LocalDate.class, LegacyTimeJson.dateWriter(style.dates()))
                        .addDeserializer(
                                LocalDate.class,
                                style.lenient()
                                        ? LenientDateReader.of(style.dates())
                                        : LegacyTimeJson.dateReader(style.dates())));
        if (style.nullsLeftOut()) {
            builder.serializationInclusion(JsonInclude.Include.NON_NULL);
        }
        if (style.decimals() != JsonStyle.Decimals.NUMBER) {
            builder.addModule(new SimpleModule("bof-legacy-decimals")
                    .addSerializer(BigDecimal.class, new DecimalWriter(style.decimals())));
        }
        if (style.enums() == JsonStyle.Enums.ORDINAL) {
            builder.enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
                    .withCoercionConfig(
                            LogicalType.Enum,
                            config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert));
        }
        return builder.build();
    }

    private static final class DecimalWriter extends StdScalarSerializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        private final JsonStyle.Decimals style;

        DecimalWriter(JsonStyle.Decimals style) {
            super(BigDecimal.class);
            this.style = style;
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (style == JsonStyle.Decimals.DOUBLE) {
                json.writeNumber(value.doubleValue());
            } else {
                json.writeString(value.toPlainString());
            }
        }
    }
}
