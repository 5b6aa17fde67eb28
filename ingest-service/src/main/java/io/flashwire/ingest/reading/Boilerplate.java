package io.flashwire.ingest.reading;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The lines of saved pages that are no news: banners, pointers, disclaimers. */
public final class Boilerplate {

    /** A longer line is prose whatever it begins with. */
    private static final int LONGEST = 600;

    private final Pattern everywhere;
    private final Pattern articles;

    private Boilerplate(Lists lists) {
        everywhere = oneOf(lists.everywhere());
        articles = oneOf(lists.articles());
    }

    private record Lists(List<String> everywhere, List<String> articles) {}

    public static Boilerplate shipped() {
        try (var yaml = Objects.requireNonNull(Boilerplate.class.getResourceAsStream("/boilerplate.yaml"))) {
            var mapper = YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
            return new Boilerplate(mapper.readValue(yaml, Lists.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No news wherever it stands. */
    boolean isBanner(Line line) {
        return matches(everywhere, line);
    }

    /** No paragraph of an article. */
    boolean isFurniture(Line line) {
        return isBanner(line) || matches(articles, line);
    }

    /** No paragraph of an article, or a caption in it. */
    public boolean isFurniture(String paragraph) {
        var line = new Line(0, paragraph);
        return isFurniture(line) || line.caption();
    }

    private static boolean matches(Pattern pattern, Line line) {
        return line.text().length() <= LONGEST && pattern.matcher(folded(line)).matches();
    }

    private static String folded(Line line) {
        return line.stripped().replace('’', '\'').replace('‘', '\'').replace('\u00a0', ' ');
    }

    private static Pattern oneOf(List<String> expressions) {
        return Pattern.compile(
                "(?:" + String.join(")|(?:", expressions) + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
