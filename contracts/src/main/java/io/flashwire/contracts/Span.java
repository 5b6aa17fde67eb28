package io.flashwire.contracts;

/**
 * A stretch of an update's text: a mention of somebody, or the words that a decision rests on.
 *
 * @param start offset of the first UTF-16 unit in the field's exact text
 * @param end offset behind the last one
 * @param text the stretch itself
 */
public record Span(Field field, int start, int end, String text) {

    public static Span of(LiveUpdate update, Field field, int start, int end) {
        return new Span(field, start, end, update.text(field).substring(start, end));
    }
}
