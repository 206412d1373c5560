package dev.bof.migration.generate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a legacy module says of itself as a bundle, in its {@code bnd.bnd}.
 *
 * @param isVariant whether it is made for the front door already, which then writes and reads its JSON
 * @param schema the set of schema migrations that it carries, empty where it carries none
 * @param schemaPath where these lie in the bundle, such as {@code db/orders}
 */
public record LegacyBundle(boolean isVariant, String schema, String schemaPath) {
    private static final int MOST = 100_000;
    private static final Pattern SCHEMA =
            Pattern.compile("bof\\.schema;schema=([A-Za-z0-9_-]+);path=\"?/?([A-Za-z0-9_/-]+)\"?");
    private static final LegacyBundle NONE = new LegacyBundle(false, "", "");

    /**
     * @param module the legacy module's folder
     * @throws IOException if its {@code bnd.bnd} cannot be read
     */
    public static LegacyBundle of(Path module) throws IOException {
        Path file = module.resolve("bnd.bnd");
        if (!Files.isRegularFile(file) || Files.size(file) > MOST) {
            return NONE;
        }
        Properties bnd = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            bnd.load(reader);
        } catch (IllegalArgumentException e) {
            return NONE;
        }
        String capabilities = bnd.getProperty("Provide-Capability", "");
        Matcher schema = SCHEMA.matcher(capabilities);
        boolean isVariant = capabilities.contains("bof.route;");
        return schema.find()
                ? new LegacyBundle(isVariant, schema.group(1), schema.group(2))
                : new LegacyBundle(isVariant, "", "");
    }
}
