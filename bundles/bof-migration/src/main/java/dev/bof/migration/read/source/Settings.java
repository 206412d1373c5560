package dev.bof.migration.read.source;

import dev.bof.migration.model.Place;
import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What a Spring or Quarkus application says in {@code application.properties}, {@code application.yml} and {@code application.yaml}, by
 * names in any of the forms that Spring takes: dashes, underscores and case do not matter. Parts for one profile alone are
 * not read, as nobody knows which one is active. Of a value with a placeholder its default is read.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Externalized configuration</a>
 */
public final class Settings {
    /** Beyond this many, somebody wants to fill the memory. */
    private static final int MOST = 10_000;

    private static final int DEEPEST = 50;

    /** What begins so changes what the server answers. */
    private static final List<String> SHOWN = List.of(
            "spring.jackson.",
            "spring.data.web.",
            "spring.data.rest.",
            "spring.mvc.",
            "spring.webflux.",
            "spring.http.",
            "server.error.",
            "server.servlet.",
            "quarkus.jackson.",
            "quarkus.rest.",
            "quarkus.resteasy.",
            "quarkus.http.cors",
            "quarkus.http.filter.",
            "quarkus.http.header.");

    private static final String MERGE = "<<";

    private final Problems problems;
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private record Setting(String name, String value, Place place) {}

    private Settings(Problems problems) {
        this.problems = problems;
    }

    /** @param texts the files by path; what a properties file says comes before what YAML says, as with Spring */
    static Settings read(Map<String, String> texts, Problems problems) {
        Settings settings = new Settings(problems);
        texts.forEach((file, text) -> {
            if (file.endsWith(".properties")) {
                settings.readProperties(file, text);
            }
        });
        texts.forEach((file, text) -> {
            if (file.endsWith(".yml") || file.endsWith(".yaml")) {
                settings.readYaml(file, text);
            }
        });
        return settings;
    }

    /** What is said by this name; empty where nothing is. */
    public Optional<String> of(String name) {
        asked.add(canonical(name));
        return Optional.ofNullable(settings.get(canonical(name))).map(Setting::value);
    }

    /** Tells what shows in answers and was never asked for. */
    public void tellUnread() {
        settings.forEach((name, setting) -> {
            boolean shows = SHOWN.stream().map(Settings::canonical).anyMatch(name::startsWith);
            if (shows && !asked.contains(name)) {
                problems.warning(setting.name() + " shows in answers and was not read", setting.place());
            }
        });
    }

    /** Where the first name that begins so is set. */
    public Optional<Place> placeOf(String prefix) {
        String begin = canonical(prefix);
        return settings.entrySet().stream()
                .filter(each -> each.getKey().startsWith(begin))
                .map(each -> each.getValue().place())
                .findFirst();
    }

    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private void readProperties(String file, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            problems.error("is no readable properties file: " + e.getMessage(), new Place(file, 0));
            return;
        }
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> add(name, properties.getProperty(name), new Place(file, 0)));
    }

    private void readYaml(String file, String text) {
        try {
            for (Node document : new Yaml(new LoaderOptions()).composeAll(new StringReader(text))) {
                Settings found = new Settings(problems);
                found.flatten("", document, file, 0);
                if (found.isOfProfile()) {
                    problems.note(
                            "is of one profile alone and was not read", new Place(file, line(document.getStartMark())));
                } else {
                    found.settings.forEach(settings::putIfAbsent);
                }
            }
        } catch (MarkedYAMLException e) {
            problems.error("is no readable YAML: " + e.getProblem(), new Place(file, line(e.getProblemMark())));
        } catch (YAMLException e) {
            problems.error("is no readable YAML: " + e.getMessage(), new Place(file, 0));
        }
    }

    private boolean isOfProfile() {
        return of("spring.config.activate.on-profile").isPresent()
                || of("spring.profiles").isPresent();
    }

    private void flatten(String name, Node node, String file, int depth) {
        if (depth > DEEPEST || settings.size() > MOST) {
            throw new YAMLException("it is too large or too deep for settings");
        }
        if (node instanceof ScalarNode scalar) {
            add(name, scalar.getValue(), new Place(file, line(scalar.getStartMark())));
        } else if (node instanceof MappingNode mapping) {
            // what is merged gives way to what is said here
            mapping.getValue().stream()
                    .sorted(Comparator.comparing(Settings::isMerged))
                    .forEach(entry -> flatten(within(name, entry), entry.getValueNode(), file, depth + 1));
        }
    }

    private static boolean isMerged(NodeTuple entry) {
        return key(entry).equals(MERGE);
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static String within(String name, NodeTuple entry) {
        if (isMerged(entry)) {
            return name;
        }
        return name.isEmpty() ? key(entry) : name + "." + key(entry);
    }

    private static int line(Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private void add(String name, String value, Place place) {
        settings.putIfAbsent(canonical(name), new Setting(name, resolved(value.strip()), place));
    }

    private static String resolved(String value) {
        boolean isPlaceholder = value.startsWith("${") && value.indexOf('}') == value.length() - 1;
        int colon = value.indexOf(':');
        return isPlaceholder && colon > 0 ? value.substring(colon + 1, value.length() - 1) : value;
    }
}
