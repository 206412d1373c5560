package dev.bof.itests.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding, as a part of a path has it. */
final class Addresses {
    private Addresses() {}

    static String decoded(String pathSegment) {
        return URLDecoder.decode(pathSegment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
