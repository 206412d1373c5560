package dev.bof.migration.read.web;

import java.util.Map;

/** The texts behind the names of media types in libraries that are not at hand. */
public final class MediaTypes {
    private static final Map<String, String> BY_NAME = Map.of(
            "APPLICATION_JSON", "application/json",
            "APPLICATION_JSON_VALUE", "application/json",
            "APPLICATION_XML", "application/xml",
            "APPLICATION_XML_VALUE", "application/xml",
            "TEXT_PLAIN", "text/plain",
            "TEXT_PLAIN_VALUE", "text/plain",
            "APPLICATION_FORM_URLENCODED", "application/x-www-form-urlencoded",
            "APPLICATION_PROBLEM_JSON_VALUE", "application/problem+json",
            "MULTIPART_FORM_DATA", "multipart/form-data",
            "APPLICATION_OCTET_STREAM", "application/octet-stream");

    private MediaTypes() {}

    /** The media type that a constant or a text means; what is not known stays as written. */
    public static String text(String written) {
        String name = written.substring(written.lastIndexOf('.') + 1).replace("_TYPE", "");
        return BY_NAME.getOrDefault(name, written);
    }
}
