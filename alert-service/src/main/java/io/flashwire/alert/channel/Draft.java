package io.flashwire.alert.channel;

import io.flashwire.alert.channel.Templates.Layout;
import io.flashwire.contracts.Text;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A notice that is to find room within a tool's limits: nothing is cut in the middle of its markup, it is told in less. */
record Draft(Notice notice, Templates templates, Layout layout) {

    /** One version of it. */
    record Version(Notice notice, String text, Markup markup) {

        /** "FLASH · Somewhere: martial law declared", with what a reader must see first. */
        String headline() {
            var headline = notice.tier() + " · " + notice.headline();
            return markup.text(notice.banner().isEmpty() ? headline : notice.banner() + " · " + headline);
        }

        /** The same without markup, for where a tool has none. */
        String plainHeadline(int longest) {
            return new Version(notice, text, Markup.PLAIN).within(longest);
        }

        private String within(int longest) {
            return Text.atMost(longest, headline());
        }
    }

    /** The longest version that fits; where not even the shortest does, a template is to blame, and its text is left out. */
    <T> T fit(Function<Version, T> make, Predicate<T> fits) {
        return notice.everShorter().stream()
                .map(one -> make.apply(new Version(one, templates.render(layout, one), layout.markup())))
                .filter(fits)
                .findFirst()
                .orElseGet(() -> make.apply(bare()));
    }

    Version fit(Predicate<Version> fits) {
        return fit(Function.identity(), fits);
    }

    private Version bare() {
        return Optional.of(notice.everShorter().getLast())
                .map(one -> new Version(one, layout.markup().text(one.headline()), layout.markup()))
                .orElseThrow();
    }
}
