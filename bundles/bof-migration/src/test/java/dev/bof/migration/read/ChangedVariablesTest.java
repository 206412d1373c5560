package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of conditions that ask local variables whose objects the code changes in between. */
class ChangedVariablesTest {
    @TempDir
    private Path root;

    @Test
    void whatIsSetBeforeItIsAskedIsNoExpression() throws Exception {
        assertNotCarried("""
                Calendar calendar = Calendar.getInstance();
                calendar.setTime(trip.getDay());
                if (calendar.get(Calendar.DAY_OF_WEEK) == Calendar.SUNDAY) throw new BadRequestException("no");
                """, "it needs calendar, which the code changes: calendar.setTime(trip.getDay())");
        assertNotCarried("""
                StringBuilder text = new StringBuilder(trip.getFrom());
                text.append('-').append(trip.getTo());
                if (text.length() > 30) throw new BadRequestException("no");
                """, "it needs text, which the code changes: text.append('-')");
        assertNotCarried("""
                Set<String> stops = Set.copyOf(trip.getStops());
                trip.getStops().forEach(stops::remove);
                if (stops.isEmpty()) throw new BadRequestException("no");
                """, "it needs stops, which the code changes: stops::remove");
        assertNotCarried("""
                int[] found = new int[2];
                found[0] = trip.getStops().size();
                if (found[0] > 3) throw new BadRequestException("no");
                """, "it is more than an expression: found[0]");
        assertNotCarried("""
                int count = 0;
                for (String each : trip.getStops()) count++;
                if (count > 3) throw new BadRequestException("no");
                """, "it needs count of int");
    }

    @Test
    void whatMethodsChangeThatGetItIsNoExpression() throws Exception {
        assertNotCarried("""
                List<String> stops = trip.getStops();
                Collections.sort(stops);
                if (stops.get(0).equals("A")) throw new BadRequestException("no");
                """, "it needs stops, which the code changes: Collections.sort(stops)");
        assertNotCarried("""
                Calendar calendar = Calendar.getInstance();
                midnight(calendar);
                if (trip.getDay().before(calendar.getTime())) throw new BadRequestException("no");
                """, "it needs calendar, which the code changes: midnight(calendar)");
    }

    @Test
    void whatIsOnlyReadStaysWhatItIs() throws Exception {
        assertCarried("""
                Date latest = trip.getDay();
                trip.setChanged(latest);
                if (latest.after(trip.getChanged())) throw new BadRequestException("no");
                """, "${request.day}.after(${request.changed})");
        assertCarried("""
                List<String> stops = trip.getStops();
                stops.forEach(System.out::println);
                if (stops.size() > 3) throw new BadRequestException("no");
                """, "${request.stops}.size() > 3");
        assertCarried("""
                List<String> stops = trip.getStops();
                if (stops == null) throw new BadRequestException("no");
                stops.add("end");
                """, "${request.stops} == null");
    }

    @Test
    void whatIsAskedOnceMoreIsNoExpression() throws Exception {
        String matcher =
                "java.util.regex.Matcher code = java.util.regex.Pattern.compile(\"A(.)\").matcher(trip.getFrom());\n";
        assertCarried(
                matcher + "if (!code.matches()) throw new BadRequestException(\"no\");",
                "!java.util.regex.Pattern.compile(\"A(.)\").matcher(${request.from}).matches()");
        assertNotCarried(
                matcher + "if (code.matches() && code.group(1).equals(\"X\")) throw new BadRequestException(\"no\");",
                "it needs code, which the code changes: code.matches()");
    }

    private void assertCarried(String check, String expression) throws Exception {
        assertEquals(
                List.of(expression),
                rules(check).stream()
                        .map(rule -> rule.expression() + rule.notCarried())
                        .toList());
    }

    private void assertNotCarried(String check, String reason) throws Exception {
        Rule rule = rules(check).get(0);

        assertEquals("", rule.expression());
        assertEquals(reason, rule.notCarried());
    }

    private List<Rule> rules(String check) throws Exception {
        write("Trip", """
                @jakarta.persistence.Entity
                public class Trip {
                    @jakarta.persistence.Id private Long id;
                    private String from;
                    private String to;
                    private Date day;
                    private Date changed;
                    @jakarta.persistence.ElementCollection private List<String> stops;
                    public Long getId() { return id; }
                    public String getFrom() { return from; }
                    public String getTo() { return to; }
                    public Date getDay() { return day; }
                    public Date getChanged() { return changed; }
                    public void setChanged(Date changed) { this.changed = changed; }
                    public List<String> getStops() { return stops; }
                }
                """);
        write("Trips", """
                import jakarta.ws.rs.*;
                @Path("trips")
                public class Trips {
                    jakarta.persistence.EntityManager em;
                    @POST
                    public void create(Trip trip) {
                        %s
                        em.persist(trip);
                    }
                    private void midnight(Calendar day) {
                        day.set(Calendar.HOUR_OF_DAY, 0);
                    }
                }
                """.formatted(check));
        return new ServiceReader().read(root).rules();
    }

    private void write(String type, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve("src/main/java/trips"));
        Files.writeString(folder.resolve(type + ".java"), "package trips;\nimport java.util.*;\n" + text);
    }
}
