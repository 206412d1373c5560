package dev.bof.rest.edge;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which web pages may use the API. Without a configuration none of another origin may. */
@ObjectClassDefinition(name = "BOF CORS")
@interface CorsConfig {
    /** The PID of this configuration. */
    String PID = "dev.bof.rest.cors";

    @AttributeDefinition(
            name = "Origins",
            description = "Origins such as https://app.example.com, with commas between them; * for every one")
    String[] origins() default {};

    @AttributeDefinition(name = "Credentials", description = "Whether pages may send cookies; not with the origin *")
    boolean credentials() default false;

    @AttributeDefinition(name = "Headers", description = "Headers that pages may send beside those of this API")
    String[] headers() default {};

    @AttributeDefinition(name = "Max age", description = "Seconds that a browser may remember all this")
    int max_age() default 600;
}
