package io.flashwire.alert.delivery;

import io.flashwire.alert.channel.Letter;
import io.flashwire.contracts.Alert;
import java.util.List;

/** What a delivery holds by itself where it is more, or less, than one alert of the topic. */
public record Enclosed(Letter.Purpose purpose, List<Alert> alerts) {

    public Enclosed {
        alerts = List.copyOf(alerts);
    }

    public static Enclosed test(Alert alert) {
        return new Enclosed(Letter.Purpose.TEST, List.of(alert));
    }

    public Letter letter(String id) {
        return new Letter(id, purpose, alerts, List.of(), null);
    }
}
