package io.flashwire.alert.channel;

import java.util.function.IntPredicate;

/** How a tool writes text, and so what must not be taken for anything but text. */
enum Markup {
    PLAIN {
        @Override
        String text(String text) {
            return text;
        }

        @Override
        String address(Address address) {
            return address.url();
        }
    },
    HTML {
        @Override
        String text(String text) {
            return entities(text).replace("\"", "&quot;").replace("'", "&#39;");
        }

        @Override
        String address(Address address) {
            return text(address.url());
        }
    },
    /** Slack's own: what begins with an angle bracket is a link or a mention, the rest is marks of formatting. */
    SLACK {
        @Override
        String text(String text) {
            return entities(text);
        }

        @Override
        String address(Address address) {
            return entities(
                    percent(address.url(), character -> character == '|' || character == '<' || character == '>'));
        }
    },
    /** Discord, Mattermost and Teams: a backslash takes its meaning from a mark, and a mention is none with a gap in it. */
    MARKDOWN {
        @Override
        String text(String text) {
            var escaped = new StringBuilder(text.length() + 16);
            for (var at = 0; at < text.length(); at++) {
                var character = text.charAt(at);
                if (MARKS.indexOf(character) >= 0) {
                    escaped.append('\\');
                }
                escaped.append(character);
                if (character == '@' || (character == '{' && at + 1 < text.length() && text.charAt(at + 1) == '{')) {
                    escaped.append(GAP);
                }
            }
            return escaped.toString();
        }

        @Override
        String address(Address address) {
            return percent(address.url(), character -> "()<>[]\\`".indexOf(character) >= 0);
        }
    };

    private static final String MARKS = "\\`*_~|[]()<>#";
    private static final char GAP = '\u200B';

    /** Text that is nothing but text. */
    abstract String text(String text);

    /** Where a link leads to, as it stands in the markup. */
    abstract String address(Address address);

    private static String entities(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String percent(String url, IntPredicate marks) {
        var encoded = new StringBuilder(url.length());
        url.chars().forEach(character -> {
            if (marks.test(character)) {
                encoded.append('%').append(Integer.toHexString(character).toUpperCase(java.util.Locale.ROOT));
            } else {
                encoded.append((char) character);
            }
        });
        return encoded.toString();
    }
}
