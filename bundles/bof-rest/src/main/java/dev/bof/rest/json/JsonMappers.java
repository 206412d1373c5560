package dev.bof.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.bof.api.object.Times;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes the JSON mapper that speaks the REST contract: snake_case names, strict in what it reads, exact in what it
 * writes. Each variant gets one of its own, because a mapper remembers the classes it has seen.
 */
public final class JsonMappers {
    private JsonMappers() {}

    public static ObjectMapper create() {
        JsonMapper.Builder builder = lenient()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .annotationIntrospector(new LowerCaseEnums())
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new SimpleModule("bof-times")
                        .addDeserializer(Instant.class, new IsoDeserializer<>(Instant.class, Times::parse))
                        .addDeserializer(LocalDate.class, new IsoDeserializer<>(LocalDate.class, Times::parseDate))
                        .addSerializer(Instant.class, new InstantSerializer()));
        return strict(builder).build();
    }

    /** What any mapper here does, whatever it speaks; values of other types are taken for what they may mean. */
    static JsonMapper.Builder lenient() {
        // names that clients make up must not stay in memory for ever
        JsonFactory factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        return JsonMapper.builder(factory)
                .typeFactory(ownTypes())
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule("bof").addDeserializer(String.class, new TextDeserializer()));
    }

    /** Lets a mapper refuse what is not of the type that it should be, and keys that come twice. */
    static JsonMapper.Builder strict(JsonMapper.Builder builder) {
        refuseCoercions(builder);
        return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    /** A mapper that writes decimals and whole numbers of 64 bits and more as strings, and else does as the other. */
    public static ObjectMapper exact(ObjectMapper mapper) {
        return mapper.copy()
                .registerModule(new SimpleModule("bof-exact")
                        .addSerializer(BigDecimal.class, new PlainText())
                        .addSerializer(BigInteger.class, ToStringSerializer.instance)
                        .addSerializer(Long.class, ToStringSerializer.instance)
                        .addSerializer(long.class, ToStringSerializer.instance));
    }

    private static final class PlainText extends ToStringSerializerBase {
        private static final long serialVersionUID = 1L;

        PlainText() {
            super(BigDecimal.class);
        }

        @Override
        public String valueToString(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    }

    /** The default one is shared by all mappers, and would keep the classes of variants that have left. */
    private static TypeFactory ownTypes() {
        LookupCache<Object, JavaType> types = new LRUMap<>(16, 200);
        return TypeFactory.defaultInstance().withCache(types);
    }

    /** A value of another type is a mistake of the client; only a number may come as a string. */
    static void refuseCoercions(JsonMapper.Builder builder) {
        for (LogicalType type : LogicalType.values()) {
            builder.withCoercionConfig(type, config -> {
                config.setAcceptBlankAsEmpty(false);
                config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
            });
        }
        for (LogicalType type : List.of(LogicalType.Textual, LogicalType.Boolean, LogicalType.Enum)) {
            builder.withCoercionConfig(
                    type, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        }
        builder.withCoercionConfig(
                LogicalType.Boolean, config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail));
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float)) {
            builder.withCoercionConfig(
                    type, config -> config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        }
    }
}
