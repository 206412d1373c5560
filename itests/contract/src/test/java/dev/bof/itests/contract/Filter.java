package dev.bof.itests.contract;

import java.util.List;

/**
 * A query parameter that leaves only the objects whose field of the same name has a value.
 *
 * @param values values of the parameter; the literals of the field's first examples without their quotes
 * @param bad values that the parameter cannot have
 * @param complaint what the client is told of a bad value
 */
record Filter(String field, List<String> values, List<String> bad, String complaint) {}
