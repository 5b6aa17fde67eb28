package io.flashwire.enrich.lexicon;

import io.flashwire.contracts.Actor;
import io.flashwire.enrich.lexicon.Person.Tenure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a pack and checks it. */
final class PackReader {

    private final List<Party> parties = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Organ> organs = new ArrayList<>();
    private final List<Landmark> landmarks = new ArrayList<>();
    private final List<Spelling> spellings = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<String> common = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> origins = new HashMap<>();

    private PackReader() {}

    /** A pack on the class path: {@code pack.yaml} in its folder names it and its files. */
    static Pack shipped(String folder) {
        var head = resource(folder, "pack.yaml");
        var fields = head.fields("name", "files");
        var reader = new PackReader();
        for (var file : head.required(fields, "files").texts()) {
            reader.read(resource(folder, file));
        }
        return reader.pack(head.required(fields, "name").text());
    }

    private static YamlNode resource(String folder, String file) {
        var path = folder + "/" + file;
        try (var in = Objects.requireNonNull(PackReader.class.getResourceAsStream(path), path)) {
            return YamlNode.read(path, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A pack in a folder: {@code pack.yaml} names it and its files.
     *
     * @throws PackException where it is broken, with file and line
     */
    static Pack in(Path folder) {
        var head = file(folder.resolve("pack.yaml"));
        var fields = head.fields("name", "files");
        var reader = new PackReader();
        for (var name : head.required(fields, "files").items()) {
            var path = folder.resolve(name.text()).normalize();
            if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
                throw name.error("there is no file '" + name.text() + "' in the pack");
            }
            reader.read(file(path));
        }
        return reader.pack(head.required(fields, "name").text());
    }

    private static YamlNode file(Path path) {
        try (var in = Files.newBufferedReader(path)) {
            return YamlNode.read(path.toString(), in);
        } catch (CharacterCodingException e) {
            throw new PackException(path.toString(), 1, "is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    /** A pack of one file. */
    static Pack of(String name, YamlNode file) {
        var reader = new PackReader();
        reader.read(file);
        return reader.pack(name);
    }

    private Pack pack(String name) {
        return new Pack(name, parties, persons, organs, landmarks, spellings, ignored, common, origins);
    }

    private void read(YamlNode file) {
        file.fields(
                        "states",
                        "actors",
                        "persons",
                        "organs",
                        "titles",
                        "places",
                        "spellings",
                        "media",
                        "ignored",
                        "common")
                .forEach((section, content) -> {
                    for (var item : content.items()) {
                        switch (section) {
                            case "states" -> parties.add(state(item));
                            case "actors" -> parties.add(actor(item));
                            case "persons" -> persons.add(person(item));
                            case "organs" -> organs.add(organ(item));
                            case "titles" -> organs.add(title(item));
                            case "places" -> landmarks.add(landmark(item));
                            case "spellings" -> spellings.add(spelling(item));
                            case "media" -> parties.add(Party.medium(item.text()));
                            case "ignored" -> ignored.add(item.text());
                            default -> common.add(item.text().toLowerCase(Locale.ROOT));
                        }
                    }
                });
    }

    private Party state(YamlNode item) {
        var fields = item.fields("id", "at", "names", "demonyms", "capitals");
        var id = id("actor", item, fields);
        if (States.alpha2(id).isEmpty()) {
            throw item.error("'" + id + "' is no ISO 3166-1 alpha-3 code");
        }
        var names = new ArrayList<>(States.names(id));
        names.addAll(names(fields));
        var at = point(item, fields);
        landmarks.add(new Landmark(
                "country-" + id,
                shownName(item, names),
                names,
                at.getFirst(),
                at.getLast(),
                States.alpha2(id).orElseThrow(),
                "PCLI"));
        return new Party(
                id,
                shownName(item, names),
                Actor.Type.STATE,
                id,
                names,
                texts(fields, "demonyms"),
                texts(fields, "capitals"),
                List.of(),
                id,
                null,
                id);
    }

    private Party actor(YamlNode item) {
        var fields =
                item.fields("id", "type", "affiliation", "names", "demonyms", "regions", "people", "kin", "within");
        var names = names(fields);
        return new Party(
                id("actor", item, fields),
                shownName(item, names),
                item.required(fields, "type").oneOf(Actor.Type.class),
                text(fields, "affiliation"),
                names,
                texts(fields, "demonyms"),
                List.of(),
                texts(fields, "regions"),
                text(fields, "people"),
                text(fields, "kin"),
                text(fields, "within"));
    }

    private Person person(YamlNode item) {
        var fields = item.fields("id", "affiliation", "names", "offices");
        var names = names(fields);
        var tenures = Optional.ofNullable(fields.get("offices"))
                .map(it -> it.items().stream().map(PackReader::tenure).toList())
                .orElse(List.of());
        var affiliation = text(fields, "affiliation");
        if (affiliation == null && tenures.isEmpty()) {
            throw item.error("a person needs an affiliation or offices");
        }
        return new Person(id("actor", item, fields), shownName(item, names), affiliation, names, tenures);
    }

    private static Tenure tenure(YamlNode item) {
        var fields = item.fields("office", "of", "from", "to");
        var from = item.required(fields, "from").date();
        var to = Optional.ofNullable(fields.get("to")).map(YamlNode::date).orElse(null);
        if (to != null && !to.isAfter(from)) {
            throw item.error("'to' is not after 'from'");
        }
        return new Tenure(
                item.required(fields, "office").text(),
                item.required(fields, "of").text(),
                from,
                to);
    }

    private Organ organ(YamlNode item) {
        var fields = item.fields("id", "type", "names", "alone");
        return new Organ(
                id("organ", item, fields),
                item.required(fields, "type").oneOf(Actor.Type.class),
                names(fields),
                false,
                "true".equals(text(fields, "alone")));
    }

    private Organ title(YamlNode item) {
        var fields = item.fields("id", "names", "alone");
        return new Organ(
                id("organ", item, fields),
                Actor.Type.PERSON,
                names(fields),
                true,
                "true".equals(text(fields, "alone")));
    }

    private Landmark landmark(YamlNode item) {
        var fields = item.fields("id", "names", "at", "country", "feature");
        var at = point(item, fields);
        var names = names(fields);
        return new Landmark(
                id("place", item, fields),
                shownName(item, names),
                names,
                at.getFirst(),
                at.getLast(),
                text(fields, "country"),
                item.required(fields, "feature").text());
    }

    private Spelling spelling(YamlNode item) {
        var fields = item.fields("id", "names", "adjectives", "capitals");
        var id = item.required(fields, "id").text();
        origins.putIfAbsent(id, item.where());
        return new Spelling(id, names(fields, "names"), names(fields, "adjectives"), names(fields, "capitals"));
    }

    private static List<Double> point(YamlNode item, Map<String, YamlNode> fields) {
        var at = item.required(fields, "at").items().stream()
                .map(YamlNode::number)
                .toList();
        if (at.size() != 2 || Math.abs(at.getFirst()) > 90 || Math.abs(at.getLast()) > 180) {
            throw item.error("'at' is latitude and longitude");
        }
        return at;
    }

    /** The id, unique within its kind: parties and persons, organs and titles, places. */
    private String id(String kind, YamlNode item, Map<String, YamlNode> fields) {
        var id = item.required(fields, "id").text();
        if (!ids.add(kind + "/" + id)) {
            throw item.error("the id '" + id + "' stands twice");
        }
        origins.put(id, item.where());
        return id;
    }

    private static List<Name> names(Map<String, YamlNode> fields) {
        return names(fields, "names");
    }

    private static List<Name> names(Map<String, YamlNode> fields, String field) {
        var names = new ArrayList<Name>();
        Optional.ofNullable(fields.get(field))
                .ifPresent(byLanguage -> byLanguage
                        .entries()
                        .forEach((language, list) -> list.texts().forEach(it -> names.add(new Name(it, language)))));
        return names;
    }

    private static String shownName(YamlNode item, List<Name> names) {
        return names.stream().map(Name::text).findFirst().orElseThrow(() -> item.error("a name is missing"));
    }

    private static List<String> texts(Map<String, YamlNode> fields, String name) {
        var list = fields.get(name);
        return list == null ? List.of() : list.texts();
    }

    private static @Nullable String text(Map<String, YamlNode> fields, String name) {
        var field = fields.get(name);
        return field == null ? null : field.text();
    }
}
