package io.flashwire.alert.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A search in Lucene's syntax, {@code kind:CURFEW AND (Baku OR Ganja) NOT source:ocmedia}. */
public final class SavedSearch {

    private static final int LONGEST = 2_000;
    private static final Pattern POSITION = Pattern.compile("line (\\d+), column (\\d+)");

    private final Query query;

    private SavedSearch(Query query) {
        this.query = query;
    }

    Query query() {
        return query;
    }

    /**
     * @param column where in the text it cannot be read, from 1; 0 where that is nowhere in particular
     */
    public record Unreadable(int line, int column, String detail) {

        public String sentence() {
            return column == 0 ? detail : detail + " at line " + line + ", column " + column;
        }
    }

    /** A search, or what is wrong with it: one of the two. */
    public record Read(Optional<SavedSearch> search, Optional<Unreadable> unreadable) {

        private static Read of(Query query) {
            return new Read(Optional.of(new SavedSearch(query)), Optional.empty());
        }

        private static Read wrong(int line, int column, String detail) {
            return new Read(Optional.empty(), Optional.of(new Unreadable(line, column, detail)));
        }
    }

    public static Read read(String text) {
        if (text.isBlank()) {
            return Read.wrong(0, 0, "is empty");
        }
        if (text.length() > LONGEST) {
            return Read.wrong(0, 0, "is longer than " + LONGEST + " characters");
        }
        try {
            var query = new Parser().parse(text);
            return query instanceof MatchAllDocsQuery ? Read.wrong(1, 1, "matches everything") : Read.of(query);
        } catch (ParseException e) {
            return wrong(text, e);
        } catch (TokenMgrError e) {
            return at(text, String.valueOf(e.getMessage()));
        } catch (TooManyClauses _) {
            return Read.wrong(0, 0, "has too many clauses");
        }
    }

    private static Read wrong(String text, ParseException e) {
        var cause = e.getCause();
        if (cause instanceof ParseException inner && inner.currentToken != null) {
            return unexpected(inner.currentToken);
        }
        if (cause instanceof TokenMgrError inner) {
            return at(text, String.valueOf(inner.getMessage()));
        }
        return e.currentToken == null ? at(text, String.valueOf(e.getMessage())) : unexpected(e.currentToken);
    }

    private static Read unexpected(Token last) {
        var found = last.next == null ? last : last.next;
        var what = found.image == null || found.image.isEmpty()
                ? "ends too early"
                : "does not expect “" + found.image + "”";
        return Read.wrong(Math.max(1, found.beginLine), found.beginColumn + 1, what);
    }

    /** Lucene counts columns from 0. Some refusals tell their position in words only, and those of single clauses tell none. */
    private static Read at(String text, String message) {
        var position = POSITION.matcher(message);
        if (position.find()) {
            return Read.wrong(
                    Integer.parseInt(position.group(1)), Integer.parseInt(position.group(2)) + 1, "cannot be read");
        }
        var detail = message.replaceFirst("^Cannot parse '.*': ", "");
        var field =
                detail.startsWith("there is no field ") ? detail.substring(18).split(" ", 2)[0] : "";
        var column = field.isEmpty() ? 1 : text.indexOf(field.replace("“", "").replace("”", "")) + 1;
        return Read.wrong(1, Math.max(1, column), detail);
    }

    /** Nothing that could take long for one alert: no leading wildcards, no regular expressions. */
    private static final class Parser extends QueryParser {

        private Parser() {
            super(SearchText.ALL, SearchText.analyzer());
            setDefaultOperator(Operator.AND);
            setAllowLeadingWildcard(false);
        }

        @Override
        protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
            check(field);
            return SearchText.code(field, text).equals(text)
                    ? super.getFieldQuery(field, text, quoted)
                    : new TermQuery(new Term(field, SearchText.code(field, text)));
        }

        @Override
        protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
            check(field);
            return super.getFieldQuery(field, text, slop);
        }

        @Override
        protected Query getPrefixQuery(String field, String text) throws ParseException {
            check(field);
            return super.getPrefixQuery(field, SearchText.code(field, text));
        }

        @Override
        protected Query getWildcardQuery(String field, String text) throws ParseException {
            if (!"*".equals(field)) {
                check(field);
            }
            return super.getWildcardQuery(field, text);
        }

        @Override
        protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
            check(field);
            return super.getFuzzyQuery(field, text, similarity);
        }

        @Override
        protected Query getRangeQuery(String field, String low, String high, boolean withLow, boolean withHigh)
                throws ParseException {
            throw new ParseException("ranges are not searched");
        }

        @Override
        protected Query getRegexpQuery(String field, String text) throws ParseException {
            throw new ParseException("regular expressions are not searched");
        }

        private static void check(String field) throws ParseException {
            if (!SearchText.hasField(field)) {
                throw new ParseException("there is no field " + field + " (there are " + SearchText.fields() + ")");
            }
        }
    }
}
