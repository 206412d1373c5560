package dev.bof.rest.forward;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How requests are forwarded to services elsewhere. */
@ObjectClassDefinition(name = "BOF forwarding")
public @interface ForwardConfig {
    /** The PID of this configuration. */
    String PID = "dev.bof.rest.forward";

    @AttributeDefinition(name = "Connect", description = "Seconds that a connection may take to be made")
    int connect_seconds() default 5;

    @AttributeDefinition(
            name = "Silence",
            description = "Seconds that a service may neither take nor give anything of a request or its answer")
    int silence_seconds() default 60;

    @AttributeDefinition(
            name = "In hand",
            description =
                    "Most requests that one service works on at one time; each of them has a thread of this server")
    int in_hand_max() default 128;
}
