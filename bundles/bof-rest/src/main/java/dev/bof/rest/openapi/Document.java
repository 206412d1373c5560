package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The OpenAPI document of the contracts of several routes. */
final class Document {
    private static final String BEARER = "bearer";

    private static final String DESCRIPTION = """
            The routes that this server serves now, each as its active variant has it. The document changes when a \
            variant comes, goes or is cut over; its `ETag` tells whether it has.

            - A variant of a route is also served beside it, active or not, at `/api/v1/{route}-{variant}`, with the \
            same endpoints.
            - Every path is served with and without a slash at its end; HEAD and OPTIONS are answered everywhere.
            - An `X-Correlation-Id` that a client sends comes back and stands in the server's log.
            - The schemas describe answers as they are without `fields`, `include` and `Prefer`; the answer to \
            `decimals=string` says `Preference-Applied`.
            - In v1 fields, endpoints, optional parameters, enum values and problem types are added, never taken away: \
            clients must bear ones that they do not know.
            - The server is open: no token is needed, and none is looked at yet.""";

    private Document() {}

    /** @param version the version of the API */
    static ObjectNode of(String version, List<Contract> contracts) {
        ObjectNode document = Json.object().put("openapi", "3.1.0");
        info(document.putObject("info"), version);
        document.putArray("servers").addObject().put("url", "/").put("description", "This server");
        ArrayNode security = document.putArray("security");
        security.addObject();
        security.addObject().putArray(BEARER);
        ArrayNode tags = document.putArray("tags");
        ObjectNode paths = document.putObject("paths");
        ObjectNode schemas = Json.object();
        for (Contract contract : contracts) {
            String description = contract.description();
            tags.addObject()
                    .put("name", contract.tag())
                    .put("description", description.isEmpty() ? "The route " + contract.tag() + "." : description);
            paths.setAll(contract.paths());
            schemas.setAll(contract.schemas());
        }
        ObjectNode components =
                Components.usedBy(Json.object().<ObjectNode>set("paths", paths).set("schemas", schemas));
        components.withObject("/schemas").setAll(schemas);
        components
                .putObject("securitySchemes")
                .putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "Not needed, and not looked at yet.");
        return document.set("components", components);
    }

    private static void info(ObjectNode info, String version) {
        info.put("title", "Business Object Framework")
                .put("version", version)
                .put("description", DESCRIPTION)
                .putObject("license")
                .put("name", "Apache License, Version 2.0")
                .put("identifier", "Apache-2.0");
    }
}
