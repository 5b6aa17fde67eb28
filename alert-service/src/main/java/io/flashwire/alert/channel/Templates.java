package io.flashwire.alert.channel;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How each tool's text is laid out, by Qute. What comes out of an expression is escaped for the tool whatever the template
 * says, so that a template of a desk's own cannot forget it.
 */
final class Templates {

    /** One file each, by its name in lower case. */
    enum Layout {
        SLACK("slack.txt", Markup.SLACK),
        TEAMS("teams.txt", Markup.MARKDOWN),
        DISCORD("discord.txt", Markup.MARKDOWN),
        MATTERMOST("mattermost.txt", Markup.MARKDOWN),
        TELEGRAM("telegram.html", Markup.HTML),
        NTFY("ntfy.txt", Markup.PLAIN),
        MAIL_TEXT("mail.txt", Markup.PLAIN),
        MAIL_HTML("mail.html", Markup.HTML);

        private final String file;
        private final Markup markup;

        Layout(String file, Markup markup) {
            this.file = file;
            this.markup = markup;
        }

        Markup markup() {
            return markup;
        }
    }

    private static final int LARGEST = 64 * 1024;

    private final Map<Layout, Template> templates = new EnumMap<>(Layout.class);

    private Templates(Optional<Path> folder) {
        var engines = new EnumMap<Markup, Engine>(Markup.class);
        for (var layout : Layout.values()) {
            var engine = engines.computeIfAbsent(layout.markup, Templates::engine);
            templates.put(layout, engine.parse(source(layout, folder), null, layout.file));
        }
    }

    static Templates shipped() {
        return new Templates(Optional.empty());
    }

    /** @throws IllegalArgumentException where a template in the folder cannot be read or used */
    static Templates overriddenIn(Path folder, Notice sample) {
        try {
            var templates = new Templates(Optional.of(folder));
            for (var layout : Layout.values()) {
                var _ = templates.render(layout, sample);
            }
            return templates;
        } catch (TemplateException e) {
            throw new IllegalArgumentException("a template in " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    String render(Layout layout, Notice notice) {
        return Objects.requireNonNull(templates.get(layout)).render(notice).strip();
    }

    private static Engine engine(Markup markup) {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new Escaping(markup))
                .strictRendering(true)
                .removeStandaloneLines(true)
                .build();
    }

    private record Escaping(Markup markup) implements ResultMapper {

        @Override
        public String map(Object result, Expression expression) {
            return result instanceof Address address ? markup.address(address) : markup.text(result.toString());
        }
    }

    private static String source(Layout layout, Optional<Path> folder) {
        try {
            var own = folder.map(path -> path.resolve(layout.file)).filter(Files::isRegularFile);
            if (own.isPresent()) {
                if (Files.size(own.get()) > LARGEST) {
                    throw new IllegalArgumentException(own.get() + " is larger than a template may be");
                }
                return Files.readString(own.get());
            }
            try (var shipped =
                    Objects.requireNonNull(Templates.class.getResourceAsStream("/channels/" + layout.file))) {
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
