package dev.bof.itests.contract;

import dev.bof.itests.support.DatabaseKind;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a contract test is run against: a type of object, as one variant serves it on one database.
 *
 * @param prefix the path below the API's root under which the variant is asked
 */
record Subject(DatabaseKind database, ObjectType type, String variant, String prefix) {
    private static final String LEGACY = "legacy";
    private static final String FRAMEWORK = "framework";

    /** Each variant of each type by its own path, and whoever is active by the route, on each database. */
    static Stream<Subject> all() {
        return Arrays.stream(DatabaseKind.values())
                .flatMap(database -> Stream.of(
                        beside(database, ObjectTypes.PARTNERS, LEGACY),
                        beside(database, ObjectTypes.PARTNERS, FRAMEWORK),
                        active(database, ObjectTypes.PARTNERS, LEGACY),
                        beside(database, ObjectTypes.ASSETS, FRAMEWORK),
                        active(database, ObjectTypes.ASSETS, FRAMEWORK)));
    }

    /** Each type on each database, as the framework serves it. */
    static Stream<Subject> framework() {
        return Arrays.stream(DatabaseKind.values())
                .flatMap(database -> Stream.of(
                        beside(database, ObjectTypes.PARTNERS, FRAMEWORK),
                        active(database, ObjectTypes.ASSETS, FRAMEWORK)));
    }

    private static Subject beside(DatabaseKind database, ObjectType type, String variant) {
        return new Subject(database, type, variant, type.route() + "-" + variant);
    }

    private static Subject active(DatabaseKind database, ObjectType type, String variant) {
        return new Subject(database, type, variant, type.route());
    }

    /** The path of the list, without a trailing slash. */
    String path() {
        return "/api/v1/" + prefix;
    }

    @Override
    public String toString() {
        return prefix + " on " + database;
    }
}
