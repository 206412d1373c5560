package dev.bof.persistence.schema;

import java.util.List;
import org.flywaydb.core.api.resolver.ResolvedMigration;

/** Prints pending migrations as SQL that a person can run, together with the rows that record them. */
final class SchemaScript {
    private final StringBuilder sql = new StringBuilder();
    private final String vendor;

    SchemaScript(String vendor) {
        this.vendor = vendor;
    }

    void add(SchemaSet set, SchemaHistory history) {
        List<ResolvedMigration> pending = history.pending();
        if (pending.isEmpty()) {
            return;
        }
        sql.append("-- Schema ").append(set.name()).append(", carried by ").append(set.carrier());
        sql.append(".\n-- Stop at the first error and run nothing twice: the history decides what is still to do.\n");
        sql.append(historyTable(set)).append('\n');
        if (history.hasFailed()) {
            sql.append("""
                    -- The first one failed before: leave out those of its statements that were done.
                    DELETE FROM "%s" WHERE "success" = FALSE;
                    """.formatted(set.historyTable()));
        }
        List<Script> scripts = set.scripts(vendor);
        for (ResolvedMigration migration : pending) {
            Script script = scripts.stream()
                    .filter(candidate -> candidate.getRelativePath().equals(migration.getScript()))
                    .findFirst()
                    .orElseThrow();
            sql.append("\n-- ")
                    .append(set.name())
                    .append(": ")
                    .append(migration.getScript())
                    .append('\n');
            sql.append(script.text().strip()).append('\n');
            sql.append(record(set, migration)).append('\n');
        }
        sql.append('\n');
    }

    private static String historyTable(SchemaSet set) {
        return """
                CREATE TABLE IF NOT EXISTS "%1$s" (
                  "installed_rank" INT NOT NULL,
                  "version" VARCHAR(50),
                  "description" VARCHAR(200) NOT NULL,
                  "type" VARCHAR(20) NOT NULL,
                  "script" VARCHAR(1000) NOT NULL,
                  "checksum" INT,
                  "installed_by" VARCHAR(100) NOT NULL,
                  "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
                  "execution_time" INT NOT NULL,
                  "success" BOOLEAN NOT NULL,
                  CONSTRAINT "%1$s_pk" PRIMARY KEY ("installed_rank")
                );
                CREATE INDEX IF NOT EXISTS "%1$s_s_idx" ON "%1$s" ("success");""".formatted(set.historyTable());
    }

    private static String record(SchemaSet set, ResolvedMigration migration) {
        return """
                INSERT INTO "%1$s" ("installed_rank", "version", "description", "type", "script", "checksum", \
                "installed_by", "execution_time", "success")
                  SELECT COALESCE(MAX("installed_rank"), 0) + 1, %2$s, %3$s, %4$s, %5$s, %6$s, CURRENT_USER, 0, TRUE
                  FROM "%1$s";""".formatted(
                        set.historyTable(),
                        migration.getVersion() == null
                                ? "NULL"
                                : literal(migration.getVersion().getVersion()),
                        literal(migration.getDescription()),
                        literal(migration.getType().name()),
                        literal(migration.getScript()),
                        migration.getChecksum());
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
