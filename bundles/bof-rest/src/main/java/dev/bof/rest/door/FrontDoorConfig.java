package dev.bof.rest.door;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the front door treats requests while variants come and go. */
@ObjectClassDefinition(name = "BOF front door")
@interface FrontDoorConfig {
    /** The PID of this configuration. */
    String PID = "dev.bof.rest";

    @AttributeDefinition(
            name = "Drain",
            description = "Seconds that a leaving variant is given for the requests it has in hand")
    int drain_seconds() default 10;

    @AttributeDefinition(
            name = "Hold",
            description = "Seconds that a request waits for a variant; at least 5 more than the drain")
    int hold_seconds() default 15;

    @AttributeDefinition(name = "Held requests", description = "Most requests that wait at one time on one route")
    int hold_max() default 5000;

    @AttributeDefinition(name = "Body limit", description = "Most bytes of a request body")
    long body_limit() default 8 * 1024 * 1024;

    @AttributeDefinition(name = "Bulk body limit", description = "Most bytes of the body of a bulk call")
    long bulk_body_limit() default 64 * 1024 * 1024;
}
