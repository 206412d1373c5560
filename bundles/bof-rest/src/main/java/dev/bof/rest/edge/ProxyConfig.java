package dev.bof.rest.edge;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which proxies are believed. Without a configuration none is. */
@ObjectClassDefinition(name = "BOF proxies")
@interface ProxyConfig {
    /** The PID of this configuration. */
    String PID = "dev.bof.rest.proxies";

    @AttributeDefinition(
            name = "Trusted",
            description = "Addresses of proxies, or networks such as 10.0.0.0/8, with commas between them")
    String[] trusted();
}
