package dev.bof.itests.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A fault that is put into the generated variant of the partners, and the case of its contract test that has to find it. */
enum Mutant {
    FIELD_DROPPED("PartnerView", "String website,", "", "GET /partners/{id} of every object"),
    ROUNDED(
            "PartnerView",
            "// <keep id=\"members\">",
            "public PartnerView { createdAt = createdAt.truncatedTo(java.time.temporal.ChronoUnit.SECONDS); }",
            "GET /partners/{id} of every object"),
    RULE_LEFT_OUT("UpdatePartner", "@Pattern(regexp = \"[A-Z]{2}\")", "", "PUT /partners/{id}: country_code"),
    LIMIT_OFF_BY_ONE(
            "CreatePartner",
            "@Size(max = 20) String zipCode",
            "@Size(max = 19) String zipCode",
            "POST /partners: zip_code"),
    OTHER_DEFAULT("CreatePartner", "@Default(\"customer\")", "@Default(\"supplier\")", "POST /partners: partner_type"),
    DUPLICATE_ACCEPTED(
            "PartnerService", ".uniqueKey(\"company_id\", \"code\")", "", "POST /partners of what there is already"),
    STATUS_CHANGED(
            profile("LegacyEndpoint.of(Operation.DELETE, \"DELETE\", \"{id}\").answers(200, Body.json(\"{}\"))"),
            "DELETE /partners/{id}, and again"),
    NULLS_LEFT_OUT(
            profile(read(), ".json(JsonStyle.builder().nullsLeftOut().build())"), "GET /partners/{id} of every object"),
    OTHER_FORM_OF_TIME(
            profile(read(), ".json(JsonStyle.builder().times(TimeStyle.epochMillis()).build())"),
            "GET /partners/{id} of every object"),
    OTHER_ERROR_BODY(
            profile(read(), ".error(LegacyError.of(ProblemType.NOT_FOUND, 404, Body.text(\"text/plain\", \"none\")))"),
            "GET /partners/{id} of objects that there are not"),
    FILTER_IGNORED(
            profile(list(1, "total") + ".filter(LegacyFilter.of(\"partner_type\", \"id\")"
                    + ".bad(LegacyFilter.Bad.PASSED_OVER))"),
            "GET /partners by partner_type"),
    OTHER_ORDER(profile(list(1, "total") + ".order(Sort.descending(\"name\"))"), "GET /partners as it is"),
    OTHER_ENVELOPE(profile(list(1, "count")), "GET /partners as it is"),
    PAGE_OFF_BY_ONE(profile(list(0, "total")), "GET /partners page by page");

    private final String type;
    private final String before;
    private final String after;
    private final String shownBy;

    /** @param before what stands in the class once; in the place of a comment, after it */
    Mutant(String type, String before, String after, String shownBy) {
        this.type = type;
        this.before = before;
        this.after = before.startsWith("//") ? before + "\n" + after : after;
        this.shownBy = shownBy;
    }

    /** @param description what a wrong compatibility profile adds to the object's description */
    Mutant(String description, String shownBy) {
        this("PartnerService", "// <keep id=\"descriptor\">", description, shownBy);
    }

    private static String profile(String endpoint, String... more) {
        return ".compatibility(CompatibilityProfile.builder().endpoint(" + endpoint + ".build())"
                + String.join("", more) + ".build())";
    }

    private static String read() {
        return "LegacyEndpoint.of(Operation.READ, \"GET\", \"{id}\")";
    }

    private static String list(int first, String total) {
        return "LegacyEndpoint.of(Operation.LIST, \"GET\", \"\").paging(Paging.byPage(\"page\", " + first
                + ", \"page_size\").sizes(50, 1000)).answers(200, Body.json(\"{'items':'${items}','" + total
                + "':'${total}','page':'${page}','page_size':'${size}','pages':'${pages}'}\".replace('\\'', '\"')))";
    }

    /** The name of the case that has to fail. */
    String shownBy() {
        return shownBy;
    }

    /** The name of the mutant's module. */
    String module() {
        return "mutant-" + name().toLowerCase().replace('_', '-');
    }

    /** Copies the generated module beside it, with the fault. */
    WrittenModule of(WrittenModule original) {
        Path generated = original.folder();
        Path module = generated.resolveSibling(module());
        try (Stream<Path> files = Files.walk(generated)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = module.resolve(generated.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, changed(file, generated.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WrittenModule(module);
    }

    private String changed(Path file, String name) throws IOException {
        String text = Files.readString(file);
        if (file.endsWith("pom.xml")) {
            return once(text, "<artifactId>" + name + "</artifactId>", "<artifactId>" + module() + "</artifactId>");
        }
        if (!file.endsWith(type + ".java")) {
            return text;
        }
        String imports = "\n\nimport dev.bof.api.compatibility.*;\nimport dev.bof.api.compatibility.LegacyEndpoint.*;\n"
                + "import dev.bof.api.problem.ProblemType;\nimport dev.bof.api.query.Sort;\n";
        return once(once(text, before, after), ";\n\nimport", ";" + imports + "import");
    }

    private static String once(String text, String part, String other) {
        List<String> parts = List.of(text.split(Pattern.quote(part), -1));
        if (parts.size() != 2) {
            throw new AssertionError((parts.size() - 1) + " times, not once: " + part);
        }
        return String.join(other, parts);
    }
}
