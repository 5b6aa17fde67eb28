package io.flashwire.ingest.reading.article;

import io.flashwire.ingest.reading.Addresses;
import io.flashwire.ingest.reading.Document;
import io.flashwire.ingest.reading.HtmlText;
import io.flashwire.ingest.reading.page.LinkedData;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page shows it and as its JSON-LD tells of it.
 *
 * @param published as it is written
 */
record Article(
        String title,
        @Nullable String url,
        @Nullable String language,
        @Nullable String published,
        @Nullable String modified,
        List<Paragraph> paragraphs) {

    private static final Pattern TYPE = Pattern.compile("(?:\\w*News)?Article|BlogPosting|Report|ReportageNewsArticle");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n+");
    /** What links are relative to on a page that does not say where it is; the text holds none of them. */
    private static final String NOWHERE = "https://page.invalid/";

    private static final String HEADING = "## ";
    private static final String PUBLISHED = "meta[property=article:published_time], meta[property=og:published_time],"
            + " meta[itemprop=datePublished], meta[name~=(?i)^(?:date|pubdate|publish-?date|publication_date|parsely-pub-date"
            + "|sailthru\\.date|dc\\.date(?:\\.issued)?|article:published_time|cXenseParse:recs:publishtime)$]";
    private static final String MODIFIED = "meta[property=article:modified_time], meta[property=og:updated_time]";
    private static final String SHOWN =
            "[itemprop=datePublished][datetime], article time[datetime], header time[datetime], main time[datetime]";

    /** @param heading of the section that begins with it, or none */
    record Paragraph(String heading, String text) {}

    static Article of(Document document) {
        var page = document.html();
        var told = LinkedData.of(document).typed(type -> TYPE.matcher(type).matches()).stream()
                .findFirst()
                .orElse(null);
        var title = told == null ? null : LinkedData.text(told, "headline", "name");
        var published = told == null ? null : LinkedData.text(told, "datePublished", "dateCreated");
        var modified = told == null ? null : LinkedData.text(told, "dateModified");
        var language = page.selectFirst("html[lang]");
        return new Article(
                HtmlText.line(title == null ? title(page) : title),
                url(page, told == null ? null : LinkedData.text(told, "url", "mainEntityOfPage")),
                language == null || language.attr("lang").isBlank()
                        ? null
                        : language.attr("lang").strip(),
                published == null ? published(page) : published,
                modified == null ? content(page, MODIFIED) : modified,
                paragraphs(page, told == null ? null : LinkedData.text(told, "articleBody")));
    }

    private static String title(Element page) {
        var shared = content(page, "meta[property=og:title]");
        var heading = page.selectFirst("h1");
        var title = page.selectFirst("title");
        return shared != null ? shared : heading != null ? heading.text() : title != null ? title.text() : "";
    }

    private static @Nullable String url(Element page, @Nullable String told) {
        var canonical = page.selectFirst("link[rel=canonical][href]");
        return Addresses.absolute(canonical == null ? told : canonical.attr("href"), null)
                .orElse(null);
    }

    private static @Nullable String published(Element page) {
        var told = content(page, PUBLISHED);
        if (told != null) {
            return told;
        }
        var shown = page.selectFirst(SHOWN);
        return shown == null ? null : shown.attr("datetime");
    }

    private static @Nullable String content(Element page, String query) {
        var meta = page.selectFirst(query);
        return meta == null || meta.attr("content").isBlank()
                ? null
                : meta.attr("content").strip();
    }

    /** From the page, which shows the paragraphs; from the JSON-LD where a script draws them. */
    private static List<Paragraph> paragraphs(org.jsoup.nodes.Document page, @Nullable String told) {
        var shown = shown(page);
        var body = told == null ? "" : HtmlText.of(told);
        return split(shown.length() * 2 < body.length() ? body : shown);
    }

    private static String shown(org.jsoup.nodes.Document page) {
        var content = new Readability4J(page.location().isEmpty() ? NOWHERE : page.location(), page.clone())
                .parse()
                .getArticleContent();
        if (content == null) {
            return "";
        }
        content.select("h1").remove();
        content.select("h2, h3, h4").forEach(heading -> heading.prependText(HEADING));
        return HtmlText.of(content);
    }

    private static List<Paragraph> split(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        var heading = "";
        for (var line : BLANK_LINE.split(text, -1)) {
            if (line.startsWith(HEADING)) {
                heading = line.substring(HEADING.length()).strip();
            } else if (!line.isBlank()) {
                paragraphs.add(new Paragraph(heading, line.strip()));
                heading = "";
            }
        }
        return paragraphs;
    }
}
