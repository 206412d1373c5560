package dev.bof.rest.edge;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How many requests this node takes from one client. Without a configuration there is no limit. */
@ObjectClassDefinition(name = "BOF rate limit")
@interface RateConfig {
    /** The PID of this configuration. */
    String PID = "dev.bof.rest.rate";

    @AttributeDefinition(name = "Per second", description = "Requests that one address may send in a second, for ever")
    int per_second();

    @AttributeDefinition(
            name = "Burst",
            description = "Requests that it may send at once after a while of silence; without it those of one second")
    int burst() default 0;
}
