package dev.bof.persistence.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bof.api.object.Texts;
import dev.bof.persistence.Engine;
import dev.bof.persistence.TestConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database folds every text as Java does, so that search finds what it should. */
class FoldTest {
    private static final int BATCH = 1_000;

    private static String migration(Engine engine) throws IOException {
        String path = "/db/bof/" + engine.name().toLowerCase() + "/V1__fold_texts.sql";
        try (InputStream in = FoldTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Connection withFunction(Engine engine) throws Exception {
        TestConfig database = engine.freshDatabase();
        Engine.run(database, migration(engine));
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @ParameterizedTest
    @EnumSource
    void wordsMeetWhateverTheirCaseAndAccents(Engine engine) throws Exception {
        try (Connection connection = withFunction(engine);
                PreparedStatement fold = connection.prepareStatement("SELECT bof_fold(?)")) {
            assertEquals("strasse", folded(fold, "STRAẞE"));
            assertEquals("strasse", folded(fold, "Straße"));
            assertEquals("istanbul isik", folded(fold, "İstanbul Işık"));
            assertEquals("σισυφοσ", folded(fold, "Σίσυφος"));
            assertEquals("fi 1 km2 a", folded(fold, "ﬁ １ ㎢ Å"));
            assertEquals("привет и", folded(fold, "Привет Й"));
            assertEquals("", folded(fold, "\u0301"));
            assertNull(folded(fold, null));
        }
    }

    private static String folded(PreparedStatement fold, String text) throws Exception {
        fold.setString(1, text);
        try (ResultSet rows = fold.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The tables of the migrations are those of Java 17; a younger one knows more characters. */
    @ParameterizedTest
    @EnumSource
    @EnabledOnJre(JRE.JAVA_17)
    void everyCharacterIsFoldedAsInJava(Engine engine) throws Exception {
        List<String> texts = Stream.concat(characters(), mixtures()).toList();
        try (Connection connection = withFunction(engine)) {
            for (int from = 0; from < texts.size(); from += BATCH) {
                assertFolded(connection, texts.subList(from, Math.min(texts.size(), from + BATCH)));
            }
        }
    }

    /** All that folding changes, all of the scripts in wide use, and some of the rest. */
    private static Stream<String> characters() {
        return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> c < 0x3000
                        || c % 97 == 0
                        || !Texts.fold(Character.toString(c)).equals(Character.toString(c)))
                .mapToObj(Character::toString);
    }

    private static Stream<String> mixtures() {
        Random random = new Random(1);
        List<String> characters = characters().toList();
        return IntStream.range(0, 5_000).mapToObj(i -> IntStream.range(0, 4)
                .mapToObj(j -> characters.get(random.nextInt(characters.size())))
                .reduce("", String::concat));
    }

    private static void assertFolded(Connection connection, List<String> texts) throws Exception {
        String sql = "SELECT t, bof_fold(t) FROM (VALUES " + "(CAST(? AS VARCHAR)),".repeat(texts.size() - 1)
                + "(CAST(? AS VARCHAR))) AS v(t)";
        try (PreparedStatement fold = connection.prepareStatement(sql)) {
            for (int i = 0; i < texts.size(); i++) {
                fold.setString(i + 1, texts.get(i));
            }
            try (ResultSet rows = fold.executeQuery()) {
                while (rows.next()) {
                    String text = rows.getString(1);
                    assertEquals(
                            Texts.fold(text),
                            rows.getString(2),
                            () -> text.codePoints().boxed().toList().toString());
                }
            }
        }
    }
}
